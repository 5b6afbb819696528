/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ballot.h"

#include "base/array.h"
#include "base/i18n.h"
#include "base/text.h"
#include "language/format.h"
#include "view/braille.h"
#include "view/deeds.h"
#include "view/describe.h"
#include "view/fill.h"
#include "view/owed.h"
#include "view/statement.h"
#include "view/tally.h"

const char *ballot_title(struct page *page, const struct view_context *context,
			 const struct vote_event *event)
{
	return fill_sentence(page, describe_title(context, &event->object, _("A vote")));
}

/* Where it is at, as a sentence: "Open until 3 June 2026 at 18:00.", "No settled view." */
static const char *state_of(struct page *page, const struct view_context *context,
			    const struct vote_event *event)
{
	if (event->result)
		return fill_sentence(page, choice_label(choices_result, event->result));
	switch (ballot_stage(event, context->now)) {
	case BALLOT_COMING:
		return arena_printf(&page->arena, _("Opens on %s."),
				    format_time(&page->arena, event->opens));
	case BALLOT_OPEN:
		return arena_printf(&page->arena, _("Open until %s."),
				    format_time(&page->arena, event->closes));
	default:
		return _("Closed.");
	}
}

const struct vote *ballot_own(const struct view_context *context,
			      const struct vote_event *event)
{
	struct list votes = context_list(context, &noun_vote, event->object.id);
	for (size_t i = 0; context->self && i < votes.count; i++) {
		const struct vote *vote = votes.items[i];
		if (text_is(vote->object.author, context->self))
			return vote;
	}
	return NULL;
}

/* What the person said, and until when they can say something else. */
static void add_own(struct page *page, const struct view_context *context,
		    const struct vote_event *event)
{
	const struct vote *own = ballot_own(context, event);
	if (!own)
		return;
	const char *choice = choice_label(choices_vote, own->choice);
	if (ballot_stage(event, context->now) == BALLOT_OPEN)
		/* TRANSLATORS: a choice, such as "Yes, gladly", and a time. */
		page_add(page, PART_NOTICE, _("You said: %s. You can change it until %s."), choice,
			 format_time(&page->arena, event->closes));
	else
		page_add(page, PART_NOTICE, _("You said: %s."), choice);
}

static void add_thresholds(struct page *page, const struct vote_event *event)
{
	const char *recommended = format_number(&page->arena, event->recommended_from);
	if (event->view_from == BALLOT_PERCENT_LEAST)
		page_add(page, PART_FIELD,
			 _("It becomes a recommendation when %s percent of those who are for or "
			   "against agree, and a view when more are for than against."),
			 recommended);
	else
		page_add(page, PART_FIELD,
			 _("It becomes a recommendation when %s percent of those who are for or "
			   "against agree, and a view when %s percent do."), recommended,
			 format_number(&page->arena, event->view_from));
	page_add(page, PART_FIELD, "%s",
		 _("Anything less is no settled view, which is a full result: both cases are read "
		   "with the same weight."));
}

/* A secret vote is as secret as the host is honest (domain K): nobody should think it is more. */
static void add_secrecy(struct page *page, const struct vote_event *event)
{
	if (text_is(event->ballot, "named"))
		page_add(page, PART_FIELD, "%s",
			 _("The vote is by name. Once it has closed, everybody can read who chose "
			   "what, and why. Until then nobody can read what others chose."));
	else
		page_add(page, PART_FIELD, "%s",
			 _("The vote is secret. Nobody else is shown what you chose, before it "
			   "closes or after. You trust the machine of this assembly with it: those "
			   "who look after that machine could find it out."));
	page_add(page, PART_FIELD, "%s", _("No numbers are shown before the vote has closed."));
}

static void add_meanings(struct page *page)
{
	static const char *const meanings[] = {
		N_("Yes, gladly. It counts as agreeing."),
		N_("Yes, with a reservation. It counts as agreeing. You are asked what it "
		   "is."),
		N_("I can live with it. It counts as agreeing, though you would have chosen "
		   "something else."),
		N_("Not yet, I need something first. It counts as not agreeing. You are asked "
		   "what would help, and may say that you do not know yet."),
		N_("No, with a reason. It counts as not agreeing. You are asked why and what "
		   "would help, and may say that you do not know yet."),
		N_("I stand aside. It counts on neither side, and nothing is asked."),
	};
	page_add(page, PART_HEADING, "%s", _("What each choice means"));
	for (size_t i = 0; i < ARRAY_COUNT(meanings); i++)
		page_add(page, PART_FIELD, "%s", _(meanings[i]));
}

static void add_text(struct page *page, const struct view_context *context,
		     const struct vote_event *event)
{
	describe_pairs(page, context, &event->object);
	fill_fields(page, &noun_vote_event, event);
}

static void add_ways_on(struct page *page, const struct view_context *context,
			const struct vote_event *event)
{
	view_deeds(page, context, &event->object);
	if (event->result && text_is(event->ballot, "named") &&
	    context_list(context, &noun_vote, event->object.id).count)
		page_link(page, PAGE_LIST,
			  arena_printf(&page->arena, "%s %s", noun_vote.type, event->object.id),
			  "%s", _("Who chose what"));
	owed_from(page, context, event);
	page_link(page, PAGE_OBJECT, event->proposal, "%s",
		  _("The proposal, and how it came about"));
	page_link(page, PAGE_TOPIC, event->topic, "%s", _("The topic that it belongs to"));
	if (event->object.descriptions.count)
		page_allow(page, "both");
}

static void add_before(struct page *page, const struct view_context *context,
		       const struct vote_event *event)
{
	bool closed = ballot_stage(event, context->now) == BALLOT_CLOSED;
	if (closed)
		page_add(page, PART_NOTICE, "%s",
			 _("The vote has closed. Its result comes with the next update."));
	add_own(page, context, event);
	add_text(page, context, event);
	add_thresholds(page, event);
	add_secrecy(page, event);
	if (!closed)
		add_meanings(page);
}

static void add_after(struct page *page, const struct view_context *context,
		      const struct vote_event *event)
{
	add_own(page, context, event);
	tally_fill(page, context, event);
	statement_fill(page, context, event->object.id);
	page_add(page, PART_HEADING, "%s", _("The text that people voted on"));
	add_text(page, context, event);
	add_thresholds(page, event);
}

void ballot_show(struct page *page, const struct view_context *context,
		 const struct object *object)
{
	const struct vote_event *event = (const struct vote_event *)object;
	page_add(page, PART_TITLE, "%s", fill_and(page, ballot_title(page, context, event),
						  state_of(page, context, event)));
	if (event->result)
		add_after(page, context, event);
	else
		add_before(page, context, event);
	fill_extras(page, object);
	add_ways_on(page, context, event);
}

struct item ballot_item(struct page *page, const struct view_context *context,
			const struct object *object)
{
	const struct vote_event *event = (const struct vote_event *)object;
	const char *title = ballot_title(page, context, event);
	struct item item = { .name = title };
	item.full = fill_and(page, title, state_of(page, context, event));
	if (event->result)
		item.state = braille_word(event->result);
	else if (ballot_stage(event, context->now) == BALLOT_OPEN)
		item.state = braille_word("open");
	return item;
}
