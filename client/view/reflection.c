/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/reflection.h"

#include <string.h>

#include "base/i18n.h"
#include "language/format.h"
#include "model/reflection.h"
#include "view/deeds.h"
#include "view/fill.h"
#include "view/object.h"

/* In whose voice it is, and by whom: heard before the words. */
static const char *voice_of(struct page *page, const struct view_context *context,
			    const struct object *object)
{
	const char *voice = object->voice ? object->voice : "personal";
	const struct person *person = context_person(context, object->author);
	if (!person)
		return !strcmp(voice, "official") ? _("Official.") :
			!strcmp(voice, "team") ? _("For the team.") : _("Personal.");
	return arena_printf(&page->arena, !strcmp(voice, "official") ? _("Official, by %s.") :
			    !strcmp(voice, "team") ? _("For the team, by %s.") :
			    _("Personal, by %s."), person->name);
}

static const char *words_of(struct page *page, const struct object *object)
{
	return fill_excerpt(page, reflection_words((const struct reflection *)object),
			    PORTRAIT_COLUMNS);
}

static void add_text(struct page *page, const struct reflection *reflection)
{
	fill_beyond(page, reflection_words(reflection), PORTRAIT_COLUMNS);
	for (size_t i = 1; i < reflection->bullets.count; i++)
		page_add(page, PART_PARAGRAPH, "%s",
			 fill_sentence(page, reflection->bullets.items[i]));
	if (reflection->bullets.count)
		fill_text(page, reflection->what, NULL);
	fill_fields(page, reflection->object.noun, reflection);
}

static void add_what_came(struct page *page, const struct view_context *context,
			  const struct object *object)
{
	struct list corrections = context_list(context, &noun_course_correction, NULL);
	bool any = false;
	for (size_t i = 0; i < corrections.count; i++) {
		const struct object *each = corrections.items[i];
		if (!correction_names((const struct course_correction *)each, object->id))
			continue;
		any = true;
		page_link(page, PAGE_OBJECT, each->id, _("This was changed because of it: %s"),
			  portrait_title(page, context, each));
	}
	if (!any)
		page_add(page, PART_FIELD, "%s", _("Nothing was changed because of it so far."));
}

void reflection_show(struct page *page, const struct view_context *context,
		     const struct object *object)
{
	const char *voice = voice_of(page, context, object);
	page_add(page, PART_TITLE, "%s",
		 fill_and(page, fill_and(page, voice, words_of(page, object)),
			  fill_sentence(page, portrait_name(page, object))));
	add_text(page, (const struct reflection *)object);
	fill_extras(page, object);
	add_what_came(page, context, object);
	view_deeds(page, context, object);
	object_author(page, context, object);
	object_owners(page, context, object);
}

struct item reflection_item(struct page *page, const struct view_context *context,
			    const struct object *object)
{
	struct item item = { .name = words_of(page, object) };
	item.state = choice_label(choices_voice, object->voice);
	item.full = fill_and(page, voice_of(page, context, object), item.name);
	return item;
}
