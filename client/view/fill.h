/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_FILL_H
#define PV_VIEW_FILL_H

#include "model/assembly.h"
#include "view/page.h"

/* Add the fields of THING that its table marks as shown, each as a sentence; but no links, which
 * say nothing to a person (view/object.h). */
void fill_fields(struct page *page, const struct noun *noun, const void *thing);

/* The value that FIELD has, which is not empty, as a person reads it; NULL of links and of parts,
 * which are no words. */
const char *fill_value(struct page *page, const struct field *field, const void *thing);

/* What it has cost so far in money and in people's time. */
void fill_costs(struct page *page, const struct assembly *assembly);

/* Add the fields that this program does not know. */
void fill_extras(struct page *page, const struct object *object);

/* Add TEXT as a person reads it, without the marks of Markdown, each paragraph as a part. */
void fill_text(struct page *page, const char *text, const char *lang);

/* The same, but only where TEXT is more than fill_excerpt() has of it in COLUMNS columns. */
void fill_beyond(struct page *page, const char *text, size_t columns);

/* TEXT as one text without these marks, a line for each paragraph; NULL stays NULL; in the page's
 * arena. */
const char *fill_plain(struct page *page, const char *text);

/* TEXT, with a full stop where it ends without a mark, so that another sentence can follow. */
const char *fill_sentence(struct page *page, const char *text);

/* SENTENCES (or ""), and one more after them. */
const char *fill_and(struct page *page, const char *sentences, const char *sentence);

/* The first words of TEXT, whole, at most COLUMNS columns, as a sentence; NULL is "". */
const char *fill_excerpt(struct page *page, const char *text, size_t columns);

#endif
