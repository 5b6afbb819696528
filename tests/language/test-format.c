/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/format.h"

#include <time.h>

#include "base/memory.h"
#include "catalogues.h"
#include "language/language.h"
#include "../support/tap.h"

static const char polish[] =
	"msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"
	"msgid \"%d %s %d\"\nmsgstr \"%3$d, %2$s %1$d\"\n"
	"msgctxt \"month in a date\"\nmsgid \"June\"\nmsgstr \"czerwca\"\n"
	"msgctxt \"month and year\"\nmsgid \"June\"\nmsgstr \"czerwiec\"\n"
	"msgctxt \"between thousands\"\nmsgid \",\"\nmsgstr \"\u00a0\"\n"
	"msgid \"%s, %s\"\nmsgstr \"%s; %s\"\n"
	"msgid \"%s and %s\"\nmsgstr \"%s i %s\"\n";

static struct arena arena;

static void numbers(void)
{
	same(format_number(&arena, 0), "0", "nothing");
	same(format_number(&arena, 999), "999", "no group below a thousand");
	same(format_number(&arena, 1000), "1,000", "a thousand");
	same(format_number(&arena, 187567), "187,567", "groups of three");
	same(format_number(&arena, 1000050), "1,000,050", "noughts within are kept");
	same(format_number(&arena, -12), "minus 12", "below zero in a word");
	same(format_number(&arena, INT64_MIN), "minus 9,223,372,036,854,775,808", "the least");
	same(format_number(&arena, INT64_MAX), "9,223,372,036,854,775,807", "the most");
}

static void lengths(void)
{
	same(format_minutes(&arena, 0), "0 minutes", "no time");
	same(format_minutes(&arena, 1), "1 minute", "one minute");
	same(format_minutes(&arena, 59), "59 minutes", "less than an hour");
	same(format_minutes(&arena, 60), "1 hour", "a whole hour has no minutes");
	same(format_minutes(&arena, 125), "2 hours and 5 minutes", "hours and minutes");
	same(format_minutes(&arena, 24720), "412 hours", "many hours");
	same(format_minutes(&arena, 90060), "1,501 hours", "groups of three");
	same(format_minutes(&arena, INT64_MAX), "153,722,867,280,912,930 hours and 7 minutes",
	     "the most");
	same(format_money(&arena, 0), "0 pounds", "no money");
	same(format_money(&arena, 1), "1 penny", "one penny");
	same(format_money(&arena, 99), "99 pence", "less than a pound");
	same(format_money(&arena, 100), "1 pound", "a whole pound has no pence");
	same(format_money(&arena, 386450), "3,864 pounds and 50 pence", "pounds and pence");
	same(format_days(&arena, 1), "1 day", "one day");
	same(format_days(&arena, 41), "41 days", "many days");
	same(format_minutes(&arena, -5), "minus 5", "there is no such length");
}

static void dates(void)
{
	same(format_date(&arena, 1780495500), "3 June 2026", "a date");
	same(format_time(&arena, 1780495500), "3 June 2026 at 14:05", "a time");
	same(format_time(&arena, 0), "1 January 1970 at 00:00", "the first second");
	same(format_time(&arena, -1), "31 December 1969 at 23:59", "the one before");
	same(format_date(&arena, INT64_MAX), "an unknown date", "a date beyond all years");
	same(format_time(&arena, INT64_MIN), "an unknown date", "a time before all years");
	setenv("TZ", "PKT-5", 1);
	same(format_time(&arena, 1780495500), "3 June 2026 at 19:05", "in the person's time zone");
	setenv("TZ", "UTC", 1);
}

static void days(void)
{
	same(format_day(&arena, "2026"), "2026", "a year");
	same(format_day(&arena, "2026-06"), "June 2026", "a month");
	same(format_day(&arena, "2026-06-03"), "3 June 2026", "a day");
	same(format_day(&arena, "2026-13"), "2026-13", "no such month");
	same(format_day(&arena, "2026-00-01"), "2026-00-01", "no month 0");
	same(format_day(&arena, "2026-06-32"), "2026-06-32", "no such day");
	same(format_day(&arena, "2026-06-03T10:00"), "2026-06-03T10:00", "more than a day");
	same(format_day(&arena, "spring"), "spring", "words stay as they are");
	same(format_day(&arena, ""), "", "nothing stays nothing");
}

static void lists(void)
{
	const char *const items[] = { "a", "b", "c", "d" };
	same(format_list(&arena, items, 0), "", "none");
	same(format_list(&arena, items, 1), "a", "one");
	same(format_list(&arena, items, 2), "a and b", "two");
	same(format_list(&arena, items, 4), "a, b, c and d", "more");
	size_t count = 200000;
	const char **many = memory_new(count * sizeof(*many));
	for (size_t i = 0; i < count; i++)
		many[i] = "x";
	ok(strlen(format_list(&arena, many, count)) == 3 * count + 1,
	   "very many take no long time");
	free(many);
}

static void another_language(void)
{
	const char *const items[] = { "a", "b", "c" };
	char root[300];
	snprintf(root, sizeof(root), "%s/locale", getenv("HOME"));
	ok(catalogue_make(root, "pl", polish), "a catalogue with other patterns");
	unsetenv("PLAINVOICE_LOCALE");
	language_start(root, NULL, "pl");
	same(format_date(&arena, 1780495500), "2026, czerwca 3", "the order of a date");
	same(format_day(&arena, "2026-06"), "czerwiec 2026", "a month that stands alone");
	same(format_number(&arena, 187567), "187\u00a0567", "what parts the thousands");
	same(format_list(&arena, items, 3), "a; b i c", "a list");
}

int main(void)
{
	setenv("TZ", "UTC", 1);
	numbers();
	lengths();
	dates();
	days();
	lists();
	another_language();
	arena_release(&arena);
	return tap_done();
}
