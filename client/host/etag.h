/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_ETAG_H
#define PV_HOST_ETAG_H

#include <stdbool.h>

#include "base/arena.h"

/* Entity tags (RFC 9110 8.8.3), all of them strong. */

/* The tag of BODY with its quotes, in ARENA. */
const char *etag_of(const char *body, struct arena *arena);

/* The tag of TAG's body as it is packed, told apart by SUFFIX (8.8.3.3), in ARENA. */
const char *etag_packed(const char *tag, const char *suffix, struct arena *arena);

/*
 * What of the header LIST (NULL: not sent; "*", or tags with commas between) is TAG or a packed
 * form of it, in ARENA; NULL: none.  A weak tag is compared as If-None-Match does it: W/ is
 * passed over.
 */
const char *etag_found(const char *list, const char *tag, struct arena *arena);

#endif
