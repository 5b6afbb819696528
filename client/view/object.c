/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/object.h"

#include "base/i18n.h"
#include "language/format.h"
#include "model/nouns.h"
#include "model/voices.h"
#include "view/deeds.h"
#include "view/describe.h"
#include "view/fill.h"
#include "view/pages.h"
#include "view/portraits.h"

bool view_deleted(struct page *page, const struct object *object)
{
	if (!object->deleted)
		return false;
	page_add(page, PART_TITLE, "%s", _("This is not there any more."));
	page_add(page, PART_NOTICE, _("It was taken away on %s."),
		 format_date(&page->arena, object->modified));
	return true;
}

/* Whether things of NOUN belong to such an object, or to things of any kind; remarks have a page of
 * their own. */
static bool is_of(const struct noun *noun, const struct object *object)
{
	const struct field *field = noun->parent ? field_find(noun, noun->parent) : NULL;
	return field && (!field->of || field->of == object->noun) && noun != &noun_contribution;
}

void object_lists(struct page *page, const struct view_context *context,
		  const struct object *object)
{
	const struct noun *noun;
	for (size_t i = 0; (noun = noun_at(i)); i++) {
		size_t count = is_of(noun, object) ? context_count(context, noun, object->id) : 0;
		if (!count || !noun->plural)
			continue;
		page_link(page, PAGE_LIST,
			  arena_printf(&page->arena, "%s %s", noun->type, object->id),
			  /* TRANSLATORS: what they are, then how many: "Replies. There are 2." */
			  ngettext("%s. There is %zu.", "%s. There are %zu.",
				   (unsigned long)count), _(noun->plural), count);
	}
}

static void add_owner(struct page *page, const struct view_context *context,
		      const struct field *field, const char *url)
{
	const struct object *owner = context_any(context, url);
	if (owner && owner->noun != &noun_assembly)
		page_link(page, view_page_of(owner), owner->id,
			  /* TRANSLATORS: what a thing leads to: "Topic: Plain letters." */
			  _("%s: %s"), _(field->label), portrait_words(page, context, owner));
}

void object_owners(struct page *page, const struct view_context *context,
		   const struct object *object)
{
	const struct noun *noun = object->noun;
	for (size_t i = 0; i < noun->count; i++) {
		const struct field *field = &noun->fields[i];
		if (!field->label || field_is_empty(field, object))
			continue;
		if (field->kind == FIELD_LINK)
			add_owner(page, context, field, field_string(field, object));
		for (size_t k = 0; field->kind == FIELD_LINKS &&
		     k < field_list(field, object)->count; k++)
			add_owner(page, context, field, field_list(field, object)->items[k]);
	}
}

void object_author(struct page *page, const struct view_context *context,
		   const struct object *object)
{
	const struct person *author = context_person(context, object->author);
	if (author)
		page_link(page, PAGE_PERSON, author->object.id,
			  /* TRANSLATORS: who wrote something, and when. */
			  _("By %s, on %s"), author->name,
			  format_date(&page->arena, object->created));
}

/* A text of which the title has the first words only is read whole. */
static void add_text(struct page *page, const struct object *object)
{
	const struct field *text = portrait_text(object);
	if (text && text->kind == FIELD_TEXT && !(text->use & FIELD_SHOWN))
		fill_beyond(page, field_string(text, object), PORTRAIT_COLUMNS);
}

void view_object(struct page *page, const struct view_context *context,
		 const struct object *object)
{
	const struct portrait portrait = portrait_of(object->noun);
	if (view_deleted(page, object))
		return;
	if (portrait.show) {
		portrait.show(page, context, object);
	} else {
		page_add(page, PART_TITLE, "%s", portrait_title(page, context, object));
		describe_pairs(page, context, object);
		add_text(page, object);
		fill_fields(page, object->noun, object);
		fill_extras(page, object);
		object_lists(page, context, object);
		view_deeds(page, context, object);
		object_author(page, context, object);
		object_owners(page, context, object);
	}
	if (object->descriptions.count)
		page_allow(page, "swap");
	if (voices_are_in(object->noun))
		page_allow(page, "trace");
}
