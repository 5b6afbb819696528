/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_STORE_ASIDE_H
#define PV_STORE_ASIDE_H

#include <stdbool.h>

#include "base/error.h"

/*
 * Rename the damaged file at PATH to PATH.damaged-DATE, with what SQLite keeps
 * beside it: a journal that stayed would be played into the next file.
 */
bool aside_put(const char *path, struct error *error);

/* Keep other programs from doing the same in the folder of PATH; -1 where that cannot be had. */
int aside_lock(const char *path);
void aside_unlock(int lock);

#endif
