/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/texts.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "text/difference.h"

/* The end of the paragraph at TEXT: an empty line or the text's end. */
static size_t paragraph_length(const char *text)
{
	const char *end = strstr(text, "\n\n");
	return end ? (size_t)(end - text) : strlen(text);
}

static struct lines split(const char *text, struct arena *arena)
{
	struct lines lines = { arena_alloc(arena, (strlen(text) / 3 + 1) * sizeof(char *)), 0 };
	for (text += strspn(text, "\n"); *text; text += strspn(text, "\n")) {
		size_t length = paragraph_length(text);
		lines.items[lines.count++] = arena_copy_bytes(arena, text, length);
		text += length;
	}
	return lines;
}

static struct lines texts_of(const struct list *paragraphs, struct arena *arena)
{
	size_t count = paragraphs ? paragraphs->count : 0;
	struct lines lines = { arena_alloc(arena, (count + 1) * sizeof(char *)), count };
	for (size_t i = 0; i < count; i++)
		lines.items[i] = ((const struct paragraph_text *)paragraphs->items[i])->text;
	return lines;
}

static const char *id_at(const struct list *before, size_t index)
{
	return ((const struct paragraph_text *)before->items[index])->p;
}

static void add(struct list *paragraphs, const char *p, const char *text, int64_t *last,
		struct arena *arena)
{
	struct paragraph_text *new = arena_alloc(arena, sizeof(*new));
	*new = (struct paragraph_text){
		.p = p ? p : arena_printf(arena, "p%" PRId64, ++*last), .text = text,
	};
	paragraphs->items[paragraphs->count++] = new;
}

static struct list room_for(size_t count, struct arena *arena)
{
	return (struct list){ arena_alloc(arena, (count + 1) * sizeof(void *)), 0 };
}

struct list texts_paragraphs(const char *text, const struct list *before, int64_t *last,
			     struct arena *arena)
{
	const struct lines new = split(text, arena), old = texts_of(before, arena);
	struct list paragraphs = room_for(new.count, arena);
	struct differences differences;
	size_t passed = 0, gone = 0;	/* of BEFORE; of those, removed and not replaced yet */
	difference_lines(arena, &old, &new, &differences);
	for (size_t i = 0; i < differences.count; i++) {
		const struct difference *each = &differences.items[i];
		const char *p = NULL;
		if (each->change == CHANGE_REMOVED) {
			passed++;
			gone++;
			continue;
		}
		if (each->change == CHANGE_NONE) {
			p = id_at(before, passed++);
			gone = 0;
		} else if (gone) {
			p = id_at(before, passed - gone--);
		}
		add(&paragraphs, p, each->text, last, arena);
	}
	return paragraphs;
}

struct list texts_beside(const char *text, const struct list *binding, int64_t *last,
			 struct arena *arena)
{
	const struct lines lines = split(text, arena);
	struct list paragraphs = room_for(lines.count, arena);
	for (size_t i = 0; i < lines.count; i++)
		add(&paragraphs, i < binding->count ? id_at(binding, i) : NULL, lines.items[i],
		    last, arena);
	return paragraphs;
}

int64_t texts_last(const struct list *paragraphs)
{
	int64_t last = 0;
	for (size_t i = 0; i < paragraphs->count; i++) {
		const char *p = id_at(paragraphs, i);
		int64_t number = *p == 'p' ? strtoll(p + 1, NULL, 10) : 0;
		if (number > last)
			last = number;
	}
	return last;
}
