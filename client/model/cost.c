/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/cost.h"

#include "base/array.h"
#include "base/i18n.h"

const struct choice choices_cost[] = {
	{ "expenses", N_("Expenses of people who take part") },
	{ "payment", N_("Payment to people who take part") },
	{ "access", N_("Access: interpreters, large print, lifts") },
	{ "staff", N_("Work of those who run it") },
	{ "place", N_("Rooms and food") },
	{ "tools", N_("Machines and programs") },
	{ "other", N_("Something else") },
	{ NULL, NULL },
};

static bool asks_no_money(const void *thing, const struct object *on)
{
	const struct cost *cost = thing;
	(void)on;
	return cost->credits > 0 && !cost->pence;
}

static const struct field cost_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct cost, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "what", FIELD_LINE, FIELD_STRING(struct cost, what),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, .label = N_("What it was"),
	  .ask = N_("What was it for?") },
	{ "kind", FIELD_CHOICE, FIELD_STRING(struct cost, kind), FIELD_REQUIRED | FIELD_INPUT,
	  .choices = choices_cost, .label = N_("Kind"), .ask = N_("What kind of cost is it?") },
	{ "on", FIELD_DATE, FIELD_STRING(struct cost, on), FIELD_REQUIRED | FIELD_INPUT, 10,
	  .label = N_("Day"), .ask = N_("On which day was it?") },
	{ "pence", FIELD_NUMBER, FIELD_INTEGER(struct cost, pence), FIELD_INPUT,
	  .label = N_("Money, in pence"), .ask = N_("How much money is it, in pence?") },
	{ "minutes", FIELD_NUMBER, FIELD_INTEGER(struct cost, minutes), FIELD_INPUT,
	  .label = N_("Work, in minutes"), .ask = N_("How many minutes of work went into it?") },
	{ "credits", FIELD_NUMBER, FIELD_INTEGER(struct cost, credits), FIELD_INPUT,
	  .label = N_("Minutes of the timebank"),
	  .ask = N_("How many minutes of the timebank did people get for it?") },
	{ "no_money", FIELD_LINE, FIELD_STRING(struct cost, no_money),
	  FIELD_INPUT | FIELD_SEARCHED, 200, .label = N_("Why no money is due"),
	  .ask = N_("Why is no money due to them? Minutes never stand instead of it."),
	  .asked = asks_no_money },
};
const struct noun noun_cost = {
	"Cost", sizeof(struct cost), cost_fields, ARRAY_COUNT(cost_fields), true,
	.label = N_("Cost"), .plural = N_("What the assembly costs"),
};

struct cost_sum cost_sum(const struct list *costs)
{
	struct cost_sum sum = { 0, 0, 0 };
	for (size_t i = 0; i < costs->count; i++) {
		const struct cost *cost = costs->items[i];
		sum.pence += cost->pence;
		sum.minutes += cost->minutes;
		sum.credits += cost->credits;
	}
	return sum;
}

bool cost_is_fair(const struct cost *cost)
{
	return cost->credits == 0 || cost->pence > 0 || (cost->no_money && *cost->no_money);
}
