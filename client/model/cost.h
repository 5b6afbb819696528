/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_COST_H
#define PV_MODEL_COST_H

#include "model/object.h"

/*
 * What the assembly costs, in money and in hours, open to all (domain I.17).  Minutes of the
 * timebank stand beside the money that is due to somebody, never instead of it.
 */
struct cost {
	struct object object;
	int64_t number;
	const char *what;
	const char *kind;		/* of choices_cost */
	const char *on;			/* a day */
	int64_t pence;			/* money: paid, or due to people */
	int64_t minutes;		/* hours of work that went into it */
	int64_t credits;		/* minutes of the timebank that people got for it */
	const char *no_money;		/* why none is due, where there are credits and no pence */
};

/* What a list of them comes to. */
struct cost_sum {
	int64_t pence, minutes, credits;
};

extern const struct noun noun_cost;
extern const struct choice choices_cost[];

/* The sum of COSTS, of struct cost. */
struct cost_sum cost_sum(const struct list *costs);

/* Whether its credits stand beside money, or beside the reason why none is due. */
bool cost_is_fair(const struct cost *cost);

#endif
