/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/experiment.h"

#include <string.h>

#include "base/i18n.h"
#include "language/format.h"
#include "model/experiment.h"
#include "view/deeds.h"
#include "view/fill.h"
#include "view/object.h"
#include "view/otherwise.h"

static bool is_closed(const struct experiment *experiment)
{
	return !strcmp(experiment->state, "closed");
}

/* What was learnt comes first, in the same words whatever came out (I.40). */
static void add_learning(struct page *page, const struct experiment *experiment)
{
	const char *praise = experiment_praise(experiment->result);
	if (praise)
		page_add(page, PART_PARAGRAPH, "%s", praise);
	page_add(page, PART_HEADING, "%s", _("What was learnt"));
	fill_text(page, experiment->learning, NULL);
	if (experiment->act)
		page_add(page, PART_FIELD, _("What is done with it: %s."),
			 choice_label(choices_experiment_act, experiment->act));
	if (experiment->next)
		page_add(page, PART_PARAGRAPH, _("What comes next: %s"),
			 fill_plain(page, experiment->next));
}

static void add_permission(struct page *page, const struct view_context *context,
			   const struct experiment *experiment)
{
	if (!experiment->permission_by)
		page_add(page, PART_FIELD, "%s", _("Nobody has given it permission to fail yet."));
	else
		page_add(page, PART_FIELD,
			 /* TRANSLATORS: what may go wrong, then who said so. */
			 _("It has permission to fail: %s Given by %s."),
			 fill_sentence(page, experiment->permission ? experiment->permission : ""),
			 context_name(context, experiment->permission_by));
}

static void add_seen(struct page *page, const struct view_context *context,
		     const struct list *observed)
{
	if (observed->count)
		page_add(page, PART_HEADING, "%s", _("What was seen"));
	for (size_t i = 0; i < observed->count; i++) {
		const struct observation *each = observed->items[i];
		page_add(page, PART_PARAGRAPH, each->unexpected ?
			 /* TRANSLATORS: who saw it, then what they saw. */
			 _("Nobody expected this. %s: %s") : _("%s: %s"),
			 context_name(context, each->person), fill_plain(page, each->text));
	}
}

static void add_dates(struct page *page, const struct experiment *experiment)
{
	if (experiment->started_at)
		page_add(page, PART_FIELD, _("It was started on %s."),
			 format_date(&page->arena, experiment->started_at));
	if (experiment->closed_at)
		page_add(page, PART_FIELD, _("It was closed on %s."),
			 format_date(&page->arena, experiment->closed_at));
}

void experiment_show(struct page *page, const struct view_context *context,
		     const struct object *object)
{
	const struct experiment *experiment = (const struct experiment *)object;
	const char *state = choice_label(choices_experiment, experiment->state);
	page_add(page, PART_TITLE, "%s", fill_and(page, portrait_title(page, context, object),
						  fill_sentence(page, state)));
	if (is_closed(experiment)) {
		add_learning(page, experiment);
		add_seen(page, context, &experiment->observed);
		page_add(page, PART_HEADING, "%s", _("The plan"));
	}
	fill_fields(page, object->noun, object);
	add_permission(page, context, experiment);
	add_dates(page, experiment);
	if (!is_closed(experiment))
		add_seen(page, context, &experiment->observed);
	fill_extras(page, object);
	view_deeds(page, context, object);
	object_author(page, context, object);
}

const char *experiment_title(struct page *page, const struct view_context *context,
			     const struct list *objects)
{
	size_t learnt = 0;
	(void)context;
	for (size_t i = 0; i < objects->count; i++)
		learnt += is_closed(objects->items[i]);
	return arena_printf(&page->arena, ngettext("Experiments. %zu has taught something.",
						   "Experiments. %zu have taught something.",
						   (unsigned long)learnt), learnt);
}

struct item experiment_item(struct page *page, const struct view_context *context,
			    const struct object *object)
{
	const struct experiment *experiment = (const struct experiment *)object;
	const char *state = choice_label(choices_experiment, experiment->state);
	struct item item = { .name = portrait_words(page, context, object), .state = state };
	item.brief = fill_and(page, item.name, fill_sentence(page, state));
	item.full = fill_and(page, item.brief, arena_printf(&page->arena, is_closed(experiment) ?
			     _("What was learnt: %s") : _("How small it is: %s"),
			     fill_excerpt(page, is_closed(experiment) ? experiment->learning :
					  experiment->size, 60)));
	return item;
}
