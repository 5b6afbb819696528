/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/menus.h"

#include <string.h>

#include "base/i18n.h"
#include "model/bank.h"
#include "model/meeting.h"
#include "model/nouns.h"
#include "view/deeds.h"
#include "view/fill.h"
#include "view/pages.h"
#include "view/portraits.h"

/* What is said of all of NOUN at once. */
static const char *summary(struct page *page, const struct view_context *context,
			   const struct noun *noun, size_t count)
{
	const struct portrait portrait = portrait_of(noun);
	if (!count)
		/* TRANSLATORS: what they are: "Tensions. There is none yet." */
		return arena_printf(&page->arena, _("%s. There is none yet."), _(noun->plural));
	const struct list all = portrait.title ? context_list(context, noun, NULL) :
		(struct list){ NULL, 0 };
	const char *title = portrait.title ? portrait.title(page, context, &all) : NULL;
	if (title && !strncmp(title, _(noun->plural), strlen(_(noun->plural))))
		return title;
	if (title)
		return fill_and(page, fill_sentence(page, _(noun->plural)), title);
	return arena_printf(&page->arena,
			    /* TRANSLATORS: what they are, then how many: "Replies. There are 2." */
			    ngettext("%s. There is %zu.", "%s. There are %zu.",
				     (unsigned long)count), _(noun->plural), count);
}

void menus_list(struct page *page, const struct view_context *context, const struct noun *noun)
{
	size_t count = noun->plural ? context_count(context, noun, NULL) : 0;
	const struct assembly *assembly = context->assembly;
	bool can = noun->plural && assembly && view_can_make(&assembly->object, noun);
	if (count || can)
		page_link(page, PAGE_LIST, noun->type, "%s",
			  summary(page, context, noun, count));
}

void menus_list_of(struct page *page, const struct view_context *context, const char *type)
{
	const struct noun *noun = noun_of(type);
	if (noun != &noun_any)
		menus_list(page, context, noun);
}

/* As in a list, and what it is. */
static const char *words_of(struct page *page, const struct view_context *context,
			    const struct object *object)
{
	const struct portrait portrait = portrait_of(object->noun);
	if (!portrait.item)
		return portrait_title(page, context, object);
	return fill_and(page, portrait.item(page, context, object).full,
			fill_sentence(page, portrait_name(page, object)));
}

void menus_about(struct page *page, const struct view_context *context, const struct noun *noun,
		 const char *field, const struct object *object)
{
	const struct field *link = field_find(noun, field);
	const struct list all = context_list(context, noun, NULL);
	for (size_t i = 0; link && i < all.count; i++) {
		const struct object *each = all.items[i];
		const char *url = field_string(link, each);
		if (url && !strcmp(url, object->id))
			page_link(page, view_page_of(each), each->id, "%s",
				  words_of(page, context, each));
	}
}

void menus_openly(struct page *page)
{
	page_link(page, PAGE_OPENLY, NULL, "%s",
		  _("In the open: what is decided, tried, learnt and spent"));
}

void menus_together(struct page *page, const struct view_context *context)
{
	const struct list banks = context_list(context, &noun_timebank, NULL);
	const struct object *bank = banks.count ? banks.items[0] : NULL;
	if (bank)
		page_link(page, view_page_of(bank), bank->id, "%s",
			  _("Together: time given and taken"));
}

/* A meeting without the public is itself public (domain I.32). */
static void add_closed_meetings(struct page *page, const struct view_context *context)
{
	const struct list meetings = context_list(context, &noun_meeting, NULL);
	for (size_t i = 0; i < meetings.count; i++) {
		const struct meeting *meeting = meetings.items[i];
		if (meeting->closed)
			page_link(page, PAGE_OBJECT, meeting->object.id,
				  /* TRANSLATORS: the title of a meeting. */
				  _("Behind closed doors: %s"),
				  portrait_words(page, context, &meeting->object));
	}
}

void view_openly(struct page *page, const struct view_context *context)
{
	static const char *const types[] = {
		"Tension", "Decision", "Experiment", "Reflection", "CourseCorrection", "Barrier",
		"Cost", "Thanks", "Charter", "CatchUp", NULL,
	};
	page_add(page, PART_TITLE, "%s", _("In the open"));
	page_add(page, PART_PARAGRAPH, "%s",
		 _("What pulls in two directions, what was decided and what was not, what is "
		   "tried, what was learnt, what is in the way, and what all of it costs."));
	for (size_t i = 0; types[i]; i++)
		menus_list_of(page, context, types[i]);
	add_closed_meetings(page, context);
	page_link(page, PAGE_LOG, NULL, "%s", _("What those who run it did"));
	if (context->assembly)
		fill_costs(page, context->assembly);
}
