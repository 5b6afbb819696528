/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TERM_PAINT_H
#define PV_TERM_PAINT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "view/page.h"

/* From a page and a width to rows of text: pure, so that a test needs no terminal. */
enum {
	PAINT_TWO_COLUMNS = 72,	/* from so many columns on, pairs stand side by side */
	PAINT_LINE = 76,	/* the longest line that is comfortable to read */
	PAINT_GAP = 3,		/* blanks between two columns, at least */
	PAINT_ROOM = 20,	/* columns of text that margins leave in any case */
};

struct paint_options {
	size_t columns, height;	/* of the terminal */
	size_t margin;		/* blank columns at each side, by eye, where there is room */
	size_t line;		/* the longest line by eye; 0: PAINT_LINE */
	enum reading reading;
	const char *lang;	/* of the interface, BCP 47; NULL: left to right */
	bool visual;		/* reorder right-to-left text here */
	bool ear;		/* one column, and every row begins in the first cell */
};

/* A row of the page; rows of a part follow each other, then the empty row that sets it apart. */
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

/* The rows of one part, without an empty one after it. */
void paint_part(struct arena *arena, const struct page *page, size_t index,
		const struct paint_options *options, struct rows *rows);

/* A sentence of the interface as rows, of the role PART_RECEIPT. */
void paint_said(struct arena *arena, const char *said, const struct paint_options *options,
		struct rows *rows);

/* The first row to show, so that the part in focus is seen whole where it fits; OLD is the one
 * shown now, and stays where it can. */
size_t paint_top(const struct rows *rows, size_t focus, size_t old, size_t height);

/*
 * Where the part in focus is taller than the screen: move *TOP on within it, FORWARD or back.
 * False where nothing more of the part is that way: then the focus itself moves.
 */
bool paint_scroll(const struct rows *rows, size_t focus, size_t height, bool forward,
		  size_t *top);

/* The row of the cursor, counted in ROWS, where TOP is the first that is shown. */
size_t paint_cursor(const struct rows *rows, size_t focus, size_t top);

/* The column of the first cell of a row's text. */
size_t paint_column(const struct row *row);

#endif
