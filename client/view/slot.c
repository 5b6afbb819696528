/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages.h"

#include "base/array.h"
#include "base/i18n.h"
#include "language/format.h"
#include "model/ballot.h"
#include "view/ballot.h"
#include "view/describe.h"
#include "view/fill.h"
#include "view/reply.h"

static const struct contribution *remark_of(const struct object *object)
{
	return object && object->noun == &noun_contribution && !object->deleted ?
		(const struct contribution *)object : NULL;
}

static const struct topic *topic_of(const struct object *object)
{
	return object && object->noun == &noun_topic && !object->deleted ?
		(const struct topic *)object : NULL;
}

static const struct vote_event *vote_of(const struct object *object)
{
	return object && object->noun == &noun_vote_event && !object->deleted ?
		(const struct vote_event *)object : NULL;
}

static const struct response *response_of(const struct object *object)
{
	return object && object->noun == &noun_response && !object->deleted ?
		(const struct response *)object : NULL;
}

static const char *takes(struct page *page, int64_t seconds)
{
	int minutes = slot_minutes(seconds);
	if (!minutes)
		return _("Less than a minute.");
	return arena_printf(&page->arena, ngettext("About %d minute.", "About %d minutes.",
						   (unsigned long)minutes), minutes);
}

void view_slot_question(struct page *page, const struct slot *kept)
{
	/* In letters: by their numbers the items themselves are opened in the line face. */
	static const struct choice choices[] = {
		{ "5", N_("Five minutes") }, { "10", N_("Ten minutes") },
		{ "20", N_("Twenty minutes") }, { "40", N_("Forty minutes") },
	};
	page_add(page, PART_TITLE, "%s", _("How long have you got?"));
	if (kept) {
		page->onward = page->count;
		page_choice(page, "go on", _("Go on where you stopped. %s"),
			    takes(page, slot_left(kept)));
	}
	for (size_t i = 0; i < ARRAY_COUNT(choices); i++)
		page_choice(page, choices[i].word, "%s", _(choices[i].label));
}

/* What a thing is, and whose or which: the title of its page, and its words in the list. */
static const char *name_of(struct page *page, const struct view_context *context,
			   const struct slot_thing *thing, const struct object *object)
{
	const struct contribution *remark = remark_of(object);
	const struct topic *topic = topic_of(object);
	const struct vote_event *vote = vote_of(object);
	struct arena *arena = &page->arena;
	if (thing->kind == SLOT_REFLECTION)
		return _("Time to think back.");
	if (topic)
		return arena_printf(arena, _("Closing soon: %s"), fill_sentence(page,
			describe_title(context, &topic->object, topic->title)));
	if (vote)
		return arena_printf(arena, _("A vote that closes soon: %s"),
				    ballot_title(page, context, vote));
	if (response_of(object))
		return arena_printf(arena, _("A reply from those who must answer: %s"),
				    reply_subject(page, context, response_of(object)));
	if (!remark)
		return _("This was taken away.");
	const char *who = context_speaker(context, page, remark, SPEAKER_STANDPOINT);
	if (thing->kind == SLOT_REPLY)
		return arena_printf(arena, _("A reply to you by %s."), who);
	if (thing->kind == SLOT_QUESTION)
		return arena_printf(arena, _("A question that you could answer, by %s."), who);
	return arena_printf(arena, _("From another standpoint: %s."), who);
}

static void answer_number(struct page *page, struct part *part, size_t number)
{
	part->target.answer = arena_printf(&page->arena, "%zu", number);
	part->place = number;
}

/* A message has one number that its plural follows, and here there are two. */
static void add_fitting(struct page *page, const struct slot *slot)
{
	unsigned long count = (unsigned long)slot->count;
	if (slot->minutes == 1)
		page_add(page, PART_TITLE, ngettext("%zu thing for your one minute.",
						    "%zu things for your one minute.", count),
			 slot->count);
	else
		page_add(page, PART_TITLE, ngettext("%zu thing for your %d minutes.",
						    "%zu things for your %d minutes.", count),
			 slot->count, slot->minutes);
}

void view_slot_list(struct page *page, const struct view_context *context,
		    const struct slot *slot, const struct list *objects)
{
	add_fitting(page, slot);
	page->onward = slot->count ? slot->at + !slot->at : 0;
	for (size_t i = 0; i < slot->count; i++) {
		const struct slot_thing *thing = &slot->things[i];
		/* TRANSLATORS: what it is, how long it takes, and its place in the list: "A reply
		 * to you by Priya S, carer. About 2 minutes. 1 of 4". */
		struct part *part = page_add(page, PART_ITEM, _("%s %s %zu of %zu"),
			name_of(page, context, thing, objects->items[i]),
			takes(page, thing->seconds), i + 1, slot->count);
		answer_number(page, part, i + 1);
	}
}

void view_slot_text(struct page *page, const struct view_context *context,
		    const struct object *object)
{
	const struct contribution *remark = remark_of(object);
	if (topic_of(object) || vote_of(object))
		describe_pairs(page, context, object);
	else if (remark)
		fill_text(page, remark->text, remark->lang);
	else if (response_of(object))
		reply_words(page, response_of(object));
}

bool view_slot_is_text(const struct part *part)
{
	return part->role == PART_PAIR || part->role == PART_PARAGRAPH;
}

static void copy_part(struct page *page, const struct part *part)
{
	if (part->role == PART_PAIR)
		page_pair(page, part->p, part->text, part->lang, part->other, part->other_lang);
	else
		page_add(page, part->role, "%s", part->text)->lang =
			arena_copy(&page->arena, part->lang);
}

/* The paragraphs of THING that this slot has time for. */
static void add_text(struct page *page, const struct view_context *context,
		     const struct slot_thing *thing, const struct object *object)
{
	struct page whole;
	size_t n = 0;
	page_init(&whole, PAGE_SLOT, NULL);
	view_slot_text(&whole, context, object);
	for (size_t i = 0; i < whole.count; i++) {
		const struct part *part = &whole.parts[i];
		bool text = view_slot_is_text(part);
		if (!text || (n >= thing->from && n - thing->from < thing->count))
			copy_part(page, part);
		n += text;
	}
	page_release(&whole);
	if (thing->from + thing->count < n)
		page_add(page, PART_NOTICE, "%s", _("The rest of this text is for another time."));
}

static void say_before(struct page *page, const struct view_context *context,
		       const struct object *object, const struct contribution *before)
{
	const struct topic *topic = topic_of(object);
	const struct vote_event *vote = vote_of(object);
	int64_t closes = vote ? vote->closes : topic && context->assembly ?
		assembly_closes(context->assembly, topic->phase) : 0;
	if (response_of(object))
		page_add(page, PART_FIELD, "%s", reply_heading(page, response_of(object)));
	if (before)
		page_add(page, PART_FIELD, _("You said: %s"),
			 fill_excerpt(page, before->text, 60));
	if (closes)
		page_add(page, PART_FIELD, _("It closes on %s."),
			 format_date(&page->arena, closes));
}

static void add_way_out(struct page *page, const struct slot_thing *thing,
			const struct object *object)
{
	if (topic_of(object))
		page_link(page, PAGE_TOPIC, object->id, "%s",
			  _("The whole topic, to say something about it"));
	else if (vote_of(object))
		page_link(page, PAGE_OBJECT, object->id, "%s",
			  _("The vote, to say how far you agree"));
	else if (response_of(object))
		page_link(page, PAGE_OBJECT, object->id, "%s",
			  _("The reply with all that was said of it, to check it or to give it a "
			    "mark"));
	else if (remark_of(object))
		page_link(page, PAGE_REMARK, object->id, "%s", thing->kind == SLOT_QUESTION ?
			  _("Answer it, or read what it belongs to") :
			  _("Reply to it, or read what it belongs to"));
}

static void reflect(struct page *page)
{
	page_add(page, PART_PARAGRAPH, "%s",
		 _("What stays with you from today? One line is enough."));
	page_add(page, PART_NOTICE, "%s",
		 _("Your line is kept on this machine alone and is sent to nobody. "
		   "An empty line passes over this."));
	page->asks = "reflection";
	page->prompt = arena_copy(&page->arena, _("In one line: "));
}

void view_slot_thing(struct page *page, const struct view_context *context,
		     const struct slot *slot, const struct object *object,
		     const struct contribution *before)
{
	const struct slot_thing *thing = &slot->things[slot->at - 1];
	/* TRANSLATORS: what it is, and its place in the list. */
	page_add(page, PART_TITLE, _("%s %zu of %zu"), name_of(page, context, thing, object),
		 slot->at, slot->count);
	if (thing->kind == SLOT_REFLECTION) {
		reflect(page);
		return;
	}
	say_before(page, context, object, before);
	add_text(page, context, thing, object);
	if (thing->kind == SLOT_QUESTION)
		add_way_out(page, thing, object);
	page->onward = page->count;
	page_choice(page, "next", "%s", slot_next(slot, slot->at) ? _("Go on") :
		    _("Go on to the end"));
	if (thing->kind != SLOT_QUESTION)
		add_way_out(page, thing, object);
	if ((topic_of(object) || vote_of(object)) && object->descriptions.count) {
		page_allow(page, "swap");
		page_allow(page, "both");
	}
}

/* Thanks are offered once, here, and Enter passes them over (domain I.1). */
static void offer_thanks(struct page *page, const struct view_context *context)
{
	const struct object *assembly = context->assembly ? &context->assembly->object : NULL;
	if (assembly && object_allows(assembly, "thank"))
		page_choice(page, arena_printf(&page->arena, "do thank %s", assembly->id), "%s",
			    _("Thank somebody, if you like"));
}

void view_slot_end(struct page *page, const struct view_context *context, size_t waiting)
{
	if (waiting)
		page_add(page, PART_TITLE,
			 ngettext("That is the end. %zu thing can wait for another time.",
				  "That is the end. %zu things can wait for another time.",
				  (unsigned long)waiting), waiting);
	else
		page_add(page, PART_TITLE, "%s", _("That is the end. Nothing else is waiting."));
	page_add(page, PART_PARAGRAPH, "%s", _("Thank you for the time that you gave."));
	page->onward = page->count;
	page_link(page, PAGE_START, NULL, "%s", _("Go to the start"));
	offer_thanks(page, context);
}
