/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "term/ear.h"

#include <stdint.h>
#include <string.h>
#include <string.h>

static const size_t no_part = SIZE_MAX;	/* whose rows a said sentence takes */

void ear_init(struct ear *ear, size_t columns, size_t height)
{
	*ear = (struct ear){ 0 };
	frame_init(&ear->frame, columns, height);
	ear->frame.fresh = true;
}

void ear_release(struct ear *ear)
{
	frame_release(&ear->frame);
	arena_release(&ear->arena);
	*ear = (struct ear){ 0 };
}

void ear_clear(struct ear *ear)
{
	size_t columns = ear->frame.columns, height = ear->frame.height;
	ear_release(ear);
	ear_init(ear, columns, height);
}

/* Empty the screen, but keep the arena that the rows to come may be in. */
static void begin_screen(struct ear *ear)
{
	size_t columns = ear->frame.columns, height = ear->frame.height;
	frame_release(&ear->frame);
	frame_init(&ear->frame, columns, height);
	ear->frame.fresh = true;
	ear->next = 0;
}

/* ROWS on fresh rows, the cursor on the first; what is taller than the screen waits in `rest`. */
static void put(struct ear *ear, const struct rows *rows)
{
	struct frame *frame = &ear->frame;
	if (ear->next && ear->next + rows->count > frame->height)
		begin_screen(ear);
	size_t shown = rows->count < frame->height ? rows->count : frame->height;
	frame_put(frame, ear->next, rows->items, shown);
	frame->y = ear->next;
	frame->x = paint_column(&rows->items[0]);
	ear->next += shown + (shown > 1);
	ear->rest = (struct rows){ rows->items + shown, rows->count - shown };
}

/* The row where part INDEX stands with the same words as in ROWS, which is its only row; else the
 * height of the screen. */
static size_t lone_row(const struct ear *ear, size_t index, const struct rows *rows)
{
	size_t y = ear->frame.height;
	for (size_t i = 0; rows->count == 1 && i < ear->frame.height; i++)
		if (ear->frame.rows[i].text && ear->frame.rows[i].first &&
		    ear->frame.rows[i].part == index &&
		    !strcmp(ear->frame.rows[i].text, rows->items[0].text))
			y = i;
	return y;
}

void ear_reach(struct ear *ear, const struct page *page, size_t index,
	       const struct paint_options *options, bool afresh)
{
	struct rows rows;
	ear->rest = (struct rows){ 0 };
	arena_release(&ear->arena);
	paint_part(&ear->arena, page, index, options, &rows);
	if (!rows.count)
		return;
	size_t y = afresh ? ear->frame.height : lone_row(ear, index, &rows);
	if (y == ear->frame.height) {
		put(ear, &rows);
		return;
	}
	ear->frame.y = y;
	ear->frame.x = paint_column(&ear->frame.rows[y]);
}

static void paint_sentence(struct ear *ear, const char *said,
			   const struct paint_options *options, struct rows *rows)
{
	ear->rest = (struct rows){ 0 };
	arena_release(&ear->arena);
	paint_said(&ear->arena, said, options, rows);
	for (size_t i = 0; i < rows->count; i++)
		rows->items[i].part = no_part;
}

void ear_say(struct ear *ear, const char *said, const struct paint_options *options)
{
	struct rows rows;
	paint_sentence(ear, said, options, &rows);
	put(ear, &rows);
}

void ear_say_and_reach(struct ear *ear, const char *said, const struct page *page, size_t index,
		       const struct paint_options *options, bool to_part)
{
	struct rows first, second, both = { 0 };
	paint_sentence(ear, said, options, &first);
	paint_part(&ear->arena, page, index, options, &second);
	both.count = first.count + second.count;
	both.items = arena_alloc(&ear->arena, both.count * sizeof(*both.items));
	memcpy(both.items, first.items, first.count * sizeof(*both.items));
	if (second.count)
		memcpy(both.items + first.count, second.items, second.count * sizeof(*both.items));
	put(ear, &both);
	if (to_part && second.count && ear->frame.y + first.count < ear->frame.height) {
		ear->frame.y += first.count;
		ear->frame.x = paint_column(&second.items[0]);
	}
}

bool ear_more(struct ear *ear)
{
	if (!ear->rest.count)
		return false;
	struct rows rest = ear->rest;
	begin_screen(ear);
	put(ear, &rest);
	return true;
}
