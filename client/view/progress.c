/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/stage.h"

#include <string.h>

#include "base/i18n.h"
#include "model/ballot.h"
#include "model/owed.h"
#include "view/describe.h"
#include "view/fill.h"
#include "view/menus.h"

/* How many of TOPICS are in that state. */
static size_t topics_in(const struct list *topics, const char *state)
{
	size_t count = 0;
	for (size_t i = 0; i < topics->count; i++) {
		const struct topic *topic = topics->items[i];
		count += topic->state && !strcmp(topic->state, state);
	}
	return count;
}

/* How many of VOTES came to that result. */
static size_t votes_with(const struct list *votes, const char *result)
{
	size_t count = 0;
	for (size_t i = 0; i < votes->count; i++) {
		const struct vote_event *vote = votes->items[i];
		count += vote->result && !strcmp(vote->result, result);
	}
	return count;
}

static size_t votes_open(const struct list *votes, int64_t now)
{
	size_t count = 0;
	for (size_t i = 0; i < votes->count; i++)
		count += ballot_stage(votes->items[i], now) == BALLOT_OPEN;
	return count;
}

/* What became of a topic that is not open any more, with its reason. */
static void add_topic(struct page *page, const struct view_context *context,
		      const struct topic *topic)
{
	const char *title = describe_title(context, &topic->object, topic->title);
	const char *reason = topic->state_reason ? topic->state_reason :
		_("No reason has been given.");
	page_link(page, PAGE_TOPIC, topic->object.id,
		  /* TRANSLATORS: a topic, what became of it, and why. */
		  _("%s %s. %s"), fill_sentence(page, title),
		  choice_label(choices_state, topic->state), reason);
}

static void say_votes(struct page *page, const struct view_context *context)
{
	const struct list votes = context_list(context, &noun_vote_event, NULL);
	size_t settled = votes_with(&votes, "recommended"), view = votes_with(&votes, "view");
	size_t unsettled = votes_with(&votes, "no settled view");
	size_t open = votes_open(&votes, context->now);
	if (settled)
		page_add(page, PART_FIELD, ngettext("%zu text is settled.",
						    "%zu texts are settled.",
						    (unsigned long)settled), settled);
	else
		page_add(page, PART_FIELD, "%s", _("Nothing is settled yet."));
	if (view)
		page_add(page, PART_FIELD, ngettext("%zu text is a view: more agree than do not, "
						    "but too few to settle it.",
						    "%zu texts are views: more agree than do not, "
						    "but too few to settle them.",
						    (unsigned long)view), view);
	if (unsettled)
		page_add(page, PART_FIELD, ngettext("On %zu text there is no settled view.",
						    "On %zu texts there is no settled view.",
						    (unsigned long)unsettled), unsettled);
	if (open)
		page_add(page, PART_FIELD, ngettext("%zu vote is open.", "%zu votes are open.",
						    (unsigned long)open), open);
}

void stage_progress(struct page *page, const struct view_context *context)
{
	const struct list topics = context_list(context, &noun_topic, NULL);
	size_t open = topics_in(&topics, "open");
	say_votes(page, context);
	menus_list(page, context, &noun_recommendation);
	page_add(page, PART_FIELD, ngettext("%zu topic is open.", "%zu topics are open.",
					    (unsigned long)open), open);
	if (open == topics.count)
		page_add(page, PART_FIELD, "%s", _("Nothing was dropped."));
	for (size_t i = 0; i < topics.count; i++) {
		const struct topic *topic = topics.items[i];
		if (topic->state && strcmp(topic->state, "open") != 0)
			add_topic(page, context, topic);
	}
}
