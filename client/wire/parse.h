/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_WIRE_PARSE_H
#define PV_WIRE_PARSE_H

#include <stddef.h>

#include <jansson.h>

#include "base/arena.h"
#include "base/error.h"

/*
 * Outside bytes as a JSON value, which the caller ends with json_decref().  NULL with
 * ERROR_NOT_JSON, or with ERROR_SHAPE where it is JSON that goes past a bound (wire/json.h),
 * names a member twice (RFC 7493 2.3) or has a number that no machine holds.  The bounds are
 * checked before any value is made.
 */
json_t *parse_bytes(const char *json, size_t length, struct error *error);

/* The text of a string, cleaned, in ARENA; of any other value its compact JSON; NULL of null. */
const char *parse_text(json_t *value, struct arena *arena);

/* VALUE as compact JSON in ARENA. */
const char *parse_dump(json_t *value, struct arena *arena);

#endif
