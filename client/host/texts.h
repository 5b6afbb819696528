/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_TEXTS_H
#define PV_HOST_TEXTS_H

#include "base/arena.h"
#include "model/object.h"

/*
 * Descriptions from texts (domain F).  Paragraph ids join the same paragraph across descriptions
 * and keep a reader's place, so a paragraph that stays or is reworded keeps its id.  Pure.
 */

/*
 * The paragraphs of TEXT, which empty lines part, in ARENA, of struct paragraph_text: p1, p2 and so
 * on.  BEFORE (of the same, or NULL) gives its ids to what stays of it and to what stands
 * in the place of what went; the rest gets ids above *LAST, which grows.
 */
struct list texts_paragraphs(const char *text, const struct list *before, int64_t *last,
			     struct arena *arena);

/* The paragraphs of TEXT with the ids of those of BINDING, one after another. */
struct list texts_beside(const char *text, const struct list *binding, int64_t *last,
			 struct arena *arena);

/* The greatest number N of an id "pN" in PARAGRAPHS; 0 where there is none. */
int64_t texts_last(const struct list *paragraphs);

#endif
