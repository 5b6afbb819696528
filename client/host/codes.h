/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_CODES_H
#define PV_HOST_CODES_H

#include <stdbool.h>

#include "base/arena.h"

/*
 * The words of an invitation: read out, written on a card, typed by somebody else.  Case, blanks
 * and hyphens do not count.
 */

/* New ones from the system's own randomness: four of 128 words, 28 bits; with LIMIT_JOINS_A_MINUTE
 * it takes more than four years to try half of them. */
const char *codes_new(struct arena *arena);

bool codes_same(const char *one, const char *other);

/* The key under which the store finds what CODE opens in ASSEMBLY; nobody can read it back. */
const char *codes_key(const char *assembly, const char *code, struct arena *arena);

#endif
