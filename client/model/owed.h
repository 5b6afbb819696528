/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_OWED_H
#define PV_MODEL_OWED_H

#include "model/object.h"

/*
 * What the assembly settled, who must answer, and what came of it (domain B, H.1 and I.9).  None
 * of these says whether it is late or closed: that is worked out (model/due.h), never declared.
 */

/*
 * What goes to those who must answer: a recommendation, a view, or that there is no settled view,
 * with both cases.  Its descriptions are the exact text that was voted on.
 */
struct recommendation {
	struct object object;
	int64_t number;
	const char *title;
	const char *vote_event;		/* URL */
	const char *proposal;		/* URL */
	const char *topic;		/* URL */
	const char *kind;		/* of choices_recommendation */
	const char *addressed_to;	/* URL of a person: the duty holder */
	const char *outcome;		/* what gets better for people */
	const char *how_known;		/* how we would know */
	const char *response_due;	/* a day; never changed: what moves is in the replies */
	struct list checkers;		/* of URLs: the members who check the reply */
};

/* Something that is promised: what, who does it and by when. */
struct action {
	int64_t number;			/* within the reply, from 1; the host counts */
	const char *what;
	const char *owner;
	const char *by;			/* a day */
};

/* A published reply: the duty holder's, in official voice. */
struct response {
	struct object object;
	int64_t number;
	const char *recommendation;	/* URL */
	const char *kind;		/* of choices_response */
	const char *text;
	const char *reasons;		/* of all but "accepted" */
	struct list actions;		/* of struct action: of "accepted" and "accepted in part" */
	const char *passed_to;		/* of "passed on" */
	const char *new_due;		/* of "still considering": the day that it moves to */
};

/* Whether a reply answers what was said: by a member who was named to check it. */
struct check_back {
	struct object object;
	int64_t number;
	const char *response;		/* URL */
	const char *verdict;		/* of choices_verdict */
	const char *text;
};

/* What a member thinks of a reply; it stands beside it. */
struct mark {
	struct object object;
	int64_t number;
	const char *response;		/* URL */
	const char *score;		/* "0" to "10" */
	const char *why;
};

/* What became of an action so far. */
struct follow_up {
	struct object object;
	int64_t number;
	const char *response;		/* URL */
	int64_t action;			/* its number in that reply */
	const char *status;		/* of choices_status */
	const char *text;		/* what happened; why it was stopped */
	const char *evidence;		/* where one can see it */
	const char *next_due;		/* the day that the action moves to, or NULL */
};

/* Whom somebody asks to check a reply. */
struct asking {
	const char *person;		/* URL */
};

extern const struct noun noun_recommendation, noun_action, noun_response, noun_check_back,
	noun_mark, noun_follow_up, noun_asking;
extern const struct choice choices_recommendation[], choices_response[], choices_verdict[],
	choices_score[], choices_status[];

/* Whether a reply of KIND needs reasons, promises actions, or leaves the question open. */
bool response_needs_reasons(const char *kind);
bool response_promises(const char *kind);
bool response_is_holding(const char *kind);

/* Whether an action of that STATUS is over: done, or stopped with its reason. */
bool status_is_over(const char *status);

#endif
