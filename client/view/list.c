/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages.h"

#include "base/i18n.h"
#include "view/deeds.h"
#include "view/fill.h"
#include "view/portraits.h"
#include "view/window.h"

static const char *title_of(struct page *page, const struct view_context *context,
			    const struct portrait *portrait, const struct object *parent,
			    const struct list *objects)
{
	const struct noun *noun = portrait->noun;
	const char *plural = noun->plural ? _(noun->plural) : noun->type;
	const char *own = portrait->title && !parent ?
		portrait->title(page, context, objects) : NULL;
	if (own)
		return own;
	return parent ? fill_and(page, fill_sentence(page, plural),
				 portrait_title(page, context, parent)) : plural;
}

void view_list(struct page *page, const struct view_context *context, const struct noun *noun,
	       const struct object *parent, const struct list *objects)
{
	const struct portrait portrait = portrait_of(noun);
	page_add(page, PART_TITLE, "%s", title_of(page, context, &portrait, parent, objects));
	if (portrait.head)
		portrait.head(page, context, parent, objects);
	struct list ordered = portrait.order ? portrait.order(page, context, objects) : *objects;
	view_window(page, context, &ordered);
	if (!objects->count)
		page_add(page, PART_NOTICE, "%s", portrait.none ? _(portrait.none) :
			 _("There is nothing here yet."));
	if (parent || context->assembly)
		view_deeds_making(page, context, parent ? parent :
				  &context->assembly->object, noun);
}
