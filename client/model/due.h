/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_DUE_H
#define PV_MODEL_DUE_H

#include "model/owed.h"

/*
 * Where an answer that is owed stands: worked out from the day and from what was published, never
 * declared (domain B and I.9).  Only a published reply stops the days; "still considering" moves
 * the day, and how often is counted.  It is closed once a member who checks it has found their
 * words answered and each action is done or stopped.  Days are those of model/day.h.
 */
enum {
	DUE_SOON_DAYS = 14,	/* what is due within so many days is due soon */
};

/* In the order in which they are urgent. */
enum due_stage {
	DUE_LATE,	/* no reply, and its day is over */
	DUE_SOON,	/* no reply yet, and few days are left */
	DUE_WAITING,	/* no reply yet */
	DUE_DISPUTED,	/* a reply that is not what was said, as those who check it say */
	DUE_UNCHECKED,	/* a reply that nobody has checked yet */
	DUE_FOLLOWED,	/* checked: what it promised is followed */
	DUE_CLOSED,
};

struct due {
	enum due_stage stage;
	const struct recommendation *recommendation;
	const struct response *reply;	/* the newest one that answers; NULL: none yet */
	int64_t today;
	bool dated;		/* a day was given: the next five are known */
	int64_t first, day;	/* when it was due at first, and when it is due now */
	size_t moved;		/* how often the day was moved */
	int64_t late;		/* days: so far, or when the first reply came; 0: it is in time */
	int64_t left;		/* days until it is due, 0 on the day itself and after it */
	size_t checks;		/* of the reply */
	size_t actions, over;	/* of the reply: all, and those that are done or stopped */
	size_t stopped;		/* of those */
	size_t late_actions;	/* those that are not over, and whose day is */
	int64_t action_late;	/* days: of the one that is late longest */
};

/* Where one action of a reply stands. */
struct due_action {
	const struct follow_up *last;	/* the newest word on it; NULL: there is none */
	bool over;		/* done, or stopped */
	bool dated;
	int64_t first, day;
	size_t moved;
	int64_t late;		/* days: so far, or when it was done; 0: in time, or stopped */
};

/*
 * Of RECOMMENDATION with all its RESPONSES (struct response), the CHECKS (struct check_back) and
 * the FOLLOW_UPS (struct follow_up) of at least the newest, each in the order in which they
 * came.  NOW is in seconds since 1970; a clock that is behind what was published is not believed.
 */
struct due due_of(const struct recommendation *recommendation, const struct list *responses,
		  const struct list *checks, const struct list *follow_ups, int64_t now);

/* The newest of RESPONSES that answers, or NULL where none does. */
const struct response *due_reply(const struct list *responses);

/* Of ACTION of RESPONSE on the day TODAY. */
struct due_action due_action(const struct response *response, const struct action *action,
			     const struct list *follow_ups, int64_t today);

/* Below 0 where ONE is more urgent than OTHER, above 0 where it is less; 0 for the same one. */
int due_compare(const struct due *one, const struct due *other);

#endif
