/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_RUNNING_H
#define PV_MODEL_RUNNING_H

#include "model/assembly.h"

/*
 * How an assembly is run (domain B, H.2, I.6, I.10, I.15): who does what, the stage that it is
 * in, and what it agreed on how it works.
 */

/* For one person and one role.  Its code is seen by who made it, alone. */
struct invitation {
	struct object object;
	int64_t number;
	const char *role;		/* of choices_role */
	const char *code;		/* easy to hear and to type */
	const char *used_by;		/* URL of the person who took it up; NULL: nobody yet */
};

/* What was agreed on how an assembly works, as it was from one day on; each change is another
 * version.  A number that is 0 is as before. */
struct charter {
	struct object object;
	int64_t number;			/* the version: 1 is what it began with */
	int64_t response_days;
	int64_t recommended_from, view_from;	/* percent for, of all for and against */
	int64_t settle_most;
	const char *reason;
};

/* What is sent. */
struct code {
	const char *code;
};

struct moving {
	const char *to;			/* of choices_phase, but for the pause */
	const char *reason;
};

struct steering {
	const char *mode;		/* of choices_mode, or NULL: as before */
	const char *state;		/* of choices_state, or NULL: as before */
	const char *into;		/* URL of a topic: of "merged" */
	const char *routed_to;		/* of "routed" */
	const char *reason;
};

struct ending {
	const char *role;
	const char *reason;
};

struct usefulness {
	const char *text;
};

struct new_topic {
	const char *title, *question;
	const char *text;		/* in plain words */
	const char *exact;		/* the text that counts; NULL: the same */
	const char *lang;		/* of them all; NULL: English */
};

/* Where the assembly stands, for who is new or back after a while: by a person, in a few lines
 * (domain I.27). */
struct catch_up {
	struct object object;
	int64_t number;
	struct list lines;
};

enum { CATCH_UP_LINES_MOST = 5 };

extern const struct noun noun_invitation, noun_charter, noun_code, noun_moving, noun_steering,
	noun_ending, noun_usefulness, noun_new_topic, noun_catch_up;

/* What ASSEMBLY agreed, or what holds where it agreed nothing: percent for, of all for and against,
 * from which a text is recommended or a view; topics that are settled at a time; days to answer
 * (0: not agreed). */
int64_t running_recommended_from(const struct assembly *assembly);
int64_t running_view_from(const struct assembly *assembly);
int64_t running_settle_most(const struct assembly *assembly);

#endif
