/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/cost.h"

#include "base/i18n.h"
#include "language/format.h"
#include "model/cost.h"
#include "view/fill.h"
#include "view/object.h"

/* Money first, or why there is none, then work; the minutes that stand beside them are last. */
static const char *amounts_of(struct page *page, const struct cost *cost)
{
	struct arena *arena = &page->arena;
	const char *text = "";
	if (cost->pence > 0)
		/* TRANSLATORS: a sum of money, as a sentence. */
		text = arena_printf(arena, _("%s."), format_money(arena, cost->pence));
	if (cost->no_money)
		text = fill_and(page, text, arena_printf(arena, _("No money is due: %s"),
							 fill_sentence(page, cost->no_money)));
	if (cost->minutes > 0)
		text = fill_and(page, text, arena_printf(arena, _("%s of work."),
							 format_minutes(arena, cost->minutes)));
	if (cost->credits > 0)
		text = fill_and(page, text,
				arena_printf(arena, _("Beside that, %s of the timebank."),
					     format_minutes(arena, cost->credits)));
	return text;
}

void cost_head(struct page *page, const struct view_context *context,
	       const struct object *parent, const struct list *objects)
{
	struct arena *arena = &page->arena;
	const struct list all = context_list(context, &noun_cost, NULL);
	const struct cost_sum sum = cost_sum(all.count ? &all : objects);
	(void)parent;
	if (!objects->count)
		return;
	page_add(page, PART_FIELD, _("Money so far: %s."), format_money(arena, sum.pence));
	page_add(page, PART_FIELD, _("Work so far: %s."), format_minutes(arena, sum.minutes));
	if (sum.credits > 0)
		page_add(page, PART_FIELD,
			 _("Beside that, %s of the timebank: never instead of money that is due."),
			 format_minutes(arena, sum.credits));
}

void cost_show(struct page *page, const struct view_context *context,
	       const struct object *object)
{
	const struct cost *cost = (const struct cost *)object;
	page_add(page, PART_TITLE, "%s", portrait_title(page, context, object));
	page_add(page, PART_FIELD, "%s", amounts_of(page, cost));
	page_add(page, PART_FIELD, _("What kind of cost it is: %s."),
		 choice_label(choices_cost, cost->kind));
	page_add(page, PART_FIELD, _("It was on %s."), format_day(&page->arena, cost->on));
	fill_extras(page, object);
	object_author(page, context, object);
}

struct item cost_item(struct page *page, const struct view_context *context,
		      const struct object *object)
{
	struct item item = { .name = portrait_words(page, context, object) };
	item.full = fill_and(page, item.name, amounts_of(page, (const struct cost *)object));
	return item;
}
