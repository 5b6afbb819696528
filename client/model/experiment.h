/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_EXPERIMENT_H
#define PV_MODEL_EXPERIMENT_H

#include "model/object.h"

enum { OBSERVATIONS_MOST = 100 };	/* of one experiment */

/* Something that was seen while it ran. */
struct observation {
	const char *person;		/* URL */
	const char *text;
	bool unexpected;
	int64_t at;
};

/*
 * Something small that is tried (domain E, I.39 and I.40): plan, do, study, act, as one thing that
 * moves on.  It may fail, if somebody said so before, and if it brings learning back.
 */
struct experiment {
	struct object object;
	int64_t number;
	const char *title;
	const char *size;		/* the smallest that would teach something */
	const char *aim;
	const char *belief;
	const char *test;		/* what is done */
	const char *measure, *prediction, *right_if, *stop_if;
	const char *starts, *ends;	/* days */
	const char *state;		/* planned, running, closed */
	const char *permission;		/* what it is allowed: to fail, in words */
	const char *permission_by;	/* URL of the person who gave it */
	struct list observed;		/* of struct observation */
	const char *result;		/* of choices_experiment_result, once it is closed */
	const char *learning;		/* never empty once it is closed */
	const char *act;		/* of choices_experiment_act */
	const char *next;		/* what comes after it */
	int64_t started_at, closed_at;
};

/* What is sent to let it fail, and to close it: structs of their own, as a form asks for them. */
struct permission {
	const char *permission;
};

struct closing {
	const char *result;
	const char *learning;
	const char *act;
	const char *next;
};

extern const struct noun noun_experiment, noun_observation, noun_permission, noun_closing;
extern const struct choice choices_experiment[], choices_experiment_result[],
	choices_experiment_act[];

/*
 * What is said of an experiment that was closed with RESULT, in the person's language: the same
 * words for each, apart from what came out (I.40).  NULL where RESULT is none of them.
 */
const char *experiment_praise(const char *result);

#endif
