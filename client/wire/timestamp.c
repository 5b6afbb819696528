/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wire/timestamp.h"

#include <ctype.h>
#include <time.h>

#include "base/text.h"

enum { MINUTE = 60, HOUR = 60 * MINUTE, YEARS_FROM = 1900, YEARS = 10000 };

/* Read exactly COUNT digits at *AT into *NUMBER and go past them. */
static bool digits(const char **at, int count, int *number)
{
	*number = text_digits(at, count);
	return *number >= 0;
}

static bool sign(const char **at, char wanted)
{
	if (**at != wanted)
		return false;
	(*at)++;
	return true;
}

/* The start of a day in UTC; false where the calendar has no such day. */
static bool day(int year, int month, int date, int64_t *seconds)
{
	struct tm asked = { .tm_year = year - YEARS_FROM, .tm_mon = month - 1, .tm_mday = date };
	time_t start = timegm(&asked);	/* makes another day of one that there is not */
	*seconds = start;
	return asked.tm_year == year - YEARS_FROM && asked.tm_mon == month - 1 &&
		asked.tm_mday == date;
}

static bool in_range(int64_t seconds)
{
	time_t moment = seconds;
	struct tm parts;
	return gmtime_r(&moment, &parts) && parts.tm_year >= -YEARS_FROM &&
		parts.tm_year < YEARS - YEARS_FROM;
}

/* Z, or what the clock there is ahead of UTC. */
static bool offset(const char **at, int *ahead)
{
	int hours, minutes;
	*ahead = 0;
	if (sign(at, 'Z') || sign(at, 'z'))
		return true;
	bool behind = **at == '-';
	if (!behind && **at != '+')
		return false;
	(*at)++;
	if (!digits(at, 2, &hours) || !sign(at, ':') || !digits(at, 2, &minutes) ||
	    hours > 23 || minutes > 59)
		return false;
	*ahead = (hours * HOUR + minutes * MINUTE) * (behind ? -1 : 1);
	return true;
}

static bool fraction(const char **at)
{
	if (!sign(at, '.'))
		return true;
	const char *start = *at;
	while (isdigit((unsigned char)**at))
		(*at)++;
	return *at > start;
}

/* Whether a leap second may end just before MOMENT: the start of July or of January. */
static bool may_leap(int64_t moment)
{
	time_t after = moment;
	struct tm parts;
	return gmtime_r(&after, &parts) && parts.tm_mday == 1 && !parts.tm_hour &&
		!parts.tm_min && !parts.tm_sec && (parts.tm_mon == 0 || parts.tm_mon == 6);
}

bool timestamp_read(const char *text, int64_t *seconds)
{
	int year, month, date, hour, minute, second, ahead;
	int64_t start;
	if (!digits(&text, 4, &year) || !sign(&text, '-') || !digits(&text, 2, &month) ||
	    !sign(&text, '-') || !digits(&text, 2, &date) ||
	    !(sign(&text, 'T') || sign(&text, 't')) ||
	    !digits(&text, 2, &hour) || !sign(&text, ':') || !digits(&text, 2, &minute) ||
	    !sign(&text, ':') || !digits(&text, 2, &second) || !fraction(&text) ||
	    !offset(&text, &ahead) || *text)
		return false;
	if (!day(year, month, date, &start) || hour > 23 || minute > 59 || second > 60)
		return false;
	*seconds = start + hour * (int64_t)HOUR + minute * (int64_t)MINUTE + second - ahead;
	return in_range(*seconds) && (second < 60 || may_leap(*seconds));
}

const char *timestamp_write(int64_t seconds, struct arena *arena)
{
	time_t moment = seconds;
	struct tm parts;
	if (!in_range(seconds) || !gmtime_r(&moment, &parts))
		return NULL;
	return arena_printf(arena, "%04d-%02d-%02dT%02d:%02d:%02dZ", parts.tm_year + YEARS_FROM,
			    parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min,
			    parts.tm_sec);
}

bool timestamp_is_date(const char *text)
{
	int year, month = 1, date = 1;
	int64_t start;
	if (!digits(&text, 4, &year))
		return false;
	if (*text && (!sign(&text, '-') || !digits(&text, 2, &month)))
		return false;
	if (*text && (!sign(&text, '-') || !digits(&text, 2, &date)))
		return false;
	return !*text && day(year, month, date, &start);
}
