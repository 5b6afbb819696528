/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is offered a small job, and how often: the cap of domain I.25. */
#include "../support/tap.h"
#include "model/day.h"
#include "model/quiet.h"

enum { NOW = 1795600800 };

static int64_t days_ago(int64_t days)
{
	return NOW - days * DAY_SECONDS;
}

static bool offers(int64_t acted, int64_t offered, const char *often)
{
	const struct quiet quiet = { .acted = acted, .offered = offered };
	return quiet_may_offer(&quiet, often, NOW);
}

static void test_who(void)
{
	ok(offers(days_ago(QUIET_DAYS), 0, "week"), "who sent nothing for two weeks is offered");
	ok(!offers(days_ago(QUIET_DAYS) + 1, 0, "week"), "not a second before");
	ok(!offers(NOW, 0, "day"), "not who has just done something");
	ok(!offers(NOW + 1, 0, "day"), "nor where the clock was put back");
}

static void test_cap(void)
{
	const int64_t long_ago = days_ago(100);
	ok(!offers(long_ago, NOW, "week"), "at most one a week: not at once again");
	ok(!offers(long_ago, days_ago(7) + 1, "week"), "not a second before the week is over");
	ok(offers(long_ago, days_ago(7), "week"), "a week later again");
	ok(!offers(long_ago, days_ago(1) + 1, "day"), "at most one a day for who chose that");
	ok(offers(long_ago, days_ago(1), "day"), "a day later again");
	ok(!offers(long_ago, NOW + 1, "day"), "a clock that was put back brings none");
	ok(!offers(long_ago, days_ago(1), NULL), "who chose nothing has a week");
	ok(!offers(long_ago, days_ago(6), "often"), "and so has a word that is not known");
}

static void test_off(void)
{
	ok(!offers(days_ago(100), 0, "off"), "off means off");
	ok(!offers(0, 0, "off") && !offers(0, days_ago(1000), "off"), "for ever");
}

int main(void)
{
	test_who();
	test_cap();
	test_off();
	return tap_done();
}
