/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/owed.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/text.h"
#include "language/format.h"
#include "model/day.h"
#include "view/describe.h"
#include "view/fill.h"
#include "view/pages.h"

struct due owed_due(const struct view_context *context,
		    const struct recommendation *recommendation)
{
	struct list replies = context_list(context, &noun_response, recommendation->object.id);
	const struct response *reply = due_reply(&replies);
	struct list checks = { NULL, 0 }, follow_ups = { NULL, 0 };
	if (reply) {
		checks = context_list(context, &noun_check_back, reply->object.id);
		follow_ups = context_list(context, &noun_follow_up, reply->object.id);
	}
	return due_of(recommendation, &replies, &checks, &follow_ups, context->now);
}

const char *owed_day(struct page *page, int64_t day)
{
	const char *text = day_write(day, &page->arena);
	return text ? format_day(&page->arena, text) : _("an unknown date");
}

/* What is still to come of it. */
static const char *rest(struct page *page, const struct due *due)
{
	size_t open = due->actions - due->over;
	if (due->stage == DUE_DISPUTED)
		return _("Not what was said, as those who checked it say.");
	if (due->stage == DUE_UNCHECKED)
		return _("Not checked yet.");
	if (due->stage == DUE_CLOSED)
		return _("Closed.");
	if (due->late_actions)
		return arena_printf(&page->arena,
			 /* TRANSLATORS: how many actions, and a length of time: "41 days". */
			 ngettext("%zu action late, by %s.", "%zu actions late, longest %s.",
				  (unsigned long)due->late_actions), due->late_actions,
			 format_days(&page->arena, due->action_late));
	return arena_printf(&page->arena,
			    ngettext("%zu action is still to be done.",
				     "%zu actions are still to be done.", (unsigned long)open),
			    open);
}

/* When a reply is due that has not come. */
static const char *when(struct page *page, const struct due *due)
{
	struct arena *arena = &page->arena;
	if (due->stage == DUE_LATE)
		/* TRANSLATORS: %s is a length of time: "41 days". */
		return arena_printf(arena, _("%s late."), format_days(arena, due->late));
	if (!due->left)
		return _("Due today.");
	if (due->stage == DUE_SOON)
		/* TRANSLATORS: a date, and a length of time: "8 days". */
		return arena_printf(arena, _("Due on %s, in %s."), owed_day(page, due->day),
				    format_days(arena, due->left));
	return arena_printf(arena, _("Due on %s."), owed_day(page, due->day));
}

const char *owed_state(struct page *page, const struct due *due)
{
	if (due->reply)
		return fill_and(page, fill_sentence(page, choice_label(choices_response,
								       due->reply->kind)),
				rest(page, due));
	if (!due->dated)
		return _("No day was set for the reply.");
	if (!due->moved)
		return when(page, due);
	return fill_and(page, when(page, due),
			arena_printf(&page->arena,
				     ngettext("The day was moved %zu time.",
					      "The day was moved %zu times.",
					      (unsigned long)due->moved), due->moved));
}

/* How many replies and actions are late, and the days of those that are late longest. */
struct late {
	size_t replies, actions;
	int64_t longest, action_longest;
};

static struct late count_late(const struct view_context *context,
			      const struct list *recommendations)
{
	struct late late = { 0 };
	for (size_t i = 0; i < recommendations->count; i++) {
		const struct recommendation *each = recommendations->items[i];
		if (each->object.deleted)
			continue;
		struct due due = owed_due(context, each);
		if (due.stage == DUE_LATE) {
			late.replies++;
			late.longest = due.late > late.longest ? due.late : late.longest;
		}
		late.actions += due.late_actions;
		if (due.action_late > late.action_longest)
			late.action_longest = due.action_late;
	}
	return late;
}

/* "3 replies late, longest 41 days." */
static const char *sentence_of(struct page *page, const struct late *late)
{
	return arena_printf(&page->arena,
			    /* TRANSLATORS: how many replies are late, and a length of time: "3
			     * replies late, longest 41 days." */
			    ngettext("%zu reply late, by %s.", "%zu replies late, longest %s.",
				     (unsigned long)late->replies), late->replies,
			    format_days(&page->arena, late->longest));
}

const char *owed_breath(struct page *page, const struct view_context *context)
{
	struct list recommendations = context_list(context, &noun_recommendation, NULL);
	struct late late = count_late(context, &recommendations);
	return late.replies ? sentence_of(page, &late) : NULL;
}

const char *owed_title(struct page *page, const struct view_context *context,
		       const struct list *recommendations)
{
	struct late late = count_late(context, recommendations);
	if (!recommendations->count)
		return NULL;
	return late.replies ? sentence_of(page, &late) : _("No reply is late.");
}

void owed_head(struct page *page, const struct view_context *context,
	       const struct object *parent, const struct list *recommendations)
{
	struct late late = count_late(context, recommendations);
	(void)parent;
	if (late.actions)
		page_add(page, PART_FIELD,
			 /* TRANSLATORS: the same of what was promised in replies. */
			 ngettext("Of what was promised, %zu action is late, by %s.",
				  "Of what was promised, %zu actions are late, longest %s.",
				  (unsigned long)late.actions), late.actions,
			 format_days(&page->arena, late.action_longest));
}

static int compare(const void *one, const void *other)
{
	return due_compare(one, other);
}

struct list owed_order(struct page *page, const struct view_context *context,
		       const struct list *recommendations)
{
	struct arena *arena = &page->arena;
	size_t count = recommendations->count, kept = 0;
	struct due *dues = arena_alloc(arena, (count + 1) * sizeof(*dues));
	struct list ordered = { arena_alloc(arena, (count + 1) * sizeof(void *)), count };
	for (size_t i = 0; i < count; i++) {
		const struct recommendation *each = recommendations->items[i];
		if (!each->object.deleted)
			dues[kept++] = owed_due(context, each);
		else
			ordered.items[count - 1 - (i - kept)] = each;
	}
	qsort(dues, kept, sizeof(*dues), compare);
	for (size_t i = 0; i < kept; i++)
		ordered.items[i] = dues[i].recommendation;
	return ordered;
}

const char *owed_name(struct page *page, const struct view_context *context,
		      const struct recommendation *recommendation)
{
	return fill_sentence(page, describe_title(context, &recommendation->object,
						  recommendation->title));
}

/* What it is and its number, by which people speak of it. */
static const char *name_of(struct page *page, const struct recommendation *recommendation)
{
	long long number = (long long)recommendation->number;
	if (text_is(recommendation->kind, "view"))
		return arena_printf(&page->arena, _("A view, recommendation %lld."), number);
	if (text_is(recommendation->kind, "no settled view"))
		return arena_printf(&page->arena, _("No settled view, recommendation %lld."),
				    number);
	return arena_printf(&page->arena, _("Recommendation %lld."), number);
}

struct item owed_item(struct page *page, const struct view_context *context,
		      const struct object *object)
{
	const struct recommendation *recommendation = (const struct recommendation *)object;
	struct due due = owed_due(context, recommendation);
	struct item item = { .name = owed_name(page, context, recommendation) };
	const struct person *owes = context_person(context, recommendation->addressed_to);
	item.brief = item.full = fill_and(page, item.name, owed_state(page, &due));
	if (owes && !due.reply)
		item.full = fill_and(page, item.full,
				     /* TRANSLATORS: who must answer. */
				     arena_printf(&page->arena, _("Owed by %s."), owes->name));
	item.full = fill_and(page, item.full, name_of(page, recommendation));
	/* TRANSLATORS: that a reply is late, in as few letters as can be. */
	item.state = due.stage == DUE_LATE ? P_("braille", "late") :
		due.reply ? choice_label(choices_response, due.reply->kind) : NULL;
	return item;
}

void owed_from(struct page *page, const struct view_context *context,
	       const struct vote_event *event)
{
	struct list sent = context_list(context, &noun_recommendation, event->object.id);
	for (size_t i = 0; i < sent.count; i++) {
		const struct recommendation *each = sent.items[i];
		struct due due = owed_due(context, each);
		page_link(page, PAGE_OBJECT, each->object.id,
			  /* TRANSLATORS: where an answer stands, such as "41 days late." */
			  _("The answer that is owed to it: %s"), owed_state(page, &due));
	}
}
