/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_LANGUAGE_FORMAT_H
#define PV_LANGUAGE_FORMAT_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/*
 * Dates, durations and numbers as patterns of the catalogue, so that each language
 * has its own order and names.  Times are seconds since 1970 UTC and are shown in the
 * person's time zone (TZ).  Every text is in ARENA.
 */
const char *format_date(struct arena *arena, int64_t at);	/* "3 June 2026" */
const char *format_time(struct arena *arena, int64_t at);	/* "3 June 2026 at 14:05" */
const char *format_number(struct arena *arena, int64_t number);	/* "187,567" */

/* A length of time that is not below 0: "2 hours and 5 minutes". */
const char *format_minutes(struct arena *arena, int64_t minutes);

/* Money in pence that is not below 0: "12 pounds and 50 pence". */
const char *format_money(struct arena *arena, int64_t pence);

/* Days that are not below 0: "41 days". */
const char *format_days(struct arena *arena, int64_t days);

/* A date as the API has it: yyyy, yyyy-mm or yyyy-mm-dd; other texts are given back as they are. */
const char *format_day(struct arena *arena, const char *date);

/* "a, b and c"; "" for none. */
const char *format_list(struct arena *arena, const char *const *items, size_t count);

#endif
