/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_KEYS_H
#define PV_APP_KEYS_H

#include "app/keymap.h"

/* What ACT does, its keys and its word, as a person hears them; in ARENA. */
const char *keys_line(const struct keymap *keymap, enum act act, struct arena *arena);

#endif
