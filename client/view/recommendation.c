/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/recommendation.h"

#include "base/i18n.h"
#include "base/text.h"
#include "language/format.h"
#include "model/ballot.h"
#include "view/deeds.h"
#include "view/describe.h"
#include "view/fill.h"
#include "view/owed.h"
#include "view/pages.h"
#include "view/reply.h"
#include "view/statement.h"
#include "view/tally.h"

static void add_kind(struct page *page, const struct recommendation *recommendation)
{
	long long number = (long long)recommendation->number;
	if (text_is(recommendation->kind, "view"))
		page_add(page, PART_FIELD,
			 _("This is number %lld. It is a view: more agreed than not, and fewer "
			   "than a recommendation takes."), number);
	else if (text_is(recommendation->kind, "no settled view"))
		page_add(page, PART_FIELD,
			 _("This is number %lld. There was no settled view, which is a full "
			   "result. It is answered like the others, with both cases."), number);
	else
		page_add(page, PART_FIELD, _("This is recommendation %lld."), number);
}

/* When it is due, and, openly, when it was due before. */
static void add_due(struct page *page, const struct due *due)
{
	struct arena *arena = &page->arena;
	if (!due->dated)
		return;
	if (due->moved) {
		page_add(page, PART_FIELD, _("A reply was due on %s at first."),
			 owed_day(page, due->first));
		page_add(page, PART_FIELD,
			 /* TRANSLATORS: how often, then the day that it was moved to. */
			 ngettext("The day was moved %zu time, to %s.",
				  "The day was moved %zu times, to %s.",
				  (unsigned long)due->moved), due->moved, owed_day(page, due->day));
	} else {
		page_add(page, PART_FIELD, due->reply || due->late ? _("A reply was due on %s.") :
			 _("A reply is due on %s."), owed_day(page, due->day));
	}
	if (due->late && due->reply)
		page_add(page, PART_FIELD, _("It came %s late."), format_days(arena, due->late));
	else if (due->late)
		page_add(page, PART_NOTICE, _("It is %s late. Only a published reply ends that."),
			 format_days(arena, due->late));
	if (!due->reply && due->moved && due->today > due->first)
		page_add(page, PART_FIELD, _("Since the first day it has been %s."),
			 format_days(arena, due->today - due->first));
}

static void add_owner(struct page *page, const struct view_context *context,
		      const struct recommendation *recommendation, const struct due *due)
{
	const struct person *owes = context_person(context, recommendation->addressed_to);
	if (owes)
		page_link(page, PAGE_PERSON, owes->object.id,
			  due->reply ? _("It was owed by %s.") : _("It is owed by %s."),
			  owes->name);
}

static void add_checkers(struct page *page, const struct view_context *context,
			 const struct recommendation *recommendation)
{
	const struct list *checkers = &recommendation->checkers;
	const char **names = arena_alloc(&page->arena, (checkers->count + 1) * sizeof(*names));
	for (size_t i = 0; i < checkers->count; i++)
		names[i] = context_named(context, page, checkers->items[i]);
	if (checkers->count)
		/* TRANSLATORS: a list of names. */
		page_add(page, PART_FIELD, _("Whether the reply answers it is checked by %s."),
			 format_list(&page->arena, names, checkers->count));
	else
		page_add(page, PART_FIELD, "%s",
			 _("Nobody is named yet who checks whether the reply answers it."));
}

static void add_replies(struct page *page, const struct view_context *context,
			const struct recommendation *recommendation, const struct due *due)
{
	struct list replies = context_list(context, &noun_response, recommendation->object.id);
	for (size_t i = 0; i < replies.count; i++) {
		const struct response *each = replies.items[i];
		if (each->object.deleted)
			continue;
		page_add(page, PART_HEADING, "%s", reply_heading(page, each));
		reply_fill(page, context, each, due->today);
		if (context->self)	/* to join is offered once, with the recommendation */
			view_deeds(page, context, &each->object);
		page_link(page, PAGE_OBJECT, each->object.id, "%s", _("This reply by itself"));
	}
	if (!due->reply)
		page_add(page, PART_NOTICE, "%s", _("There is no reply yet."));
}

/* Where there is no settled view both cases are part of what has to be answered. */
static void add_vote(struct page *page, const struct view_context *context,
		     const struct recommendation *recommendation)
{
	const struct object *object = context_object(context, &noun_vote_event,
						     recommendation->vote_event);
	if (object && text_is(recommendation->kind, "no settled view"))
		tally_reasons(page, context, (const struct vote_event *)object);
}

static void add_ways_on(struct page *page, const struct view_context *context,
			const struct recommendation *recommendation)
{
	view_deeds(page, context, &recommendation->object);
	page_link(page, PAGE_TRACE, recommendation->object.id, "%s",
		  _("The voices in it, and how it came about"));
	if (context_object(context, &noun_vote_event, recommendation->vote_event))
		page_link(page, PAGE_OBJECT, recommendation->vote_event, "%s",
			  _("The vote that it comes from"));
	if (recommendation->object.descriptions.count)
		page_allow(page, "both");
}

void recommendation_show(struct page *page, const struct view_context *context,
	       const struct object *object)
{
	const struct recommendation *recommendation = (const struct recommendation *)object;
	struct due due = owed_due(context, recommendation);
	page_add(page, PART_TITLE, "%s", fill_and(page, owed_name(page, context, recommendation),
						  owed_state(page, &due)));
	describe_pairs(page, context, object);
	add_kind(page, recommendation);
	fill_fields(page, &noun_recommendation, recommendation);
	add_vote(page, context, recommendation);
	fill_extras(page, object);
	add_owner(page, context, recommendation, &due);
	add_due(page, &due);
	add_checkers(page, context, recommendation);
	add_replies(page, context, recommendation, &due);
	statement_fill(page, context, recommendation->vote_event);
	add_ways_on(page, context, recommendation);
}
