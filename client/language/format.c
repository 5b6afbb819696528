/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/format.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/i18n.h"
#include "base/text.h"

/* MONTH is 1 to 12. */
static const char *month_in_date(int month)
{
	const char *const names[] = {
		P_("month in a date", "January"), P_("month in a date", "February"),
		P_("month in a date", "March"), P_("month in a date", "April"),
		P_("month in a date", "May"), P_("month in a date", "June"),
		P_("month in a date", "July"), P_("month in a date", "August"),
		P_("month in a date", "September"), P_("month in a date", "October"),
		P_("month in a date", "November"), P_("month in a date", "December"),
	};
	return names[month - 1];
}

/* Many languages have another form of it where no day stands before. */
static const char *month_and_year(int month)
{
	const char *const names[] = {
		P_("month and year", "January"), P_("month and year", "February"),
		P_("month and year", "March"), P_("month and year", "April"),
		P_("month and year", "May"), P_("month and year", "June"),
		P_("month and year", "July"), P_("month and year", "August"),
		P_("month and year", "September"), P_("month and year", "October"),
		P_("month and year", "November"), P_("month and year", "December"),
	};
	return names[month - 1];
}

static const char *date_text(struct arena *arena, int year, int month, int day)
{
	/* TRANSLATORS: a date: day, month, year.  Other orders: "%3$d %2$s %1$d". */
	return arena_printf(arena, _("%d %s %d"), day, month_in_date(month), year);
}

static bool local(int64_t at, struct tm *tm)
{
	time_t seconds = (time_t)at;
	tzset();
	return localtime_r(&seconds, tm) && tm->tm_year < 9999 - 1900 && tm->tm_year > -1900;
}

const char *format_date(struct arena *arena, int64_t at)
{
	struct tm tm;
	if (!local(at, &tm))
		return arena_copy(arena, _("an unknown date"));
	return date_text(arena, tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday);
}

const char *format_time(struct arena *arena, int64_t at)
{
	struct tm tm;
	if (!local(at, &tm))
		return format_date(arena, at);
	/* TRANSLATORS: a date, then hours and minutes: "3 June 2026 at 14:05". */
	return arena_printf(arena, _("%s at %02d:%02d"), format_date(arena, at), tm.tm_hour,
			    tm.tm_min);
}

const char *format_number(struct arena *arena, int64_t number)
{
	/* TRANSLATORS: what stands between groups of three digits; a blank may be better. */
	const char *between = P_("between thousands", ",");
	uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
	const char *text = "";
	for (; rest >= 1000; rest /= 1000)
		text = arena_printf(arena, "%s%03d%s", between, (int)(rest % 1000), text);
	text = arena_printf(arena, "%d%s", (int)rest, text);
	/* TRANSLATORS: a number below zero. */
	return number < 0 ? arena_printf(arena, _("minus %s"), text) : text;
}

static const char *hours(struct arena *arena, int64_t count)
{
	return arena_printf(arena, ngettext("%s hour", "%s hours", (unsigned long)count),
			    format_number(arena, count));
}

const char *format_minutes(struct arena *arena, int64_t minutes)
{
	unsigned long rest = (unsigned long)(minutes % 60);
	if (minutes < 0)
		return format_number(arena, minutes);
	const char *small = arena_printf(arena, ngettext("%lu minute", "%lu minutes", rest), rest);
	if (minutes < 60)
		return small;
	if (!rest)
		return hours(arena, minutes / 60);
	/* TRANSLATORS: hours, then minutes: "2 hours and 5 minutes". */
	return arena_printf(arena, _("%s and %s"), hours(arena, minutes / 60), small);
}

static const char *pounds(struct arena *arena, int64_t count)
{
	return arena_printf(arena, ngettext("%s pound", "%s pounds", (unsigned long)count),
			    format_number(arena, count));
}

const char *format_money(struct arena *arena, int64_t pence)
{
	unsigned long rest = (unsigned long)(pence % 100);
	if (pence < 0 || !rest)
		return pounds(arena, pence / 100);
	const char *small = arena_printf(arena, ngettext("%lu penny", "%lu pence", rest), rest);
	if (pence < 100)
		return small;
	/* TRANSLATORS: pounds, then pence: "12 pounds and 50 pence". */
	return arena_printf(arena, _("%s and %s"), pounds(arena, pence / 100), small);
}

const char *format_days(struct arena *arena, int64_t days)
{
	return arena_printf(arena, ngettext("%s day", "%s days", (unsigned long)days),
			    format_number(arena, days));
}

const char *format_day(struct arena *arena, const char *date)
{
	const char *at = date;
	int year = text_digits(&at, 4);
	if (year < 0 || *at++ != '-')
		return date;
	int month = text_digits(&at, 2);
	if (month < 1 || month > 12)
		return date;
	if (!*at)
		/* TRANSLATORS: month and year: "June 2026". */
		return arena_printf(arena, _("%s %d"), month_and_year(month), year);
	if (*at++ != '-')
		return date;
	int day = text_digits(&at, 2);
	return day < 1 || day > 31 || *at ? date : date_text(arena, year, month, day);
}

const char *format_list(struct arena *arena, const char *const *items, size_t count)
{
	if (!count)
		return "";
	/* TRANSLATORS: two things of a list that goes on. */
	const char *between = arena_printf(arena, _("%s, %s"), "", "");
	size_t length = strlen(items[0]) + 1;
	for (size_t i = 1; i + 1 < count; i++)
		length += strlen(between) + strlen(items[i]);
	char *start = arena_alloc(arena, length), *end = stpcpy(start, items[0]);
	for (size_t i = 1; i + 1 < count; i++)
		end = stpcpy(stpcpy(end, between), items[i]);
	if (count == 1)
		return start;
	/* TRANSLATORS: the list so far, and the last thing of it. */
	return arena_printf(arena, _("%s and %s"), start, items[count - 1]);
}
