/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/barrier.h"

#include "base/i18n.h"
#include "model/barrier.h"
#include "view/deeds.h"
#include "view/fill.h"
#include "view/object.h"

static const char *status_of(struct page *page, const struct view_context *context,
			     const struct barrier *barrier)
{
	const char *status = fill_sentence(page, choice_label(choices_barrier, barrier->status));
	return barrier_is_late(barrier, context->now) ?
		fill_and(page, status, _("The day of its small step is over.")) : status;
}

void barrier_show(struct page *page, const struct view_context *context,
		  const struct object *object)
{
	const struct barrier *barrier = (const struct barrier *)object;
	page_add(page, PART_TITLE, "%s", portrait_title(page, context, object));
	page_add(page, PART_NOTICE, "%s", status_of(page, context, barrier));
	fill_beyond(page, barrier->what, PORTRAIT_COLUMNS);
	fill_fields(page, object->noun, object);
	fill_extras(page, object);
	view_deeds(page, context, object);
	object_author(page, context, object);
	object_owners(page, context, object);
}

struct item barrier_item(struct page *page, const struct view_context *context,
			 const struct object *object)
{
	const struct barrier *barrier = (const struct barrier *)object;
	struct item item = { .name = portrait_words(page, context, object) };
	item.state = choice_label(choices_barrier, barrier->status);
	item.full = fill_and(page, item.name, status_of(page, context, barrier));
	return item;
}
