/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "term/eye.h"

void eye_release(struct eye *eye)
{
	arena_release(&eye->arena);
	*eye = (struct eye){ 0 };
}

void eye_page(struct eye *eye, const struct page *page, const struct paint_options *options,
	      size_t focus, bool keep)
{
	size_t y = keep ? paint_cursor(&eye->rows, focus, eye->top) - eye->top : 0;
	eye_release(eye);
	paint_page(&eye->arena, page, options, &eye->rows);
	size_t row = paint_cursor(&eye->rows, focus, 0);
	bool fits = !paint_top(&eye->rows, focus, 0, options->height);
	eye->top = keep && row > y && !fits ? row - y : 0;
}

static void put_page(const struct eye *eye, size_t top, size_t height, struct frame *frame)
{
	size_t count = top < eye->rows.count ? eye->rows.count - top : 0;
	frame_put(frame, 0, eye->rows.items + top, count < height ? count : height);
}

/* Put ROWS above the row END; the first of them. */
static size_t put_above(struct frame *frame, size_t end, const struct rows *rows)
{
	size_t y = rows->count < end ? end - rows->count : 0;
	frame_put(frame, y, rows->items, rows->count);
	return y;
}

static void put_cursor(struct frame *frame, size_t y, const struct row *row)
{
	frame->y = y;
	frame->x = paint_column(row);
}

/* How many of HEIGHT rows the page has, where COUNT rows stand below it. */
static size_t room(size_t height, size_t count)
{
	if (!count)
		return height;
	return count + 1 < height ? height - count - 1 : 0;
}

void eye_frame(struct eye *eye, size_t focus, const char *said, const char *progress,
	       const struct paint_options *options, struct frame *frame)
{
	size_t height = frame->height;
	struct rows below = { 0 }, under = { 0 };
	if (*said)
		paint_said(&frame->arena, said, options, &below);
	if (progress)
		paint_said(&frame->arena, progress, options, &under);
	if (!room(height, below.count + under.count))
		under.count = 0;
	/* A sentence goes with the next key, so the page does not move for it. */
	eye->below = *said ? 0 : height - room(height, under.count);
	eye->top = paint_top(&eye->rows, focus, eye->top, height - eye->below);
	put_page(eye, eye->top, room(height, below.count + under.count), frame);
	size_t end = put_above(frame, height, &under);
	if (below.count) {
		put_cursor(frame, put_above(frame, end, &below), &below.items[0]);
	} else if (eye->rows.count) {
		size_t row = paint_cursor(&eye->rows, focus, eye->top);
		put_cursor(frame, row - eye->top, &eye->rows.items[row]);
	}
}

bool eye_scroll(struct eye *eye, size_t focus, size_t height, bool forward)
{
	return paint_scroll(&eye->rows, focus, height - eye->below, forward, &eye->top);
}
