/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages.h"

#include <string.h>

#include "base/i18n.h"
#include "language/format.h"
#include "language/language.h"
#include "model/gather.h"
#include "view/braille.h"
#include "view/deeds.h"
#include "view/describe.h"
#include "view/fill.h"
#include "view/meaning.h"
#include "view/portraits.h"
#include "view/tidings.h"
#include "view/window.h"

/* The topic counts all remarks, also those for people who have joined: whether there are some. */
static bool say_hidden(struct page *page, const struct view_context *context,
		       const struct topic *topic, size_t shown)
{
	int64_t hidden = topic && !context->self ? topic->remarks - (int64_t)shown : 0;
	if (hidden > 0)
		page_add(page, PART_NOTICE, ngettext(
			 "%lld more can be read by those who have joined.",
			 "%lld more can be read by those who have joined.",
			 (unsigned long)hidden), (long long)hidden);
	return hidden > 0;
}

void view_remarks(struct page *page, const struct view_context *context,
		  const struct topic *topic, const struct list *remarks)
{
	if (topic)
		page_add(page, PART_TITLE, _("What people said about: %s"),
			 describe_title(context, &topic->object, topic->title));
	else
		page_add(page, PART_TITLE, "%s", _("What people said"));
	size_t total = view_window(page, context, remarks);
	if (!say_hidden(page, context, topic, total) && !total)
		page_add(page, PART_NOTICE, "%s", _("Nobody has said anything yet."));
	if (topic && context_may_say(context, topic))
		page_allow(page, "say");
}

struct item remarks_item(struct page *page, const struct view_context *context,
			 const struct object *object)
{
	const struct contribution *remark = (const struct contribution *)object;
	const char *kind = choice_label(choices_kind, remark->kind);
	const char *words = fill_excerpt(page, remark->text, 36);
	struct item item = { .name = remark->text, .state = braille_word(remark->kind) };
	/* TRANSLATORS: first words of a remark, its kind, who speaks. */
	item.full = arena_printf(&page->arena, _("%s %s by %s."), words, kind,
				 context_speaker(context, page, remark, SPEAKER_STANDPOINT));
	item.brief = arena_printf(&page->arena, _("%s %s by %s."), words, kind,
				  context_speaker(context, page, remark, SPEAKER_NAME));
	return item;
}

static const struct contribution *find(const struct list *remarks, const char *url)
{
	for (size_t i = 0; url && i < remarks->count; i++) {
		const struct contribution *each = remarks->items[i];
		if (!strcmp(each->object.id, url) && !each->object.deleted)
			return each;
	}
	return NULL;
}

/* The voice is heard before the words (domain I.4): one person's own is the usual one. */
static void say_voice(struct page *page, const struct contribution *remark)
{
	const char *voice = remark->object.voice ? remark->object.voice : "";
	if (!strcmp(voice, "official"))
		page_add(page, PART_FIELD, "%s", _("This is said officially."));
	else if (!strcmp(voice, "team"))
		page_add(page, PART_FIELD, "%s", _("This is said for a whole team."));
}

static void say_origin(struct page *page, const struct view_context *context,
		       const struct contribution *remark)
{
	const struct person *typist = context_person(context, remark->entered_by);
	if (remark->via && strcmp(remark->via, "terminal") != 0)
		page_add(page, PART_FIELD, _("It came %s."),
			 choice_label(choices_via, remark->via));
	if (typist)
		page_add(page, PART_FIELD, _("It was typed by %s for the person who said it."),
			 typist->name);
	if (remark->source && *remark->source)
		page_add(page, PART_FIELD, _("The source is %s."), remark->source);
	if (remark->would_help && *remark->would_help)
		page_add(page, PART_FIELD, _("What would help: %s."),
			 choice_label(choices_would_help, remark->would_help));
	if (remark->object.created)
		page_add(page, PART_FIELD, _("Said on %s."),
			 format_date(&page->arena, remark->object.created));
}

/* The paragraph of the topic that the remark is about: from there the topic is read. */
static void add_paragraph(struct page *page, const struct view_context *context,
			  const struct contribution *remark, const struct topic *topic)
{
	size_t number = 0;
	const char *text = topic && remark->place ?
		describe_paragraph(context, &topic->object, remark->place, &number) : NULL;
	if (text)
		/* TRANSLATORS: which paragraph of a topic, and its first words. */
		page_link(page, PAGE_TOPIC, topic->object.id, _("About paragraph %zu: %s"), number,
			  fill_excerpt(page, text, 40))->target.at =
			arena_copy(&page->arena, remark->place);
}

/* What its author says it is the same as, and what others suggest so (domain I.13). */
static void add_same(struct page *page, const struct view_context *context,
		     const struct contribution *remark)
{
	struct list suggested = context_list(context, &noun_same_as, remark->object.id);
	const char *same_as = remark->same_as ? remark->same_as : same_accepted(&suggested);
	const struct contribution *other = (const struct contribution *)
		context_object(context, &noun_contribution, same_as);
	if (other)
		page_link(page, PAGE_REMARK, other->object.id,
			  _("Its author says that it asks the same as: %s It goes on there."),
			  fill_excerpt(page, other->text, 40));
	else if (same_as)
		page_link(page, PAGE_REMARK, same_as, "%s",
			  _("Its author says that it asks the same as another question. It goes "
			    "on there."));
	for (size_t i = 0; i < suggested.count; i++) {
		const struct same_as *each = suggested.items[i];
		if (each->state && !strcmp(each->state, "suggested"))
			page_link(page, PAGE_OBJECT, each->object.id, "%s",
				  object_allows(&each->object, "accept") ?
				  _("Somebody suggests that it asks the same as another question. "
				    "You decide.") :
				  _("Somebody suggests that it asks the same as another question. "
				    "Its author decides."));
	}
}

static void add_links(struct page *page, const struct view_context *context,
		      const struct contribution *remark, const struct topic *topic,
		      const struct list *remarks)
{
	const struct contribution *before = find(remarks, remark->in_reply_to);
	add_paragraph(page, context, remark, topic);
	meaning_links(page, context, &remark->senses);
	add_same(page, context, remark);
	if (before)
		page_link(page, PAGE_REMARK, before->object.id,
			  /* TRANSLATORS: the first words of a remark, then who said it. */
			  _("It replies to: %s By %s."),
			  fill_excerpt(page, before->text, 40),
			  context_speaker(context, page, before, SPEAKER_STANDPOINT));
	for (size_t i = 0; i < remark->adds_to.count; i++) {
		const struct contribution *other = find(remarks, remark->adds_to.items[i]);
		if (other)
			page_link(page, PAGE_REMARK, other->object.id, _("It adds to: %s By %s."),
				  fill_excerpt(page, other->text, 40),
				  context_speaker(context, page, other, SPEAKER_STANDPOINT));
	}
	page_link(page, PAGE_TRACE, remark->object.id, "%s", _("What became of it"));
	if (topic)
		page_link(page, PAGE_TOPIC, topic->object.id, _("The topic: %s"),
			  describe_title(context, &topic->object, topic->title));
}

static void add_replies(struct page *page, const struct view_context *context,
			const struct contribution *remark, const struct list *remarks)
{
	size_t count = 0, n = 0;
	for (size_t i = 0; i < remarks->count; i++) {
		const struct contribution *each = remarks->items[i];
		count += each->in_reply_to && !strcmp(each->in_reply_to, remark->object.id);
	}
	if (count)
		page_add(page, PART_HEADING, ngettext("%zu reply", "%zu replies",
			 (unsigned long)count), count);
	for (size_t i = 0; i < remarks->count; i++) {
		const struct contribution *each = remarks->items[i];
		if (each->in_reply_to && !strcmp(each->in_reply_to, remark->object.id))
			view_item(page, context, &each->object, ++n, count);
	}
}

/* What was declared is heard at once, or on a key where little is to be said. */
static void add_title(struct page *page, const struct view_context *context,
		      const struct contribution *remark)
{
	const char *kind = choice_label(choices_kind, remark->kind);
	/* TRANSLATORS: the kind of remark and who speaks: "Concern by Priya S, carer. Note: …" */
	const char *full = arena_printf(&page->arena, _("%s by %s"), kind,
					context_speaker(context, page, remark, SPEAKER_NOTE));
	const char *brief = arena_printf(&page->arena, _("%s by %s."), kind,
					 context_speaker(context, page, remark,
							 SPEAKER_STANDPOINT));
	bool full_form = context->manner == MANNER_FULL;
	page_add(page, PART_TITLE, "%s", full_form ? full : brief)->more = full_form ? NULL : full;
}

void view_remark(struct page *page, const struct view_context *context,
		 const struct contribution *remark, const struct topic *topic,
		 const struct list *remarks)
{
	if (remark->object.deleted) {
		page_add(page, PART_TITLE, "%s", _("This remark was taken back."));
		page_add(page, PART_NOTICE, _("It was taken back on %s. Its words are gone."),
			 format_date(&page->arena, remark->object.modified));
		return;
	}
	add_title(page, context, remark);
	if (remark->lang && context->lang_count && !lang_match(remark->lang, context->langs[0]))
		page_add(page, PART_NOTICE, _("These words are in %s."),
			 language_name(remark->lang));
	say_voice(page, remark);
	fill_text(page, remark->text, remark->lang);
	say_origin(page, context, remark);
	fill_extras(page, &remark->object);
	add_links(page, context, remark, topic, remarks);
	add_replies(page, context, remark, remarks);
	if (context->self)
		view_deeds(page, context, &remark->object);
	if (object_allows(&remark->object, "reply") ||
	    (!context->self && topic && context_may_say(context, topic)))
		page_allow(page, "reply");
	if (object_allows(&remark->object, "withdraw"))
		page_allow(page, "take");
	page_allow(page, "trace");
	if (context_person(context, remark->object.author))
		page_allow(page, "who");
}

void view_replies(struct page *page, const struct view_context *context,
		  const struct list *replies, const struct list *own)
{
	page_add(page, PART_TITLE, "%s", _("Replies to you"));
	for (size_t i = 0; i < replies->count; i++)
		view_item(page, context, replies->items[i], i + 1, replies->count);
	if (!context->self)
		page_add(page, PART_NOTICE, "%s", _("You have not said anything here yet."));
	else if (!replies->count)
		page_add(page, PART_NOTICE, "%s", _("Nobody has replied to you yet."));
	tidings_fill(page, context, own);
}
