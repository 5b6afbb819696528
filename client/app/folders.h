/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_FOLDERS_H
#define PV_APP_FOLDERS_H

#include "base/arena.h"
#include "base/error.h"

/* Where a person's files are: the XDG Base Directory Specification, read from the environment. */

/*
 * The folder of copies and drafts, absolute, in ARENA: CHOSEN, else $XDG_DATA_HOME/plainvoice,
 * else ~/.local/share/plainvoice.  NULL with ERROR_STORE where there is no home.
 */
const char *folders_data(struct arena *arena, const char *chosen, struct error *error);

/* The file of settings: $XDG_CONFIG_HOME/plainvoice/settings, else below ~/.config. */
const char *folders_settings(struct arena *arena, struct error *error);

#endif
