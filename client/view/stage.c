/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/stage.h"

#include <string.h>

#include "base/i18n.h"
#include "language/format.h"
#include "model/reflection.h"
#include "model/stage.h"
#include "view/deeds.h"
#include "view/fill.h"
#include "view/pages.h"

/* What each stage is for (domain H.2). */
static const struct choice purposes[] = {
	{ "found", N_("What it is for, what it cannot change, and who must answer by when: that is "
		      "agreed first.") },
	{ "listen", N_("People tell what happened to them, and what is there already is found "
		       "out.") },
	{ "ask", N_("Questions are asked and answered, gaps in what is known are named, and what "
		    "belongs elsewhere is sent there.") },
	{ "choose", N_("It is chosen which topics go on, and the reasons are published.") },
	{ "learn", N_("Evidence is heard, witnesses are asked, and words are explained.") },
	{ "weigh", N_("Ways to go are held beside one another: whom each helps, and what it "
		      "costs.") },
	{ "settle", N_("One text is written that people can live with. How far they agree is "
		       "tested, and those who do not agree are heard.") },
	{ "answer", N_("Those who must answer reply to each recommendation, and members check "
		       "the replies.") },
	{ "follow", N_("What was promised is followed until it is done, or until somebody says "
		       "honestly why it was stopped.") },
	{ "pause", N_("This is a pause, to think back. What should be done in another way can be "
		      "said now.") },
	{ NULL, NULL },
};

const char *stage_sentence(struct page *page, const struct assembly *assembly)
{
	const struct phase *phase = assembly_phase(assembly);
	if (phase && phase->closes)
		return arena_printf(&page->arena,
			 /* TRANSLATORS: the stage (Ask), its mode (Open) and a date. */
			 _("The stage is %s. Its mode is %s. It closes on %s."),
			 choice_label(choices_phase, phase->key),
			 choice_label(choices_mode, phase->mode),
			 format_date(&page->arena, phase->closes));
	if (phase)
		return arena_printf(&page->arena, _("The stage is %s. Its mode is %s."),
			 choice_label(choices_phase, phase->key),
			 choice_label(choices_mode, phase->mode));
	if (assembly->phase)
		return arena_printf(&page->arena, _("The stage is %s."),
				    choice_label(choices_phase, assembly->phase));
	return "";
}

static void say_purpose(struct page *page, const char *key)
{
	if (choice_known(purposes, key))
		page_add(page, PART_PARAGRAPH, "%s", choice_label(purposes, key));
}

static void say_missing(struct page *page, const struct stage_missing *missing)
{
	if (missing->answerer)
		page_add(page, PART_NOTICE, "%s",
			 _("Still missing: that somebody promises to answer, and by when."));
	if (missing->usefulness)
		page_add(page, PART_NOTICE, "%s",
			 _("Still missing: what is new about it, and useful to whom."));
	if (missing->topics)
		page_link(page, PAGE_TOPICS, NULL,
			  ngettext("Still missing for %zu topic: what becomes of it, and why",
				   "Still missing for %zu topics: what becomes of them, and why",
				   (unsigned long)missing->topics), missing->topics);
	if (!missing->answerer && !missing->usefulness && !missing->topics)
		page_add(page, PART_FIELD, "%s", _("Nothing of that is missing now."));
}

static void say_gate(struct page *page, const struct view_context *context, const char *next)
{
	const struct list topics = context_list(context, &noun_topic, NULL);
	struct stage_missing missing = stage_missing(context->assembly, next, &topics);
	if (!stage_has_gate(next))
		return;
	if (stage_rank(next) == stage_rank("choose"))
		page_add(page, PART_FIELD, "%s",
			 _("Before it can begin, it must be said of every topic what becomes of "
			   "it, and why."));
	else
		page_add(page, PART_FIELD, "%s",
			 _("Before it can begin, somebody must have promised to answer, and by "
			   "when, and it must be said what is new about it and useful to whom."));
	say_missing(page, &missing);
}

/* In a pause the phase that comes after it has been chosen; it may be one to go back to. */
static const struct phase *after_pause(const struct assembly *assembly)
{
	size_t next = assembly_phase_place(assembly) + 1;
	bool pause = assembly->phase && !strcmp(assembly->phase, "pause");
	return pause && next < assembly->phases.count ? assembly->phases.items[next] : NULL;
}

/* The stage that comes next; NULL: it is not known, or this is the last. */
static const char *next_stage(const struct assembly *assembly)
{
	const struct phase *after = after_pause(assembly);
	return after ? after->key : stage_next(assembly->phase);
}

static void say_order(struct page *page, const struct assembly *assembly, const char *next)
{
	const struct phase *after = after_pause(assembly);
	const char *stage = choice_label(choices_phase, next);
	if (after && after->opens)
		/* TRANSLATORS: the name of a stage, such as Choose, and a date. */
		page_add(page, PART_FIELD, _("After this pause comes %s, on %s."), stage,
			 format_date(&page->arena, after->opens));
	else if (after)
		page_add(page, PART_FIELD, _("After this pause comes %s."), stage);
	else
		page_add(page, PART_FIELD,
			 /* TRANSLATORS: the name of a stage, such as Choose. */
			 _("After this comes a pause of at least one day, and then %s."), stage);
}

static void say_next(struct page *page, const struct view_context *context)
{
	const struct assembly *assembly = context->assembly;
	const char *next = next_stage(assembly);
	if (!next && stage_rank(assembly->phase) < 0)
		return;
	page_add(page, PART_HEADING, "%s", _("What comes next"));
	if (!next) {
		page_add(page, PART_FIELD, "%s", _("This is the last stage."));
		return;
	}
	say_order(page, assembly, next);
	say_purpose(page, next);
	/* Going back is through no gate. */
	if (!after_pause(assembly) ||
	    !stage_went_back(assembly, assembly_phase_place(assembly) + 1))
		say_gate(page, context, next);
}

static const char *when(struct page *page, const struct phase *phase, bool back)
{
	const char *stage = choice_label(choices_phase, phase->key);
	const char *from = format_date(&page->arena, phase->opens);
	if (back)
		return arena_printf(&page->arena, _("The assembly went back to %s on %s."), stage,
				    from);
	if (phase->closes)
		return arena_printf(&page->arena, _("%s was from %s to %s."), stage, from,
				    format_date(&page->arena, phase->closes));
	return arena_printf(&page->arena, _("%s began on %s."), stage, from);
}

static void add_before(struct page *page, const struct phase *phase, bool back)
{
	const char *text = when(page, phase, back);
	if (phase->reason)
		text = fill_and(page, text, arena_printf(&page->arena, _("The reason: %s"),
							 phase->reason));
	page_add(page, PART_PARAGRAPH, "%s", text);
}

/* What has been, and that it was gone back to where it is now. */
static void say_before(struct page *page, const struct assembly *assembly)
{
	size_t said = 0, now = assembly_phase_place(assembly);
	for (size_t i = 0; i <= now && i < assembly->phases.count; i++) {
		const struct phase *phase = assembly->phases.items[i];
		bool back = stage_went_back(assembly, i);
		if (!phase->opens || (i == now && !back))
			continue;
		if (!said++)
			page_add(page, PART_HEADING, "%s", _("What came before"));
		add_before(page, phase, back);
	}
}

/* In a quiet stage there is time to think back, and to change course (domain G). */
static void offer_reflection(struct page *page, const struct view_context *context)
{
	const struct object *assembly = &context->assembly->object;
	const struct phase *phase = assembly_phase(context->assembly);
	if (!phase || !phase->mode || strcmp(phase->mode, "quiet") != 0)
		return;
	view_deeds_making(page, context, assembly, &noun_reflection);
	if (view_can_make(assembly, &noun_course_correction))
		view_deeds_making(page, context, assembly, &noun_course_correction);
}

void view_stage(struct page *page, const struct view_context *context)
{
	const struct assembly *assembly = context->assembly;
	const struct phase *phase = assembly_phase(assembly);
	const char *sentence = stage_sentence(page, assembly);
	page_add(page, PART_TITLE, "%s", *sentence ? sentence : _("The stage is not known."));
	say_purpose(page, assembly->phase);
	if (phase && phase->entered_by)
		page_add(page, PART_FIELD, _("It was begun by %s."), phase->entered_by);
	if (phase && phase->reason)
		page_add(page, PART_FIELD, _("The reason: %s"), phase->reason);
	offer_reflection(page, context);
	page_add(page, PART_HEADING, "%s", _("How far it is"));
	stage_progress(page, context);
	say_next(page, context);
	say_before(page, assembly);
	view_deeds(page, context, &assembly->object);
}
