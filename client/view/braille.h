/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_BRAILLE_H
#define PV_VIEW_BRAILLE_H

#include "view/page.h"

enum { BRAILLE_CELLS = 40 };	/* of the displays that most people have */

/* The short form of a word of the API, such as a mode, a state or a kind; WORD itself where
 * there is none. */
const char *braille_word(const char *word);

/*
 * An item in 40 cells: NAME, which tells it apart, cut at a word where it must be; then STATE
 * ("": none), then "3/8" where COUNT is not 0.  In the page's arena.
 */
const char *braille_item(struct page *page, const char *name, const char *state, size_t n,
			 size_t count);

#endif
