/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/gather.h"

#include <string.h>

#include "base/i18n.h"
#include "language/format.h"
#include "model/gather.h"
#include "view/deeds.h"
#include "view/describe.h"
#include "view/fill.h"
#include "view/object.h"
#include "view/pages.h"

enum { LISTED_MOST = 20 };	/* remarks that are listed one by one */

static const struct topic *topic_of(const struct view_context *context,
				    const struct roundup *roundup)
{
	return (const struct topic *)context_object(context, &noun_topic, roundup->topic);
}

static const char *topic_title(const struct view_context *context, const struct roundup *roundup)
{
	const struct topic *topic = topic_of(context, roundup);
	return topic ? describe_title(context, &topic->object, topic->title) : NULL;
}

static size_t count_left_out(const struct roundup *roundup)
{
	size_t count = 0;
	for (size_t i = 0; i < roundup->left_out.count; i++)
		count += ((const struct left_out *)roundup->left_out.items[i])->contributions.count;
	return count;
}

static void say_counts(struct page *page, const struct roundup *roundup)
{
	size_t apart = count_left_out(roundup);
	if (roundup->contributors)
		page_add(page, PART_FIELD, ngettext(
			 "%lld person said what it gathers.",
			 "%lld people said what it gathers.", (unsigned long)roundup->contributors),
			 (long long)roundup->contributors);
	page_add(page, PART_FIELD, ngettext("It covers %zu remark.", "It covers %zu remarks.",
		 (unsigned long)roundup->covers.count), roundup->covers.count);
	if (apart)
		page_add(page, PART_FIELD, ngettext(
			 "It leaves out %zu remark, with a reason.",
			 "It leaves out %zu remarks, with a reason.", (unsigned long)apart), apart);
}

static void say_judged(struct page *page, const struct roundup *roundup)
{
	size_t yes = roundup->accepted_by.count, no = roundup->objections.count;
	if (!yes && !no)
		page_add(page, PART_FIELD, "%s", _("Nobody has accepted it or objected yet."));
	if (yes)
		page_add(page, PART_FIELD, ngettext("%zu person accepts it.",
			 "%zu people accept it.", (unsigned long)yes), yes);
	if (no)
		page_add(page, PART_FIELD, ngettext("%zu person objects.", "%zu people object.",
			 (unsigned long)no), no);
}

/* What the person said about it, and what it says about them. */
static void say_own(struct page *page, const struct view_context *context,
		    const struct roundup *roundup)
{
	const struct objection *objection = roundup_objection(roundup, context->self);
	if (roundup_accepted(roundup, context->self))
		page_add(page, PART_NOTICE, "%s", _("You have accepted it."));
	else if (objection)
		page_add(page, PART_NOTICE, "%s", _("You have objected to it."));
	else if (object_allows(&roundup->object, "accept"))
		page_add(page, PART_NOTICE, "%s",
			 _("You said something in this topic. Is what you said in it?"));
}

/* Whether the remark at URL is kept here, and so was added. */
static bool add_remark(struct page *page, const struct view_context *context, const char *url)
{
	const struct contribution *remark = (const struct contribution *)
		context_object(context, &noun_contribution, url);
	if (remark)
		page_link(page, PAGE_REMARK, remark->object.id, _("%s Remark %lld by %s."),
			  fill_excerpt(page, remark->text, 36), (long long)remark->number,
			  context_speaker(context, page, remark, SPEAKER_STANDPOINT));
	return remark;
}

/* Those that are not kept are one line, as nothing tells them apart: they come with the topic. */
static void add_remarks(struct page *page, const struct view_context *context,
			const char *topic, const struct list *urls)
{
	bool all = true;
	for (size_t i = 0; i < urls->count && i < LISTED_MOST; i++)
		all &= add_remark(page, context, urls->items[i]);
	if (!all)
		page_link(page, PAGE_REMARKS, topic, "%s",
			  _("A remark that has not been fetched yet"));
	if (urls->count > LISTED_MOST)
		page_add(page, PART_FIELD, ngettext("And %zu more.", "And %zu more.",
			 (unsigned long)(urls->count - LISTED_MOST)), urls->count - LISTED_MOST);
}

static void add_left_out(struct page *page, const struct view_context *context,
			 const struct roundup *roundup)
{
	if (roundup->left_out.count)
		page_add(page, PART_HEADING, "%s", _("What it leaves out, and why"));
	for (size_t i = 0; i < roundup->left_out.count; i++) {
		const struct left_out *each = roundup->left_out.items[i];
		page_add(page, PART_PARAGRAPH, "%s", fill_plain(page, each->reason));
		add_remarks(page, context, roundup->topic, &each->contributions);
	}
}

static void add_objections(struct page *page, const struct view_context *context,
			   const struct roundup *roundup)
{
	if (roundup->objections.count)
		page_add(page, PART_HEADING, "%s", _("What those who object say"));
	for (size_t i = 0; i < roundup->objections.count; i++) {
		const struct objection *each = roundup->objections.items[i];
		const struct person *person = context_person(context, each->by);
		const char *text = fill_sentence(page, fill_plain(page, each->text));
		page_add(page, PART_PARAGRAPH, "%s", person ?
			 /* TRANSLATORS: what somebody says, with its stop, then their name. */
			 arena_printf(&page->arena, _("%s By %s."), text, person->name) : text);
	}
}

static void add_newer(struct page *page, const struct view_context *context,
		      const struct roundup *roundup)
{
	struct list all = context_list(context, &noun_roundup, roundup->topic);
	const struct roundup *last = all.count ? all.items[all.count - 1] : roundup;
	if (last->number > roundup->number)
		page_link(page, PAGE_OBJECT, last->object.id, "%s",
			  _("There is a newer roundup of this topic"));
}

void roundup_show(struct page *page, const struct view_context *context,
		  const struct object *object)
{
	const struct roundup *roundup = (const struct roundup *)object;
	const char *title = topic_title(context, roundup);
	const char *name = fill_sentence(page, portrait_name(page, object));
	page_add(page, PART_TITLE, "%s", title ?
		 /* TRANSLATORS: the title of a topic with its stop, and "Roundup 2." */
		 arena_printf(&page->arena, _("What people said. %s %s"),
			      fill_sentence(page, title), name) : name);
	add_newer(page, context, roundup);
	fill_text(page, roundup->text, NULL);
	say_counts(page, roundup);
	say_judged(page, roundup);
	say_own(page, context, roundup);
	view_deeds(page, context, object);
	add_left_out(page, context, roundup);
	add_objections(page, context, roundup);
	if (roundup->uncovered.count)
		page_add(page, PART_HEADING, "%s", _("Said since, so it does not cover this"));
	add_remarks(page, context, roundup->topic, &roundup->uncovered);
	fill_extras(page, object);
	page_link(page, PAGE_TRACE, object->id, "%s", _("The voices in it, and how it came about"));
	object_author(page, context, object);
	if (title)
		page_link(page, PAGE_TOPIC, roundup->topic, _("The topic: %s"), title);
}

struct item roundup_item(struct page *page, const struct view_context *context,
			 const struct object *object)
{
	const struct roundup *roundup = (const struct roundup *)object;
	const char *title = topic_title(context, roundup);
	struct item item = { .name = title ? title : portrait_name(page, object) };
	const char *words = title && page->kind == PAGE_LIST ? fill_sentence(page, title) :
		fill_excerpt(page, roundup->text, 48);
	size_t yes = roundup->accepted_by.count, no = roundup->objections.count;
	item.brief = fill_and(page, words, fill_sentence(page, portrait_name(page, object)));
	item.full = item.brief;
	if (yes)
		item.full = fill_and(page, item.full, arena_printf(&page->arena, ngettext(
			"%zu person accepts it.", "%zu people accept it.", (unsigned long)yes),
			yes));
	if (no)
		item.full = fill_and(page, item.full, arena_printf(&page->arena, ngettext(
			"%zu person objects.", "%zu people object.", (unsigned long)no), no));
	return item;
}
