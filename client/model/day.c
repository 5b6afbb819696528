/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/day.h"

#include <stddef.h>

#include "base/text.h"

enum {
	DAYS_OF_400_YEARS = 400 * 365 + 97,	/* then the calendar begins again */
	DAYS_BEFORE_1970 = 719528,		/* from 1 January of the year 0 */
};

static bool is_leap(int64_t year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_in(int64_t year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	return days[month - 1] + (month == 2 && is_leap(year));
}

/* The days from 1 January of the year 0 to that of YEAR. */
static int64_t days_before(int64_t year)
{
	int64_t last = year - 1;
	return year ? year * 365 + last / 4 - last / 100 + last / 400 + 1 : 0;
}

bool day_read(const char *text, int64_t *day)
{
	int year, month, of_month;
	if (!text || (year = text_digits(&text, 4)) < 0 || *text++ != '-' ||
	    (month = text_digits(&text, 2)) < 1 || month > 12 || *text++ != '-' ||
	    (of_month = text_digits(&text, 2)) < 1 || of_month > days_in(year, month) || *text)
		return false;
	*day = days_before(year) - DAYS_BEFORE_1970 + of_month - 1;
	for (int i = 1; i < month; i++)
		*day += days_in(year, i);
	return true;
}

const char *day_write(int64_t day, struct arena *arena)
{
	int64_t rest = day + DAYS_BEFORE_1970;
	if (rest < 0 || rest >= days_before(10000))
		return NULL;
	int64_t year = rest * 400 / DAYS_OF_400_YEARS;	/* it, or the one beside it */
	while (days_before(year) > rest)
		year--;
	while (days_before(year + 1) <= rest)
		year++;
	rest -= days_before(year);
	int month = 1;
	for (; rest >= days_in(year, month); month++)
		rest -= days_in(year, month);
	return arena_printf(arena, "%04d-%02d-%02d", (int)year, month, (int)rest + 1);
}

int64_t day_of(int64_t seconds)
{
	return seconds / DAY_SECONDS - (seconds % DAY_SECONDS < 0);
}
