/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_BARRIER_H
#define PV_MODEL_BARRIER_H

#include "model/object.h"

/* What keeps people out (domain H.1, I.19 and I.20): it stops nothing, and it gets a small step
 * with a day. */
struct barrier {
	struct object object;
	int64_t number;
	const char *what;
	const char *who;		/* whom it keeps out */
	const char *where;		/* where it was met: words */
	const char *about;		/* URL of the page it was met on, or NULL */
	const char *workaround;
	const char *small_step;
	const char *step_by;		/* a day */
	const char *owner;		/* who sees to it */
	const char *status;		/* of choices_barrier */
};

/* What those who run the assembly say to it. */
struct barrier_answer {
	const char *small_step, *step_by, *owner, *workaround, *status;
};

extern const struct noun noun_barrier, noun_barrier_answer;
extern const struct choice choices_barrier[];

/* Whether it is still there, and its small step was to be done before NOW. */
bool barrier_is_late(const struct barrier *barrier, int64_t now);

#endif
