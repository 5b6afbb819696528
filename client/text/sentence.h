/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TEXT_SENTENCE_H
#define PV_TEXT_SENTENCE_H

#include "text/wrap.h"

/*
 * The sentences of clean TEXT in order, without the blanks round them, in ARENA; none where it has
 * no words.  A line's end always ends one.  A mark such as . ? ! with the quotes that close after
 * it ends one where a blank or nothing follows; after a full stop the next word must not begin
 * with a small letter, and what came before must be no initial ("J. Smith"), no short form with
 * stops inside it ("e.g."), no title ("Dr.") and no number that begins the sentence ("1.").  Marks
 * of writings that put no blanks need none after them.
 */
void sentence_all(struct arena *arena, const char *text, struct lines *sentences);

#endif
