/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TERM_FRAME_H
#define PV_TERM_FRAME_H

#include "base/arena.h"
#include "term/paint.h"

/* What stands on the screen: a row for each of its rows, and where the cursor is. */
struct frame {
	struct arena arena;
	struct row *rows;	/* HEIGHT of them; text NULL: an empty one */
	size_t columns, height;
	size_t y, x;		/* of the cursor */
	bool fresh;		/* the terminal is cleared first: nothing is left of before */
};

/* An empty frame of that size, with the cursor in its first cell. */
void frame_init(struct frame *frame, size_t columns, size_t height);
void frame_release(struct frame *frame);

/* Put COUNT rows at Y and below; their texts are copied.  What does not fit is left out. */
void frame_put(struct frame *frame, size_t y, const struct row *rows, size_t count);

#endif
