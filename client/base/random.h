/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_BASE_RANDOM_H
#define PV_BASE_RANDOM_H

#include <stdint.h>

#include "base/arena.h"

/* A new UUID, version 4 (RFC 9562 5.4), from the system's own randomness; in ARENA. */
const char *random_uuid(struct arena *arena);

/* A number from 0 to below LIMIT, for spreading things out in time: no secret. */
uint32_t random_below(uint32_t limit);

#endif
