/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/tap.h"
#include "base/arena.h"
#include "model/day.h"

/* Where the calendar has its edges, checked against dates that everybody knows. */

static struct arena arena;

static int64_t number(const char *text)
{
	int64_t day = -999999999;
	day_read(text, &day);
	return day;
}

static void known_days(void)
{
	ok(number("1970-01-01") == 0, "the first day is 1 January 1970");
	ok(number("1969-12-31") == -1, "the day before it is one less");
	ok(number("2000-01-01") == 10957, "1 January 2000");
	ok(number("2026-11-25") == 20782, "25 November 2026");
	ok(number("0000-01-01") == -719528, "the first day that can be written");
	ok(number("9999-12-31") == 2932896, "the last day that can be written");
}

static void leap_days(void)
{
	int64_t day;
	ok(number("2028-03-01") - number("2028-02-28") == 2, "2028 has 29 February");
	ok(number("2027-03-01") - number("2027-02-28") == 1, "2027 has none");
	ok(number("2000-03-01") - number("2000-02-28") == 2, "2000 has one");
	ok(number("2100-03-01") - number("2100-02-28") == 1, "2100 has none");
	ok(day_read("2028-02-29", &day) && !day_read("2027-02-29", &day) &&
	   !day_read("2100-02-29", &day), "a leap day is read only where there is one");
	ok(number("2029-02-28") - number("2028-02-29") == 365, "a year after a leap day");
}

static void no_days(void)
{
	static const char *const texts[] = {
		"", "2026", "2026-11", "2026-11-", "2026-11-31", "2026-00-10", "2026-13-10",
		"2026-11-00", "2026-1-1", "2026-11-25T00:00:00Z", "2026-11-25 ", " 2026-11-25",
		"-2026-11-25", "2026/11/25", "soon",
	};
	int64_t day = 7;
	bool none = true;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		if (day_read(texts[i], &day)) {
			printf("# \"%s\" was read\n", texts[i]);
			none = false;
		}
	ok(none && !day_read(NULL, &day), "what names no single day is not one");
	ok(day == 7, "and leaves what was there");
}

static void there_and_back(void)
{
	bool same_text = true, follow = true;
	int64_t before = number("1599-12-31"), day;
	for (day = before + 1; day < before + 1 + 366 * 900; day++) {
		int64_t back = 0;
		const char *text = day_write(day, &arena);
		if (!day_read(text, &back) || back != day) {
			printf("# day %lld is %s\n", (long long)day, text);
			same_text = false;
		}
	}
	for (int year = 0; year < 9999; year++) {
		const char *last = arena_printf(&arena, "%04d-12-31", year);
		const char *first = arena_printf(&arena, "%04d-01-01", year + 1);
		follow = follow && number(first) == number(last) + 1 &&
			!strcmp(day_write(number(first), &arena), first);
	}
	ok(same_text, "each day of nine centuries is written and read back");
	ok(follow, "each year of ten thousand begins on the day after the one before");
	ok(!day_write(number("9999-12-31") + 1, &arena) &&
	   !day_write(number("0000-01-01") - 1, &arena), "no day is written that has no year");
	arena_release(&arena);
}

static void moments(void)
{
	ok(day_of(0) == 0 && day_of(86399) == 0 && day_of(86400) == 1,
	   "a day goes from its first second to its last");
	ok(day_of(-1) == -1 && day_of(-86400) == -1 && day_of(-86401) == -2,
	   "before 1970 too");
	ok(day_of(INT64_MAX) > 0 && day_of(INT64_MIN) < 0, "even where a clock is out of its mind");
	ok(day_of(INT64_C(1795564800)) == number("2026-11-25"), "now is today");
}

int main(void)
{
	known_days();
	leap_days();
	no_days();
	there_and_back();
	moments();
	return tap_done();
}
