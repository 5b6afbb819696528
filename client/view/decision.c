/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/decision.h"

#include "base/i18n.h"
#include "language/format.h"
#include "model/decision.h"
#include "model/tension.h"
#include "view/deeds.h"
#include "view/fill.h"
#include "view/otherwise.h"

/* LINES, each a sentence, under HEADING; nothing where there are none. */
static void add_lines(struct page *page, const char *heading, const struct list *lines)
{
	if (lines->count)
		page_add(page, PART_HEADING, "%s", heading);
	for (size_t i = 0; i < lines->count; i++)
		page_add(page, PART_FIELD, "%s", fill_sentence(page, lines->items[i]));
}

static const char *named(struct page *page, const struct list *lines)
{
	const char **names = arena_alloc(&page->arena, (lines->count + 1) * sizeof(*names));
	for (size_t i = 0; i < lines->count; i++)
		names[i] = lines->items[i];
	return format_list(&page->arena, names, lines->count);
}

static void add_title(struct page *page, const struct view_context *context,
		      const struct decision *decision)
{
	const char *title = portrait_title(page, context, &decision->object);
	page_add(page, PART_TITLE, "%s", decision->superseded_by ?
		 fill_and(page, _("This does not hold any more: it was decided anew."), title) :
		 title);
}

static void add_outcome(struct page *page, const struct decision *decision)
{
	page_add(page, PART_FIELD, _("Decided on %s by %s."),
		 format_day(&page->arena, decision->decided_on),
		 named(page, &decision->decided_by));
	fill_text(page, decision->outcome, NULL);
	page_add(page, PART_PARAGRAPH, _("Because: %s"), fill_plain(page, decision->because));
}

static void add_question(struct page *page, const struct decision *decision)
{
	page_add(page, PART_HEADING, "%s", _("What the question was"));
	fill_text(page, decision->context, NULL);
	add_lines(page, _("What counted"), &decision->drivers);
}

static void add_options(struct page *page, const struct list *options)
{
	page_add(page, PART_HEADING, "%s", _("What was not done, and why"));
	for (size_t i = 0; i < options->count; i++) {
		const struct option *option = options->items[i];
		page_add(page, PART_PARAGRAPH,
			 /* TRANSLATORS: another way, then why it was not taken. */
			 _("%s Why not: %s"), fill_sentence(page, option->what),
			 fill_sentence(page, option->why_not));
	}
}

static void add_consequences(struct page *page, const struct decision *decision)
{
	add_lines(page, _("What gets better with it"), &decision->good);
	add_lines(page, _("What gets worse with it"), &decision->bad);
	if (!decision->confirmation)
		return;
	page_add(page, PART_HEADING, "%s", _("How we will know whether it was right"));
	fill_text(page, decision->confirmation, NULL);
}

static void add_people(struct page *page, const struct decision *decision)
{
	if (decision->consulted.count)
		page_add(page, PART_FIELD, _("Asked before: %s."),
			 named(page, &decision->consulted));
	if (decision->informed.count)
		page_add(page, PART_FIELD, _("Told after: %s."),
			 named(page, &decision->informed));
	if (decision->review_on)
		page_add(page, PART_FIELD, _("It is looked at again on %s."),
			 format_day(&page->arena, decision->review_on));
}

static void add_newer(struct page *page, const struct view_context *context,
		      const struct decision *decision)
{
	const struct object *newer = context_object(context, &noun_decision,
						    decision->superseded_by);
	if (newer)
		page_link(page, PAGE_OBJECT, newer->id, _("What holds now: %s"),
			  portrait_title(page, context, newer));
}

static void add_links(struct page *page, const struct view_context *context,
		      const struct decision *decision)
{
	const struct object *before = context_object(context, &noun_decision, decision->replaces);
	const struct object *tension = context_object(context, &noun_tension, decision->tension);
	if (before)
		page_link(page, PAGE_OBJECT, before->id, _("What held before: %s"),
			  portrait_title(page, context, before));
	if (tension)
		page_link(page, PAGE_OBJECT, tension->id, _("The tension that it is about: %s"),
			  portrait_title(page, context, tension));
}

void decision_show(struct page *page, const struct view_context *context,
		   const struct object *object)
{
	const struct decision *decision = (const struct decision *)object;
	add_title(page, context, decision);
	add_newer(page, context, decision);
	add_outcome(page, decision);
	add_question(page, decision);
	add_options(page, &decision->options);
	add_consequences(page, decision);
	otherwise_fill(page, context, &decision->dissent);
	add_people(page, decision);
	fill_extras(page, object);
	view_deeds(page, context, object);
	add_links(page, context, decision);
}

struct item decision_item(struct page *page, const struct view_context *context,
			  const struct object *object)
{
	const struct decision *decision = (const struct decision *)object;
	struct item item = { .name = portrait_words(page, context, object) };
	item.state = decision->superseded_by ? _("It was decided anew.") : _("It holds.");
	item.full = fill_and(page, fill_and(page, item.name, item.state),
			     arena_printf(&page->arena, _("Decided on %s."),
					  format_day(&page->arena, decision->decided_on)));
	item.brief = fill_and(page, item.name, item.state);
	return item;
}
