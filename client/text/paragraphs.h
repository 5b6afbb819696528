/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TEXT_PARAGRAPHS_H
#define PV_TEXT_PARAGRAPHS_H

#include <stddef.h>

#include "base/arena.h"

/*
 * Clean text with a small safe part of Markdown, as the paragraphs that a person reads
 * (cmark).  Emphasis and code lose their marks; a link becomes its words and its address;
 * an image its description; HTML is shown as the plain text that it is; an item of a list
 * begins with its number or stands alone.
 */
enum paragraph_kind { PARAGRAPH_TEXT, PARAGRAPH_HEADING, PARAGRAPH_ITEM };

struct paragraph {
	enum paragraph_kind kind;
	const char *text;	/* one line unless the writer broke it; never empty */
};

struct paragraphs {
	struct paragraph *items;
	size_t count;
};

/* In ARENA.  Deep nesting is flattened; the work is bounded by the length of TEXT. */
void paragraphs_of(struct arena *arena, const char *text, struct paragraphs *paragraphs);

/* All of it as one line, for where there is room for one only; in ARENA. */
const char *paragraphs_line(struct arena *arena, const char *text);

#endif
