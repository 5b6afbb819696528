/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_DECISION_H
#define PV_MODEL_DECISION_H

#include "model/object.h"

/* A way that was not taken, and why. */
struct option {
	const char *what;
	const char *why_not;
};

/*
 * What was decided, and how (domain E, after MADR 4): a record that is never changed.  Who decides
 * otherwise writes a new one; this one then says so before anything else.
 */
struct decision {
	struct object object;
	int64_t number;
	const char *title;
	const char *decided_on;		/* a day */
	struct list decided_by;		/* of lines: names or roles */
	const char *context;		/* what the question was */
	struct list drivers;		/* of lines: what counted */
	struct list options;		/* of struct option: those not taken, at least one */
	const char *outcome;		/* what was decided ... */
	const char *because;		/* ... because */
	struct list good, bad;		/* of lines: what follows from it */
	const char *confirmation;	/* how we will know that it was right */
	struct list consulted;		/* of lines: who was asked before */
	struct list informed;		/* of lines: who was told after */
	struct list dissent;		/* of struct dissent */
	const char *tension;		/* URL of the tension that it is about, or NULL */
	const char *review_on;		/* a day */
	const char *replaces;		/* URL of the decision before it, or NULL */
	const char *superseded_by;	/* URL of the decision after it, or NULL: it holds */
};

extern const struct noun noun_decision, noun_option;

#endif
