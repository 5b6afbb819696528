/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/reply.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "language/format.h"
#include "model/day.h"
#include "model/due.h"
#include "view/deeds.h"
#include "view/describe.h"
#include "view/fill.h"

const char *reply_heading(struct page *page, const struct response *response)
{
	/* TRANSLATORS: the kind of a reply and a date: "Accepted in part. 3 June 2026." */
	return arena_printf(&page->arena, _("%s. %s."),
			    choice_label(choices_response, response->kind),
			    format_date(&page->arena, response->object.created));
}

const char *reply_subject(struct page *page, const struct view_context *context,
			  const struct response *response)
{
	const struct object *object = context_object(context, &noun_recommendation,
						     response->recommendation);
	return object ? fill_sentence(page, describe_title(context, object,
				      ((const struct recommendation *)object)->title)) :
		_("A reply.");
}

void reply_words(struct page *page, const struct response *response)
{
	fill_text(page, response->text, NULL);
	if (response->reasons && *response->reasons) {
		page_add(page, PART_HEADING, "%s", _("The reasons"));
		fill_text(page, response->reasons, NULL);
	}
	if (response->passed_to && *response->passed_to)
		page_add(page, PART_FIELD, _("It was passed on to %s."), response->passed_to);
	if (response->new_due && *response->new_due)
		page_add(page, PART_FIELD, _("The day for a reply was moved to %s."),
			 format_day(&page->arena, response->new_due));
}

static void add_checks(struct page *page, const struct view_context *context,
		       const struct response *response)
{
	struct list checks = context_list(context, &noun_check_back, response->object.id);
	if (checks.count)
		page_add(page, PART_HEADING, "%s", _("Whether it answers what was said"));
	else if (!response_is_holding(response->kind))
		page_add(page, PART_NOTICE, "%s",
			 _("Nobody has checked yet whether it answers what was said."));
	for (size_t i = 0; i < checks.count; i++) {
		const struct check_back *each = checks.items[i];
		if (!each->object.deleted)
			/* TRANSLATORS: a verdict, who gives it, why: "Fair, says Priya S,
			 * carer: …" */
			page_add(page, PART_PARAGRAPH, _("%s, says %s: %s"),
				 choice_label(choices_verdict, each->verdict),
				 context_named(context, page, each->object.author),
				 fill_plain(page, each->text));
	}
}

static int score_of(const struct mark *mark)
{
	return mark->score ? (int)strtol(mark->score, NULL, 10) : 0;
}

static int compare(const void *one, const void *other)
{
	const struct mark *const *a = one, *const *b = other;
	int by = score_of(*b) - score_of(*a);
	return by ? by : ((*a)->number > (*b)->number) - ((*a)->number < (*b)->number);
}

struct list reply_marks(struct page *page, const struct list *marks)
{
	size_t count = marks->count, kept = 0;
	const void **by_score = arena_alloc(&page->arena, (count + 1) * sizeof(*by_score));
	struct list turns = { arena_alloc(&page->arena, (count + 1) * sizeof(*by_score)), 0 };
	for (size_t i = 0; i < count; i++)
		if (!((const struct mark *)marks->items[i])->object.deleted)
			by_score[kept++] = marks->items[i];
	qsort(by_score, kept, sizeof(*by_score), compare);
	for (size_t high = 0, low = kept; high < low; ) {
		turns.items[turns.count++] = by_score[high++];
		if (high < low)
			turns.items[turns.count++] = by_score[--low];
	}
	return turns;
}

static void add_marks(struct page *page, const struct view_context *context,
		      const struct response *response)
{
	struct list marks = context_list(context, &noun_mark, response->object.id);
	struct list turns = reply_marks(page, &marks);
	if (!turns.count)
		return;
	page_add(page, PART_HEADING, "%s", _("Marks that members give it, high and low by turns"));
	for (size_t i = 0; i < turns.count; i++) {
		const struct mark *each = turns.items[i];
		/* TRANSLATORS: a mark from 0 to 10, who gives it, why: "7 of 10 from Priya S,
		 * carer: …" */
		page_add(page, PART_PARAGRAPH, _("%d of 10 from %s: %s"), score_of(each),
			 context_named(context, page, each->object.author),
			 fill_plain(page, each->why));
	}
}

/* One word on an action, as it came. */
static void add_word(struct page *page, const struct follow_up *word)
{
	/* TRANSLATORS: how far an action is, a date, what happened: "Started, on 3 June: …" */
	page_add(page, PART_PARAGRAPH, _("%s, on %s: %s"),
		 choice_label(choices_status, word->status),
		 format_date(&page->arena, word->object.created), fill_plain(page, word->text));
	fill_fields(page, &noun_follow_up, word);
	if (word->next_due && *word->next_due)
		page_add(page, PART_FIELD, _("Its day was moved to %s."),
			 format_day(&page->arena, word->next_due));
}

static const char *how_far(struct page *page, const struct due_action *due)
{
	const char *late = due->late ? format_days(&page->arena, due->late) : NULL;
	const char *far = due->last ? fill_sentence(page, choice_label(choices_status,
								       due->last->status)) :
		_("Nothing has been said of it yet.");
	if (late && due->over)
		return fill_and(page, far, arena_printf(&page->arena, _("It was %s late."), late));
	if (late)
		return fill_and(page, far, arena_printf(&page->arena, _("%s late."), late));
	return far;
}

static void add_action(struct page *page, const struct view_context *context,
		       const struct response *response, const struct action *action,
		       int64_t today)
{
	struct list words = context_list(context, &noun_follow_up, response->object.id);
	struct due_action due = due_action(response, action, &words, today);
	/* TRANSLATORS: the number of an action, what it is, how far it is. */
	page_add(page, PART_HEADING, _("Action %lld. %s %s"), (long long)action->number,
		 fill_sentence(page, action->what), how_far(page, &due));
	/* TRANSLATORS: who does it, and a date. */
	page_add(page, PART_FIELD, _("%s promised it by %s."), action->owner,
		 format_day(&page->arena, action->by));
	for (size_t i = 0; i < words.count; i++) {
		const struct follow_up *each = words.items[i];
		if (!each->object.deleted && each->action == action->number)
			add_word(page, each);
	}
}

void reply_fill(struct page *page, const struct view_context *context,
		const struct response *response, int64_t today)
{
	reply_words(page, response);
	add_checks(page, context, response);
	add_marks(page, context, response);
	for (size_t i = 0; i < response->actions.count; i++)
		add_action(page, context, response, response->actions.items[i], today);
}

void reply_show(struct page *page, const struct view_context *context,
		const struct object *object)
{
	const struct response *response = (const struct response *)object;
	/* TRANSLATORS: the kind of a reply and its date, then what it answers. */
	page_add(page, PART_TITLE, _("%s To: %s"), reply_heading(page, response),
		 reply_subject(page, context, response));
	page_add(page, PART_FIELD, _("This is said officially, by %s."),
		 context_named(context, page, object->author));
	reply_fill(page, context, response, day_of(context->now));
	fill_extras(page, object);
	view_deeds(page, context, object);
	page_link(page, PAGE_OBJECT, response->recommendation, "%s",
		  _("What it answers, and all replies to it"));
	page_link(page, PAGE_TRACE, object->id, "%s", _("The voices in it, and how it came about"));
}

struct item reply_item(struct page *page, const struct view_context *context,
		       const struct object *object)
{
	const struct response *response = (const struct response *)object;
	struct item item = { .name = reply_subject(page, context, response) };
	item.full = fill_and(page, item.name, reply_heading(page, response));
	item.state = choice_label(choices_response, response->kind);
	return item;
}
