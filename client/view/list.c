/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages.h"

#include "base/i18n.h"
#include "view/fill.h"
#include "view/portraits.h"
#include "view/window.h"

static void add_title(struct page *page, const struct view_context *context,
		      const struct noun *noun, const struct object *parent)
{
	const char *plural = noun->plural ? _(noun->plural) : noun->type;
	page_add(page, PART_TITLE, "%s", parent ?
		 fill_and(page, fill_sentence(page, plural),
			  portrait_title(page, context, parent)) : plural);
}

void view_list(struct page *page, const struct view_context *context, const struct noun *noun,
	       const struct object *parent, const struct list *objects)
{
	const struct portrait portrait = portrait_of(noun);
	add_title(page, context, noun, parent);
	if (portrait.head)
		portrait.head(page, context, parent, objects);
	view_window(page, context, objects);
	if (!objects->count)
		page_add(page, PART_NOTICE, "%s", portrait.none ? _(portrait.none) :
			 _("There is nothing here yet."));
}
