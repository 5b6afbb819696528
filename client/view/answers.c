/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/answers.h"

#include <string.h>

#include "base/i18n.h"
#include "language/format.h"
#include "view/fill.h"
#include "view/meaning.h"
#include "view/portraits.h"

/* What a link leads to, by its words; where it is not kept, by its address. */
static const char *link_words(struct page *page, const struct view_context *context,
			      const char *url)
{
	const struct object *object = context_any(context, url);
	const char *meaning = object ? NULL : meaning_name(page, context, url);
	return object ? portrait_title(page, context, object) : meaning ? meaning : url;
}

static const char *links_words(struct page *page, const struct view_context *context,
			       const struct list *links)
{
	const char *words = "";
	for (size_t i = 0; i < links->count; i++)
		words = fill_and(page, words,
				 fill_sentence(page, link_words(page, context, links->items[i])));
	return words;
}

const char *view_answer(struct page *page, const struct view_context *context,
			const struct field *field, const void *thing)
{
	if (field->kind == FIELD_FLAG && !field_flag(field, thing))
		return _("no");
	if (field_is_empty(field, thing))
		return NULL;
	if (field->kind == FIELD_LINK)
		return link_words(page, context, field_string(field, thing));
	if (field->kind == FIELD_LINKS)
		return links_words(page, context, field_list(field, thing));
	if (field->kind == FIELD_PARTS)
		return format_number(&page->arena, (int64_t)field_list(field, thing)->count);
	if (field->kind == FIELD_TIME)
		return format_time(&page->arena, field_integer(field, thing));
	return fill_value(page, field, thing);
}

static void add_part(struct page *page, const struct view_context *context,
		     const struct field *field, const void *part, size_t number,
		     const struct object *on)
{
	if (number)
		/* TRANSLATORS: the label of a list of things, and which of them: "Action 2." */
		page_add(page, PART_FIELD, _("%s %zu."), _(field->label), number);
	else
		page_add(page, PART_FIELD, "%s", fill_sentence(page, _(field->label)));
	view_answers(page, context, field->noun, part, on);
}

static void add_value(struct page *page, const struct view_context *context,
		      const struct field *field, const void *thing)
{
	const char *value = view_answer(page, context, field, thing);
	if (value && field->kind == FIELD_TEXT) {
		/* TRANSLATORS: a label before the paragraphs of a text. */
		page_add(page, PART_FIELD, _("%s:"), _(field->label));
		fill_text(page, field_string(field, thing), NULL);
	} else if (value) {
		page_add(page, PART_FIELD, _("%s: %s"), _(field->label),
			 fill_sentence(page, value));
	}
}

void view_answers(struct page *page, const struct view_context *context, const struct noun *noun,
		  const void *thing, const struct object *on)
{
	for (size_t i = 0; i < noun->count; i++) {
		const struct field *field = &noun->fields[i];
		if (!(field->use & FIELD_INPUT) || !field->label ||
		    (field->asked && !field->asked(thing, on)) ||
		    (field->kind == FIELD_LANG && !field->ask))
			continue;
		if (field->kind == FIELD_PART && field_part(field, thing))
			add_part(page, context, field, field_part(field, thing), 0, on);
		else if (field->kind != FIELD_PARTS && field->kind != FIELD_PART)
			add_value(page, context, field, thing);
		for (size_t k = 0; field->kind == FIELD_PARTS &&
		     k < field_list(field, thing)->count; k++)
			add_part(page, context, field, field_list(field, thing)->items[k], k + 1,
				 on);
	}
}

const char *view_answer_words(struct page *page, const struct noun *noun, const void *thing)
{
	for (size_t i = 0; i < noun->count; i++) {
		const struct field *field = &noun->fields[i];
		if (field->use & FIELD_INPUT && !field_is_empty(field, thing) &&
		    (field->kind == FIELD_LINE || field->kind == FIELD_TEXT))
			return fill_excerpt(page, field_string(field, thing), 36);
	}
	return "";
}
