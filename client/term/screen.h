/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TERM_SCREEN_H
#define PV_TERM_SCREEN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "term/frame.h"

enum { SCREEN_COLUMNS = 40, SCREEN_ROWS = 10 };	/* the smallest window that serves */

/* The terminal, by curses.  There is one, so it has no struct. */

/* Take it.  False with ERROR_INPUT (none that curses can draw on) or ERROR_SMALL. */
bool screen_start(struct error *error);
void screen_stop(void);	/* give it back as it was */

void screen_size(size_t *columns, size_t *rows);
bool screen_small(void);	/* smaller than the smallest */
void screen_resize(void);	/* the window has another size: take it over */

/* What stands out, beside its place and its words. */
enum screen_style {
	SCREEN_EVEN,		/* nothing */
	SCREEN_USUAL,		/* titles and headings are bold */
	SCREEN_CONTRAST,	/* and the row of the cursor is reversed */
};

/* Show FRAME with what differs alone, in one write, in the terminal's own colours. */
void screen_draw(struct frame *frame, enum screen_style style);

/* Give the terminal to another program, and take it again. */
void screen_lend(void);
void screen_return(void);

/* Show PROMPT in row Y, with nothing below it, and give the terminal to who reads the answer; then
 * take it again.  The page stays above. */
void screen_lend_row(size_t y, const char *prompt);
void screen_return_row(void);

#endif
