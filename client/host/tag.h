/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_TAG_H
#define PV_HOST_TAG_H

#include <stdbool.h>

#include "base/arena.h"

/* Entity tags (RFC 9110 8.8.3), all of them strong. */

/* The tag of BODY with its quotes, in ARENA. */
const char *tag_of(const char *body, struct arena *arena);

/* Whether the header LIST ("*", or tags with commas between) has TAG.  A weak tag is compared
 * as If-None-Match does it: W/ is passed over. */
bool tag_matches(const char *list, const char *tag);

#endif
