/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages.h"

#include <string.h>

#include "base/i18n.h"
#include "model/index.h"
#include "view/braille.h"
#include "view/fill.h"
#include "view/portraits.h"

static struct item deleted_item(struct page *page, const struct object *object)
{
	struct item item = { 0 };
	item.name = object->noun == &noun_contribution ? _("Taken back") : _("Taken away");
	item.full = fill_sentence(page, item.name);
	return item;
}

/* In a list of its own kind a thing need not say what it is, unless its number is not its place. */
static bool is_told(const struct page *page, const struct object *object, size_t n)
{
	int64_t number = index_number(object);
	return page->kind == PAGE_LIST && (!number || number == (int64_t)n);
}

static struct item any_item(struct page *page, const struct view_context *context,
			    const struct object *object, size_t n)
{
	const char *words = portrait_words(page, context, object);
	const char *name = fill_sentence(page, portrait_name(page, object));
	const char *state = portrait_of(object->noun).state;
	const struct field *field = state ? field_find(object->noun, state) : NULL;
	const char *word = field ? field_string(field, object) : NULL;
	struct item item = { .name = *words ? words : name, .full = words };
	if (word) {
		const char *label = choice_label(field->choices, word);
		const char *cells = braille_word(word);
		item.state = strcmp(cells, word) ? cells : label;
		item.full = fill_and(page, words, fill_sentence(page, label));
	}
	if (!*words || !is_told(page, object, n))
		item.full = fill_and(page, item.full, name);
	return item;
}

static struct item item_of(struct page *page, const struct view_context *context,
			   const struct object *object, size_t n)
{
	const struct portrait portrait = portrait_of(object->noun);
	if (object->deleted)
		return deleted_item(page, object);
	return portrait.item ? portrait.item(page, context, object) :
		any_item(page, context, object, n);
}

void view_item(struct page *page, const struct view_context *context,
	       const struct object *object, size_t n, size_t count)
{
	struct item item = item_of(page, context, object, n);
	/* TRANSLATORS: what is said of a thing in a list, then its place: "Waits. Open. 3 of 8" */
	const char *full = arena_printf(&page->arena, _("%s %zu of %zu"), item.full, n, count);
	const char *text = full;
	if (context->manner == MANNER_SHORT && item.brief)
		text = arena_printf(&page->arena, _("%s %zu of %zu"), item.brief, n, count);
	if (context->manner == MANNER_TOUCH)
		text = braille_item(page, item.name ? item.name : "", item.state ? item.state : "",
				    n, count);
	struct part *part = page_link(page, view_page_of(object), object->id, "%s", text);
	part->place = n;
	part->more = strcmp(text, full) != 0 ? full : NULL;
	part->changed = object->modified ? object->modified : object->created;
	if (object->noun == &noun_contribution && !object->deleted)
		part->kind = arena_copy(&page->arena,
					((const struct contribution *)object)->kind);
}

enum page_kind view_page_of(const struct object *object)
{
	enum page_kind page = portrait_of(object->noun).page;
	return page == PAGE_NONE ? PAGE_OBJECT : page;
}
