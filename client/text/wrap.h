/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TEXT_WRAP_H
#define PV_TEXT_WRAP_H

#include <stddef.h>

#include "base/arena.h"

/* Lines in order, in the arena that was given. */
struct lines {
	const char **items;
	size_t count;
};

/*
 * Break clean TEXT into lines of at most COLUMNS columns (1 or more) where UAX 14 allows it
 * (libunistring); a word that is longer is broken between graphemes, nothing is ever cut
 * off.  A \n ends a line; blanks at the end of a line are dropped.  At least one line.
 */
void wrap_text(struct arena *arena, const char *text, size_t columns, struct lines *lines);

#endif
