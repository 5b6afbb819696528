/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TEXT_DIRECTION_H
#define PV_TEXT_DIRECTION_H

#include <stdbool.h>

#include "base/arena.h"

/* Whether a language is written from right to left, by its BCP 47 tag; NULL: no. */
bool direction_of_lang(const char *lang);

/* Whether a paragraph is: its first strong character says (UAX 9 P2, P3), else LANG does. */
bool direction_is_rtl(const char *text, const char *lang);

/*
 * One line of a paragraph in the order of its cells from left to right (FriBidi), for a
 * terminal that does not reorder by itself; in ARENA.
 */
const char *direction_visual(struct arena *arena, const char *line, bool rtl);

#endif
