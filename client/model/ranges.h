/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_RANGES_H
#define PV_MODEL_RANGES_H

#include "base/arena.h"
#include "model/field.h"

/* Numbers as people say many of them at once: "1 to 6, 9, 12-14". */
struct range {
	int64_t first, last;
};

enum { RANGES_DIGITS = 9 };	/* of a number */

/*
 * TEXT (NULL: nothing) into RANGES, of struct range, in ARENA, in the order in which they stand.
 * Commas, semicolons, blanks and the word "and" part numbers; a hyphen, a dash or the word "to" in
 * the person's language or in English makes a range of two.  False where anything else is in it.
 */
bool ranges_read(const char *text, struct arena *arena, struct list *ranges);

bool ranges_hold(const struct list *ranges, int64_t number);

#endif
