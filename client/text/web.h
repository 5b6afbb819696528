/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TEXT_WEB_H
#define PV_TEXT_WEB_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* Web addresses as they stand in a text that people wrote. */

/*
 * The first address of TEXT at or after *START: *START and *LENGTH are set to its bytes, without
 * the marks of the sentence round it.  False: there is none.
 */
bool web_find(const char *text, size_t *start, size_t *length);

/* The name of the machine in an address of LENGTH bytes, without "www.", in ARENA. */
const char *web_host(struct arena *arena, const char *address, size_t length);

#endif
