/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_PLAIN_PRINT_H
#define PV_PLAIN_PRINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "view/page.h"

/*
 * Pages as lines.  Text is only added, without any code for a terminal.  Words are broken at
 * the width of the window where there is one; otherwise a paragraph is one line.
 */
struct printer {
	FILE *out;
	size_t columns;		/* 0: a paragraph is one line */
	bool numbered;		/* an item ends with the number that opens it */
	bool apart;		/* what comes next stands after an empty line */
};

/* The window of standard output: columns and rows, 0 where it is none. */
void print_window(size_t *columns, size_t *rows);

/* Print part INDEX of PAGE. */
void print_part(struct printer *printer, const struct page *page, size_t index,
		enum reading reading);

/* The rows that it would take. */
size_t print_rows(const struct printer *printer, const struct page *page, size_t index,
		  enum reading reading);

/* Print a sentence that belongs to no page. */
void print_sentence(struct printer *printer, const char *sentence);

/* The index of the page's item with that number (1 and up), or COUNT where there is none. */
size_t print_item(const struct page *page, size_t number);

/* How many items the page has. */
size_t print_items(const struct page *page);

#endif
