/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "term/frame.h"

void frame_init(struct frame *frame, size_t columns, size_t height)
{
	*frame = (struct frame){ .columns = columns, .height = height };
	frame->rows = arena_alloc(&frame->arena, (height ? height : 1) * sizeof(*frame->rows));
}

void frame_release(struct frame *frame)
{
	arena_release(&frame->arena);
	*frame = (struct frame){ 0 };
}

void frame_put(struct frame *frame, size_t y, const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count && y + i < frame->height; i++) {
		frame->rows[y + i] = rows[i];
		frame->rows[y + i].text = arena_copy(&frame->arena, rows[i].text);
	}
}
