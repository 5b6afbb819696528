/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_BASE_RANDOM_H
#define PV_BASE_RANDOM_H

#include "base/arena.h"

/* A new UUID, version 4 (RFC 9562 5.4), from the system's own randomness; in ARENA. */
const char *random_uuid(struct arena *arena);

#endif
