/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_TOKEN_H
#define PV_APP_TOKEN_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"

/*
 * Who the person is at each assembly: bearer tokens in one file that only its owner can read
 * (0600), a line for each, "URL TOKEN".  Tokens are never logged or shown.
 */

/* The token for that assembly in ARENA, or NULL. */
const char *token_find(const char *file, const char *assembly, struct arena *arena);

/* Keep it, in place of an older one. */
bool token_keep(const char *file, const char *assembly, const char *token,
		struct error *error);

#endif
