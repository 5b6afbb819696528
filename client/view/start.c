/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages.h"

#include "base/i18n.h"
#include "language/format.h"
#include "model/meeting.h"
#include "model/ballot.h"
#include "model/owed.h"
#include "view/catchup.h"
#include "view/describe.h"
#include "view/fill.h"
#include "view/menus.h"
#include "view/owed.h"
#include "view/stage.h"

/* The keys are those that the person has; the words are the same for everybody. */
static const char *what_to_press(struct page *page, const struct start_counts *counts)
{
	if (!*counts->open_key || !*counts->keys_key || !*counts->quit_key)
		return _("The word keys lists what you can do, the word quit leaves.");
	/* TRANSLATORS: names of keys, such as Enter, Question mark and q. */
	return arena_printf(&page->arena,
			    _("Press %s to go on, %s for what you can do, %s to leave."),
			    counts->open_key, counts->keys_key, counts->quit_key);
}

/* Only what there is something to say about. */
static void say_breath(struct page *page, const struct view_context *context,
		       const struct start_counts *counts)
{
	const char *owed = owed_breath(page, context);
	const char *said = stage_sentence(page, context->assembly);
	if (counts->replies)
		said = fill_and(page, said, arena_printf(&page->arena,
			ngettext("%zu reply to you.", "%zu replies to you.",
				 (unsigned long)counts->replies), counts->replies));
	if (counts->closing)
		said = fill_and(page, said, arena_printf(&page->arena,
			ngettext("%zu thing closes this week.", "%zu things close this week.",
				 (unsigned long)counts->closing), counts->closing));
	if (owed)
		said = fill_and(page, said, owed);
	page_add(page, PART_PARAGRAPH, "%s", fill_and(page, said, what_to_press(page, counts)));
}

static void say_state(struct page *page, const struct view_context *context)
{
	const struct assembly *assembly = context->assembly;
	if (assembly->practice)
		page_add(page, PART_NOTICE, "%s",
			 _("This is practice. The people are invented, the facts are real. "
			   "Nothing that you do here can do harm."));
	if (context->offline && context->fetched)
		page_add(page, PART_NOTICE,
			 _("The assembly cannot be reached now. This was fetched on %s."),
			 format_time(&page->arena, context->fetched));
}

static void nothing_yet(struct page *page)
{
	page_add(page, PART_TITLE, "%s", _("Plainvoice"));
	page_add(page, PART_NOTICE, "%s",
		 _("Nothing has been fetched from this assembly yet."));
}

void view_start(struct page *page, const struct view_context *context,
		const struct start_counts *counts)
{
	if (context->assembly) {
		page_add(page, PART_TITLE, "%s",
			 describe_title(context, &context->assembly->object,
					context->assembly->title));
		say_breath(page, context, counts);
		say_state(page, context);
		page->onward = page->count;
		catchup_link(page, context);
		page_link(page, PAGE_SLOT, NULL, "%s", _("How long have you got?"));
		page_link(page, PAGE_TOPICS, NULL, "%s", _("Topics to read and talk about"));
		page_link(page, PAGE_ASSEMBLY, NULL, "%s",
			  _("What this assembly is for, and what it cannot change"));
		page_link(page, PAGE_STAGE, NULL, "%s", _("The stage and what comes next"));
		menus_list(page, context, &noun_vote_event);
		menus_list(page, context, &noun_recommendation);
		menus_list(page, context, &noun_meeting);
		menus_together(page, context);
		page_link(page, PAGE_WORDS, NULL, "%s", _("Words that are explained"));
		page_link(page, PAGE_PEOPLE, NULL, "%s", _("People, and what they declared"));
		menus_openly(page);
	} else {
		nothing_yet(page);
	}
	if (counts->drafts)
		page_link(page, PAGE_DRAFTS, NULL,
			  ngettext("Your drafts. There is %zu.", "Your drafts. There are %zu.",
				   (unsigned long)counts->drafts), counts->drafts);
	if (context->assembly)
		page_link(page, PAGE_SEARCH, NULL, "%s", _("Search"));
	if (counts->others)
		page_link(page, PAGE_ASSEMBLIES, NULL,
			  ngettext("Other assemblies. There is %zu.",
				   "Other assemblies. There are %zu.",
				   (unsigned long)counts->others), counts->others);
	page_link(page, PAGE_SETTINGS, NULL, "%s", _("Settings"));
	page_link(page, PAGE_KEYS, NULL, "%s", _("Keys and words that you can use"));
	page_link(page, PAGE_ABOUT, NULL, "%s", _("About this program"));
	view_offer(page, &counts->offer);
}
