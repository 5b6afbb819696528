/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages.h"

#include "base/i18n.h"
#include "view/describe.h"
#include "view/fill.h"

static const char *name_of(struct page *page, const struct view_context *context,
			   const struct elsewhere *known)
{
	if (known->assembly)
		return fill_sentence(page, describe_title(context, &known->assembly->object,
							  known->assembly->title));
	if (!known->at)
		return _("The practice assembly on this machine.");
	return fill_sentence(page, known->url);
}

/* Its name, its stage, whether it is open, and what waits for it. */
static const char *words_of(struct page *page, const struct view_context *context,
			    const struct elsewhere *known)
{
	struct arena *arena = &page->arena;
	const char *words = name_of(page, context, known);
	if (known->assembly && known->assembly->phase)
		words = fill_and(page, words, fill_sentence(page,
				 choice_label(choices_phase, known->assembly->phase)));
	if (known->at)
		/* TRANSLATORS: the name of a machine in the network. */
		words = fill_and(page, words, arena_printf(arena, _("It is at %s."), known->at));
	if (known->here)
		words = fill_and(page, words, _("It is open now."));
	if (known->waiting)
		words = fill_and(page, words, arena_printf(arena,
			ngettext("%zu thing waits to be sent there.",
				 "%zu things wait to be sent there.",
				 (unsigned long)known->waiting), known->waiting));
	return words;
}

static void add(struct page *page, const struct view_context *context,
		const struct elsewhere *known, const char *act, size_t n, size_t count)
{
	struct part *part = page_choice(page,
					arena_printf(&page->arena, "%s %s", act, known->url),
					_("%s %zu of %zu"), words_of(page, context, known), n,
					count);
	part->place = n;
}

void view_assemblies(struct page *page, const struct view_context *context,
		     const struct elsewhere *known, size_t count)
{
	bool elsewhere = false, before = false;
	page_add(page, PART_TITLE, "%s", _("Assemblies"));
	for (size_t i = 0; i < count; i++) {
		add(page, context, &known[i], "open", i + 1, count);
		elsewhere |= known[i].waiting && !known[i].here;
		before |= known[i].before && !known[i].here;
	}
	if (elsewhere)
		page_add(page, PART_NOTICE, "%s",
			 _("What waits for another assembly is sent, once, when that one is "
			   "open."));
	page_add(page, PART_FIELD, "%s",
		 _("To open one that is not here, start Plainvoice with its address."));
	if (before)
		page_link(page, PAGE_ASSEMBLIES, "forget", "%s", _("Forget one of these"));
}

void view_forgetting(struct page *page, const struct view_context *context,
		     const struct elsewhere *known, size_t count)
{
	size_t all = 0, n = 0;
	page_add(page, PART_TITLE, "%s", _("Which assembly is to be forgotten here?"));
	for (size_t i = 0; i < count; i++)
		all += known[i].before && !known[i].here;
	for (size_t i = 0; i < count; i++)
		if (known[i].before && !known[i].here)
			add(page, context, &known[i], "forget", ++n, all);
	page_add(page, PART_NOTICE, "%s", n ?
		 _("What was kept of it on this machine goes. Your drafts, and who you are there, "
		   "are kept.") :
		 _("There is none that could be forgotten."));
}
