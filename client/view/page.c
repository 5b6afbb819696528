/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/page.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/text.h"

void page_init(struct page *page, enum page_kind kind, const char *url)
{
	*page = (struct page){ .kind = kind };
	page->url = arena_copy(&page->arena, url);
}

void page_release(struct page *page)
{
	arena_release(&page->arena);
	free(page->parts);
	*page = (struct page){ 0 };
}

static struct part *add(struct page *page, enum part_role role)
{
	array_grow(page->parts, page->count, page->size);
	struct part *part = &page->parts[page->count++];
	*part = (struct part){ .role = role };
	return part;
}

__attribute__((format(printf, 3, 0)))
static struct part *add_text(struct page *page, enum part_role role, const char *format,
			     va_list args)
{
	struct part *part = add(page, role);
	part->text = arena_vprintf(&page->arena, format, args);
	return part;
}

struct part *page_add(struct page *page, enum part_role role, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	struct part *part = add_text(page, role, format, args);
	va_end(args);
	return part;
}

struct part *page_link(struct page *page, enum page_kind to, const char *url,
		       const char *format, ...)
{
	va_list args;
	va_start(args, format);
	struct part *part = add_text(page, PART_ITEM, format, args);
	va_end(args);
	part->target.page = to;
	part->target.url = arena_copy(&page->arena, url);
	return part;
}

struct part *page_choice(struct page *page, const char *answer, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	struct part *part = add_text(page, PART_ITEM, format, args);
	va_end(args);
	part->target.answer = arena_copy(&page->arena, answer);
	return part;
}

struct part *page_pair(struct page *page, const char *p, const char *text, const char *lang,
		       const char *other, const char *other_lang)
{
	struct part *part = add(page, PART_PAIR);
	part->p = arena_copy(&page->arena, p);
	part->text = arena_copy(&page->arena, text);
	part->lang = arena_copy(&page->arena, lang);
	part->other = arena_copy(&page->arena, other);
	part->other_lang = arena_copy(&page->arena, other_lang);
	return part;
}

void page_allow(struct page *page, const char *act)
{
	size_t i = 0;
	while (i + 1 < ARRAY_COUNT(page->acts) && page->acts[i])
		i++;
	if (i + 1 < ARRAY_COUNT(page->acts))
		page->acts[i] = act;
}

bool page_allows(const struct page *page, const char *act)
{
	for (size_t i = 0; i < ARRAY_COUNT(page->acts) && page->acts[i]; i++)
		if (!strcmp(page->acts[i], act))
			return true;
	return false;
}

size_t part_texts(const struct part *part, enum reading reading, const char *texts[2])
{
	size_t count = 0;
	bool plain = part->text && (reading != READING_EXACT || !part->other);
	bool exact = part->other && (reading != READING_PLAIN || !part->text);
	if (plain)
		texts[count++] = part->text;
	if (exact)
		texts[count++] = part->other;
	return count;
}

size_t page_find(const struct page *page, const char *p_or_url)
{
	for (size_t i = 0; i < page->count; i++) {
		const struct part *part = &page->parts[i];
		if (text_is(part->p, p_or_url) || text_is(part->target.url, p_or_url) ||
		    text_is(part->target.answer, p_or_url))
			return i;
	}
	return page->count;
}
