/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/wrap.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <unigbrk.h>
#include <unilbrk.h>

#include "base/array.h"
#include "text/width.h"

/* A place in the text, and the columns of all that stands before it. */
struct place {
	size_t at, columns;
};

struct wrap {
	struct arena *arena;
	const char *text;
	char *breaks, *graphemes;	/* a mark for each byte of the text */
	struct place start;		/* of the line */
	struct place word, grapheme;	/* the last places where it may be broken */
	const char **items;
	size_t count, size;
};

static void add_line(struct wrap *wrap, size_t end)
{
	size_t start = wrap->start.at;
	while (end > start && wrap->text[end - 1] == ' ')
		end--;
	array_grow(wrap->items, wrap->count, wrap->size);
	wrap->items[wrap->count++] = arena_copy_bytes(wrap->arena, wrap->text + start, end - start);
}

static bool is_blank(const struct wrap *wrap, size_t end)
{
	for (size_t i = wrap->start.at; i < end; i++)
		if (wrap->text[i] != ' ')
			return false;
	return true;
}

/*
 * Make room for a character at HERE: break after a word, else between graphemes, else,
 * where one grapheme is wider than the line, within it.
 */
static void break_before(struct wrap *wrap, struct place here)
{
	struct place at = here;
	if (wrap->word.at > wrap->start.at)
		at = wrap->word;
	else if (wrap->grapheme.at > wrap->start.at)
		at = wrap->grapheme;
	if (!is_blank(wrap, at.at))
		add_line(wrap, at.at);
	wrap->start = at;
}

static void wrap_paragraph(struct wrap *wrap, size_t length, size_t columns)
{
	struct place here = { 0 };
	size_t bytes;
	wrap->start = wrap->word = wrap->grapheme = here;
	u8_possible_linebreaks((const uint8_t *)wrap->text, length, "UTF-8", wrap->breaks);
	u8_grapheme_breaks((const uint8_t *)wrap->text, length, wrap->graphemes);
	for (; here.at < length; here.at += bytes) {
		size_t width = width_of_char(wrap->text + here.at, length - here.at, &bytes);
		if (wrap->graphemes[here.at])
			wrap->grapheme = here;
		if (wrap->graphemes[here.at] && wrap->breaks[here.at] == UC_BREAK_POSSIBLE)
			wrap->word = here;
		/* Blanks may hang over the edge: they are dropped there. */
		while (width && wrap->text[here.at] != ' ' && here.at > wrap->start.at &&
		       here.columns - wrap->start.columns + width > columns)
			break_before(wrap, here);
		here.columns += width;
	}
	add_line(wrap, length);
}

void wrap_text(struct arena *arena, const char *text, size_t columns, struct lines *lines)
{
	struct wrap wrap = { .arena = arena };
	size_t size = strlen(text) + 1;
	wrap.breaks = memory_new(size);
	wrap.graphemes = memory_new(size);
	do {
		size_t length = strcspn(text, "\n");
		wrap.text = text;
		wrap_paragraph(&wrap, length, columns);
		text += length + (text[length] == '\n');
	} while (*text);
	lines->items = arena_alloc(arena, wrap.count * sizeof(*wrap.items));
	memcpy(lines->items, wrap.items, wrap.count * sizeof(*wrap.items));
	lines->count = wrap.count;
	free(wrap.items);
	free(wrap.breaks);
	free(wrap.graphemes);
}
