/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/bank.h"

#include "../support/tap.h"

static void floors(void)
{
	ok(!bank_crosses_floor(0, -600), "ten hours are not below the floor");
	ok(bank_crosses_floor(-600, -601), "a minute more is");
	ok(bank_crosses_floor(5000, -601), "from far above too");
	ok(!bank_crosses_floor(-601, -700), "who is below has had the kind word already");
	ok(!bank_crosses_floor(-700, -590), "on the way up there is none");
}

static void matches(void)
{
	const void *reading[] = { "Reading aloud", "Polish" }, *polish[] = { "polish" };
	const void *garden[] = { "Gardens" }, *carer[] = { "carer" }, *staff[] = { "staff" };
	const struct list carers = { carer, 1 }, workers = { staff, 1 }, nobody = { NULL, 0 };
	const struct post offer = { .skills = { reading, 2 }, .meet = "carer" };
	const struct post wish = { .skills = { polish, 1 } }, other = { .skills = { garden, 1 } };
	const struct post silent = { .meet = "carer" };
	ok(bank_match(&offer, &wish, &nobody) > 0, "a skill in common meets, case aside");
	ok(bank_match(&offer, &wish, &carers) > bank_match(&offer, &wish, &workers),
	   "somebody whom they would like to meet comes first");
	ok(bank_match(&offer, &other, &carers) == 0, "without a skill in common it meets nothing");
	ok(bank_match(&silent, &silent, &carers) == 0, "nor where none is said");
}

int main(void)
{
	floors();
	matches();
	return tap_done();
}
