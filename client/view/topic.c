/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages.h"

#include <string.h>

#include "base/i18n.h"
#include "model/ballot.h"
#include "model/reflection.h"
#include "view/braille.h"
#include "view/deeds.h"
#include "view/describe.h"
#include "view/fill.h"
#include "view/menus.h"
#include "view/object.h"
#include "view/portraits.h"

static void say_mode(struct page *page, const struct topic *topic)
{
	if (topic->state && strcmp(topic->state, "open") != 0)
		page_add(page, PART_NOTICE, "%s",
			 _("This topic is closed. You can read; nothing can be said now."));
	else if (topic->mode && !strcmp(topic->mode, "quiet"))
		page_add(page, PART_NOTICE, "%s",
			 _("This is a quiet time. You can read; nothing can be said now."));
	else if (topic->mode && !strcmp(topic->mode, "settle"))
		page_add(page, PART_NOTICE, "%s",
			 _("This topic is being settled. What can be said now: changes, "
			   "concerns, questions and answers."));
}

/* In a quiet time one can still think back (domain G). */
static void offer_reflection(struct page *page, const struct view_context *context,
			     const struct topic *topic)
{
	if (context->self && context->assembly && topic->mode && !strcmp(topic->mode, "quiet"))
		view_deeds_making(page, context, &context->assembly->object, &noun_reflection);
}

void view_topic(struct page *page, const struct view_context *context,
		const struct topic *topic)
{
	if (view_deleted(page, &topic->object))
		return;
	const char *title = describe_title(context, &topic->object, topic->title);
	/* TRANSLATORS: a topic's mode, which comes first, then its title: "Open. Waits." */
	page_add(page, PART_TITLE, _("%s. %s"), context_mode(topic), fill_sentence(page, title));
	describe_pairs(page, context, &topic->object);
	say_mode(page, topic);
	fill_fields(page, &noun_topic, topic);
	fill_extras(page, &topic->object);
	page_link(page, PAGE_REMARKS, topic->object.id,
		  ngettext("What people said. %lld remark.", "What people said. %lld remarks.",
			   (unsigned long)topic->remarks), (long long)topic->remarks);
	object_lists(page, context, &topic->object);
	menus_about(page, context, &noun_vote_event, "topic", &topic->object);
	page_link(page, PAGE_WORDS, topic->object.id, "%s", _("Words here that are explained"));
	if (context_may_say(context, topic)) {
		page_choice(page, "say", "%s", _("Say something about this"));
		page_allow(page, "say");
	}
	if (context->self)	/* others join when they say something */
		view_deeds(page, context, &topic->object);
	offer_reflection(page, context, topic);
	if (topic->object.descriptions.count) {
		page_allow(page, "swap");
		page_allow(page, "both");
	}
	page_allow(page, "remarks");
}

struct item topic_item(struct page *page, const struct view_context *context,
		       const struct object *object)
{
	const struct topic *topic = (const struct topic *)object;
	const char *title = fill_sentence(page, describe_title(context, object, topic->title));
	const char *mode = context_mode(topic);
	struct item item = { .name = title, .state = braille_word(context_mode_word(topic)) };
	/* TRANSLATORS: title with its stop, mode, number of remarks. */
	item.full = arena_printf(&page->arena,
				 ngettext("%s %s. %lld remark.", "%s %s. %lld remarks.",
					  (unsigned long)topic->remarks),
				 title, mode, (long long)topic->remarks);
	/* TRANSLATORS: title with its stop, mode. */
	item.brief = arena_printf(&page->arena, _("%s %s."), title, mode);
	return item;
}
