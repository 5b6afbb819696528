/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/tally.h"

#include "base/i18n.h"
#include "base/text.h"
#include "language/format.h"
#include "model/assembly.h"
#include "view/fill.h"

/* How many are for and against. */
struct tally {
	int64_t agree, against;
};

static struct tally tally_of(const struct vote_event *event)
{
	struct tally tally = { 0, 0 };
	for (size_t i = 0; i < event->counts.count; i++) {
		const struct vote_count *count = event->counts.items[i];
		const char *side = ballot_side(count->choice);
		if (text_is(side, "for"))
			tally.agree += count->votes;
		else if (side)
			tally.against += count->votes;
	}
	return tally;
}

static const char *words_of(const struct vote_event *event, bool anybody)
{
	if (text_is(event->result, "recommended"))
		return _("So many agree that it is a recommendation.");
	if (text_is(event->result, "view"))
		return _("More agree than not, so it is a view of the assembly.");
	if (!anybody)
		return _("There is no settled view, as nobody was for or against.");
	return _("There is no settled view. That is a full result: both cases are read here, with "
		 "the same weight.");
}

static void add_counts(struct page *page, const struct vote_event *event)
{
	struct tally tally = tally_of(event);
	int64_t all = tally.agree + tally.against;
	page_add(page, PART_PARAGRAPH, "%s", words_of(event, all > 0));
	if (all > 0)
		/* TRANSLATORS: numbers of people. */
		page_add(page, PART_FIELD, _("Those who agree, of those for or against: %s of %s."),
			 format_number(&page->arena, tally.agree),
			 format_number(&page->arena, all));
	for (size_t i = 0; i < event->counts.count; i++) {
		const struct vote_count *count = event->counts.items[i];
		/* TRANSLATORS: a choice, such as "Yes, gladly", and how many people made it. */
		page_add(page, PART_FIELD, _("%s: %s."), choice_label(choices_vote, count->choice),
			 format_number(&page->arena, count->votes));
	}
}

/* The standpoints that agreed, or those that did not, as people say it. */
static const char *groups_of(struct page *page, const struct vote_event *event, bool agreed,
			     size_t *count)
{
	const struct list *groups = &event->group_results;
	const char **names = arena_alloc(&page->arena, (groups->count + 1) * sizeof(*names));
	*count = 0;
	for (size_t i = 0; i < groups->count; i++) {
		const struct group_result *group = groups->items[i];
		if (group->agreed == agreed)
			names[(*count)++] = choice_label(choices_standpoint, group->standpoint);
	}
	return format_list(&page->arena, names, *count);
}

static void add_groups(struct page *page, const struct vote_event *event)
{
	size_t agreed, other;
	const char *for_it = groups_of(page, event, true, &agreed);
	const char *not_for_it = groups_of(page, event, false, &other);
	if (!agreed && !other)
		return;
	page_add(page, PART_FIELD,
		 ngettext("Agreed across %zu of %zu group.", "Agreed across %zu of %zu groups.",
			  (unsigned long)(agreed + other)), agreed, agreed + other);
	if (agreed)
		/* TRANSLATORS: a list of standpoints: "patient, carer and staff". */
		page_add(page, PART_FIELD, _("More are for than against among those who speak as: "
			 "%s."), for_it);
	if (other)
		page_add(page, PART_FIELD, _("That is not so among those who speak as: %s."),
			 not_for_it);
	page_add(page, PART_FIELD, "%s",
		 _("Everybody is counted once. Groups are left out where they are so small that "
		   "somebody could be known by them."));
}

static const char *side_of(const struct vote_reason *reason)
{
	if (text_is(reason->choice, "reservation"))
		return _("For, with a reservation");
	if (text_is(reason->choice, "not_yet"))
		return _("Against, not yet");
	return choice_label(choices_side, reason->side);
}

static void add_reason(struct page *page, const struct view_context *context,
		       const struct vote_reason *reason)
{
	const struct person *person = context_person(context, reason->by);
	const char *side = side_of(reason);
	const char *text = fill_plain(page, reason->text);
	if (person)
		/* TRANSLATORS: "For" or "Against, not yet", a name, a reason. */
		page_add(page, PART_PARAGRAPH, _("%s, by %s: %s"), side, person->name, text);
	else
		page_add(page, PART_PARAGRAPH, _("%s: %s"), side, text);
	if (reason->needs)
		page_add(page, PART_PARAGRAPH, _("What would help: %s"),
			 fill_plain(page, reason->needs));
}

/* They come by turns from the host; none is counted (domain I.5). */
void tally_reasons(struct page *page, const struct view_context *context,
		   const struct vote_event *event)
{
	page_add(page, PART_HEADING, "%s", _("Reasons for and against"));
	for (size_t i = 0; i < event->reasons.count; i++)
		add_reason(page, context, event->reasons.items[i]);
	if (!event->reasons.count)
		page_add(page, PART_NOTICE, "%s",
			 _("Nobody wrote a reason that others may read."));
	if (event->more_reasons)
		page_add(page, PART_NOTICE, "%s",
			 _("People wrote more reasons than are read here."));
}

void tally_fill(struct page *page, const struct view_context *context,
		const struct vote_event *event)
{
	page_add(page, PART_HEADING, "%s", _("The result"));
	add_counts(page, event);
	add_groups(page, event);
	tally_reasons(page, context, event);
}
