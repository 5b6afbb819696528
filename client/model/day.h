/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_DAY_H
#define PV_MODEL_DAY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/*
 * Whole days of the calendar as numbers: 0 is 1 January 1970.  A day begins and ends in UTC,
 * for everybody at the same moment, so that nobody counts other days than their neighbour.
 */

enum { DAY_SECONDS = 24 * 60 * 60 };

/* The day of TEXT, "2026-11-25".  False where it names no day, or one that there is not. */
bool day_read(const char *text, int64_t *day);

/* The same back; NULL where the year is not 0 to 9999. */
const char *day_write(int64_t day, struct arena *arena);

/* The day that SECONDS since 1970 UTC are in. */
int64_t day_of(int64_t seconds);

#endif
