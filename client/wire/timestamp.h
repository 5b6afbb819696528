/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_WIRE_TIMESTAMP_H
#define PV_WIRE_TIMESTAMP_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/*
 * Times as RFC 3339 writes them.  Any offset is read, a fraction of a second is dropped,
 * and a leap second (only where one can be: 23:59:60 UTC, 30 June and 31 December) is the
 * second after it.  False where TEXT is no time or its year is not 0 to 9999 in UTC.
 */
bool timestamp_read(const char *text, int64_t *seconds);

/* The same in UTC, ending in Z; NULL where the year is not 0 to 9999. */
const char *timestamp_write(int64_t seconds, struct arena *arena);

/* Whether TEXT is a day, a month or a year that there is: yyyy-mm-dd, yyyy-mm, yyyy. */
bool timestamp_is_date(const char *text);

#endif
