/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TERM_PAINT_H
#define PV_TERM_PAINT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "view/page.h"

/* From a page and a size to rows of text: pure, so that a test needs no terminal. */
struct paint_options {
	size_t columns, rows;	/* of the terminal */
	enum reading reading;
	bool visual;		/* reorder right-to-left text here */
};

enum { PAINT_TWO_COLUMNS = 72 };	/* from so many columns on, pairs stand side by side */

/* A row of the page; rows of a part follow each other. */
struct row {
	const char *text;	/* not wider than the terminal; "" is an empty row */
	size_t part;		/* the part it belongs to */
	bool first;		/* the first row of its part: where the cursor stands */
	enum part_role role;
};

struct rows {
	struct row *items;
	size_t count;
};

/* The whole page as rows, in ARENA; as many as it takes. */
void paint_page(struct arena *arena, const struct page *page,
		const struct paint_options *options, struct rows *rows);

/* The rows of one part. */
void paint_part(struct arena *arena, const struct page *page, size_t index,
		const struct paint_options *options, struct rows *rows);

/* The first row to show, so that the part in focus is seen whole where it fits; OLD is the one
 * shown now, and stays where it can. */
size_t paint_top(const struct rows *rows, size_t focus, size_t old, size_t height);

#endif
