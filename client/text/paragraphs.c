/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/paragraphs.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmark.h>

#include "base/array.h"
#include "base/strbuf.h"
#include "text/clean.h"

struct reader {
	struct arena *arena;
	struct strbuf words;		/* of the paragraph that is being read */
	size_t link;			/* where in words the last link began */
	bool in_item;			/* the next paragraph is the first of an item */
	intptr_t number;		/* of that item; -1: it has none */
	struct paragraph *items;
	size_t count, size;
};

/*
 * Two things would let a short text make cmark work long.  Each of many blank lines is
 * held against each of many nested lists: so one blank line stands for several.  Each
 * mention of a link that is defined elsewhere copies its address: so no "[name]:" defines
 * one, since a soft hyphen parts it, which cleaning takes out again.
 */
static void prepare(struct strbuf *to, const char *text)
{
	bool blank = true;
	while (*text) {
		size_t length = strcspn(text, "\n");
		bool was_blank = blank;
		blank = strspn(text, " ") >= length;
		for (size_t i = 0, next; !blank && i < length; i = next) {
			const char *colon = memmem(text + i, length - i, "]:", 2);
			next = colon ? (size_t)(colon - text) + 1 : length;
			strbuf_add(to, text + i, next - i);
			if (colon)
				strbuf_add_text(to, "\u00ad");
		}
		if (!blank || !was_blank)
			strbuf_add_text(to, "\n");
		text += length + (text[length] == '\n');
	}
}

static void end_paragraph(struct reader *reader, enum paragraph_kind kind)
{
	/* Clean once more: "&#27;" was harmless until cmark made a control of it. */
	const char *text = clean_bytes(reader->arena, reader->words.bytes, reader->words.length,
				       CLEAN_TEXT);
	strbuf_clear(&reader->words);
	if (!*text)
		return;
	if (reader->in_item && kind == PARAGRAPH_TEXT) {
		kind = PARAGRAPH_ITEM;
		if (reader->number >= 0)
			text = arena_printf(reader->arena, "%jd. %s", (intmax_t)reader->number,
					    text);
	}
	reader->in_item = false;
	array_grow(reader->items, reader->count, reader->size);
	reader->items[reader->count++] = (struct paragraph){ kind, text };
}

static void begin_item(struct reader *reader, cmark_node *item)
{
	cmark_node *list = cmark_node_parent(item);
	intptr_t before = (intptr_t)cmark_node_get_user_data(list);
	cmark_node_set_user_data(list, (void *)(before + 1));
	reader->in_item = true;
	reader->number = -1;
	if (cmark_node_get_list_type(list) == CMARK_ORDERED_LIST)
		reader->number = cmark_node_get_list_start(list) + before;
}

/* The address after the words of a link, unless it is the words. */
static void end_link(struct reader *reader, cmark_node *link)
{
	const char *words = reader->words.bytes + reader->link;
	const char *address = cmark_node_get_url(link);
	bool mail = !strncmp(address, "mailto:", 7) && !strcmp(address + 7, words);
	if (!*address || mail || !strcmp(address, words))
		return;
	strbuf_printf(&reader->words, *words ? " (%s)" : "%s", address);
}

static void enter(struct reader *reader, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_ITEM:
		begin_item(reader, node);
		break;
	case CMARK_NODE_CODE_BLOCK:
	case CMARK_NODE_HTML_BLOCK:
		strbuf_add_text(&reader->words, cmark_node_get_literal(node));
		end_paragraph(reader, PARAGRAPH_TEXT);
		break;
	case CMARK_NODE_TEXT:
	case CMARK_NODE_CODE:
	case CMARK_NODE_HTML_INLINE:
		strbuf_add_text(&reader->words, cmark_node_get_literal(node));
		break;
	case CMARK_NODE_SOFTBREAK:
		strbuf_add_text(&reader->words, " ");
		break;
	case CMARK_NODE_LINEBREAK:
		strbuf_add_text(&reader->words, "\n");
		break;
	case CMARK_NODE_LINK:
		reader->link = reader->words.length;
		break;
	default:
		break;
	}
}

static void leave(struct reader *reader, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_ITEM:
		reader->in_item = false;
		break;
	case CMARK_NODE_PARAGRAPH:
		end_paragraph(reader, PARAGRAPH_TEXT);
		break;
	case CMARK_NODE_HEADING:
		end_paragraph(reader, PARAGRAPH_HEADING);
		break;
	case CMARK_NODE_LINK:
		end_link(reader, node);
		break;
	default:
		break;
	}
}

static cmark_node *parse(const char *text)
{
	struct strbuf prepared;
	strbuf_init(&prepared, SIZE_MAX);
	prepare(&prepared, text);
	cmark_node *document = cmark_parse_document(prepared.bytes, prepared.length,
						    CMARK_OPT_DEFAULT);
	strbuf_release(&prepared);
	return document;
}

void paragraphs_of(struct arena *arena, const char *text, struct paragraphs *paragraphs)
{
	struct reader reader = { .arena = arena };
	cmark_node *document = parse(text);
	cmark_iter *iter = cmark_iter_new(document);
	cmark_event_type event;
	strbuf_init(&reader.words, SIZE_MAX);
	/* cmark's iterator keeps no stack, so depth costs nothing. */
	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		if (event == CMARK_EVENT_ENTER)
			enter(&reader, cmark_iter_get_node(iter));
		else
			leave(&reader, cmark_iter_get_node(iter));
	}
	cmark_iter_free(iter);
	cmark_node_free(document);
	strbuf_release(&reader.words);
	paragraphs->count = reader.count;
	paragraphs->items = arena_alloc(arena, reader.count * sizeof(*reader.items));
	if (reader.count)
		memcpy(paragraphs->items, reader.items, reader.count * sizeof(*reader.items));
	free(reader.items);
}

const char *paragraphs_line(struct arena *arena, const char *text)
{
	struct paragraphs paragraphs;
	struct strbuf line;
	paragraphs_of(arena, text, &paragraphs);
	strbuf_init(&line, SIZE_MAX);
	for (size_t i = 0; i < paragraphs.count; i++)
		strbuf_printf(&line, i ? " %s" : "%s", paragraphs.items[i].text);
	const char *clean = clean_bytes(arena, line.bytes, line.length, CLEAN_LINE);
	strbuf_release(&line);
	return clean;
}
