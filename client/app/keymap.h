/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_KEYMAP_H
#define PV_APP_KEYMAP_H

#include <stdbool.h>

#include "app/act.h"
#include "base/error.h"
#include "base/settings.h"

/* How the file has them: `key.search = f`. */
#define KEYMAP_PREFIX "key."
#define KEYMAP_NONE "none"	/* an act without a key */
#define KEYMAP_USUAL "usual"	/* typed only: the line is taken away */

/* Which key does what: as in the table of acts, but for what a person has changed. */
struct keymap {
	int keys[ACT_COUNT][2];		/* PRESS_NONE: no key */
};

void keymap_usual(struct keymap *keymap);	/* as in the table */

/*
 * As the person has it in lines such as `key.search = f`, `key.next = Down arrow or j` and
 * `key.drafts = none`.  A line that cannot be used changes nothing: no such act or key, a
 * Control, Alt or function key, a digit, more than two keys, an act a second time, a key of two
 * acts.  Then ERROR (ERROR_INPUT) has a sentence about the first such line and the number of
 * the others, and false is returned; KEYMAP is whole in any case.
 */
bool keymap_read(struct keymap *keymap, const struct settings *settings, struct error *error);

/*
 * Give ACT the keys that a person wrote: a list as in the file, `none`, or `usual`.  They hold at
 * once and are kept in SETTINGS; false with ERROR, and nothing has changed.
 */
bool keymap_change(struct keymap *keymap, struct settings *settings, enum act act,
		   const char *keys, struct error *error);

/* The act of KEY; ACT_NONE where it has none. */
enum act keymap_act(const struct keymap *keymap, int key);

#endif
