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

static void put_said(struct frame *frame, const struct rows *said)
{
	frame->y = said->count < frame->height ? frame->height - said->count : 0;
	frame->x = paint_column(&said->items[0]);
	frame_put(frame, frame->y, said->items, said->count);
}

void eye_frame(struct eye *eye, size_t focus, const char *said,
	       const struct paint_options *options, struct frame *frame)
{
	size_t height = frame->height;
	struct rows below = { 0 };
	eye->top = paint_top(&eye->rows, focus, eye->top, height);
	if (*said) {
		paint_said(&frame->arena, said, options, &below);
		height = below.count + 1 < height ? height - below.count - 1 : 0;
	}
	put_page(eye, eye->top, height, frame);
	if (below.count) {
		put_said(frame, &below);
	} else if (eye->rows.count) {
		size_t row = paint_cursor(&eye->rows, focus, eye->top);
		frame->y = row - eye->top;
		frame->x = paint_column(&eye->rows.items[row]);
	}
}

bool eye_scroll(struct eye *eye, size_t focus, size_t height, bool forward)
{
	return paint_scroll(&eye->rows, focus, height, forward, &eye->top);
}
