/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages.h"

#include "base/i18n.h"
#include "language/format.h"
#include "view/describe.h"
#include "view/fill.h"

void view_log(struct page *page, const struct view_context *context,
	      const struct list *entries)
{
	page_add(page, PART_TITLE, "%s", _("What those who run it have done"));
	for (size_t i = 0; i < entries->count; i++)
		view_item(page, context, entries->items[i], i + 1, entries->count);
	if (!entries->count)
		page_add(page, PART_NOTICE, "%s", _("Nothing has been done yet."));
}

void view_object(struct page *page, const struct view_context *context,
		 const struct object *object)
{
	page_add(page, PART_TITLE, "%s", describe_title(context, object, object->type));
	if (object->deleted)
		page_add(page, PART_NOTICE, _("This was taken away on %s."),
			 format_date(&page->arena, object->modified));
	describe_pairs(page, context, object);
	fill_fields(page, object->noun, object);
	fill_extras(page, object);
	if (object->descriptions.count)
		page_allow(page, "swap");
}
