/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/cost.h"

#include "base/i18n.h"
#include "model/cost.h"
#include "model/day.h"

enum { COST_MOST = 1000000000 };	/* pence or minutes of one of them: none is so large */

static bool in_range(int64_t value)
{
	return value >= 0 && value <= COST_MOST;
}

/* Which of its numbers cannot be; NULL: none. */
static const char *wrong_number(const struct cost *cost)
{
	return !in_range(cost->pence) ? "pence" : !in_range(cost->minutes) ? "minutes" :
		!in_range(cost->credits) ? "credits" : NULL;
}

static bool check(struct doing *doing, const struct cost *cost, struct answer *answer)
{
	const char *wrong = wrong_number(cost);
	int64_t day;
	if (wrong)
		return doing_refuse(doing, answer, 422, wrong,
				    _("A cost is a whole number that is not below 0. Nothing was "
				      "kept. Write it so."));
	if (!day_read(cost->on, &day) || day > day_of(doing->now))
		return doing_refuse(doing, answer, 422, "on",
				    _("What is written down here was on a day that is over, or is "
				      "today. Nothing was kept. Say which day it was."));
	if (!cost->pence && !cost->minutes && !cost->credits)
		return doing_refuse(doing, answer, 422, "pence",
				    _("A cost is money, or time. Nothing was kept. Say how much."));
	return cost_is_fair(cost) ||
		doing_refuse(doing, answer, 422, "pence",
			     _("Minutes of the timebank stand beside the money that is due to "
			       "people, never instead of it. Nothing was kept. Say how much money "
			       "it is, or why none is due."));
}

bool cost_write(struct doing *doing, struct answer *answer)
{
	const struct cost *cost = doing->sent;
	struct assembly *assembly = (struct assembly *)doing->on;
	struct arena *arena = doing->request->arena;
	if (!check(doing, cost, answer))
		return false;
	assembly->cost_pence += cost->pence;
	assembly->cost_minutes += cost->minutes;
	doing->keep_on = true;
	doing->log_action = arena_printf(arena, _("Wrote down cost %lld: %s"),
					 (long long)cost->number, cost->what);
	return true;
}
