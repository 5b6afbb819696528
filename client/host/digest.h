/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_DIGEST_H
#define PV_HOST_DIGEST_H

#include <stddef.h>

#include "base/arena.h"

/* SHA-256 (FIPS 180-4, by nettle) as 64 hexadecimal digits, in ARENA. */
const char *digest_bytes(const void *bytes, size_t length, struct arena *arena);

/* The same over COUNT texts, each with the NUL that ends it: no two lists share a digest. */
const char *digest_texts(const char *const *texts, size_t count, struct arena *arena);

#endif
