/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages.h"

#include "base/i18n.h"
#include "language/format.h"
#include "view/describe.h"
#include "view/fill.h"
#include "view/window.h"

void view_log(struct page *page, const struct view_context *context,
	      const struct list *entries)
{
	page_add(page, PART_TITLE, "%s", _("What those who run it did"));
	view_window(page, context, entries);
	if (!entries->count)
		page_add(page, PART_NOTICE, "%s", _("Nothing has been done yet."));
}

bool view_deleted(struct page *page, const struct object *object)
{
	if (!object->deleted)
		return false;
	page_add(page, PART_TITLE, "%s", _("This is not there any more."));
	page_add(page, PART_NOTICE, _("It was taken away on %s."),
		 format_date(&page->arena, object->modified));
	return true;
}

void view_object(struct page *page, const struct view_context *context,
		 const struct object *object)
{
	if (view_deleted(page, object))
		return;
	page_add(page, PART_TITLE, "%s",
		 describe_title(context, object, object->noun->label ? _(object->noun->label) :
				object->type));
	describe_pairs(page, context, object);
	fill_fields(page, object->noun, object);
	fill_extras(page, object);
	if (object->descriptions.count)
		page_allow(page, "swap");
}
