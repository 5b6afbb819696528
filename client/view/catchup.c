/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/catchup.h"

#include "base/i18n.h"
#include "language/format.h"
#include "model/running.h"
#include "view/deeds.h"
#include "view/fill.h"
#include "view/portraits.h"

void catchup_link(struct page *page, const struct view_context *context)
{
	struct list all = context_list(context, &noun_catch_up, NULL);
	const struct object *newest = all.count ? all.items[all.count - 1] : NULL;
	if (!newest || newest->created <= context->visited)
		return;
	page_link(page, PAGE_OBJECT, newest->id, "%s", context->visited ?
		  _("Welcome back: where it stands now, in a few lines") :
		  _("New here? Where it stands, in a few lines"));
}

void catchup_show(struct page *page, const struct view_context *context,
		  const struct object *object)
{
	const struct catch_up *catch_up = (const struct catch_up *)object;
	page_add(page, PART_TITLE, "%s", _("Where it stands"));
	for (size_t i = 0; i < catch_up->lines.count; i++)
		page_add(page, PART_PARAGRAPH, "%s", fill_plain(page, catch_up->lines.items[i]));
	page_add(page, PART_FIELD, _("Written by %s on %s."),
		 context_name(context, object->author),
		 format_date(&page->arena, object->created));
	fill_extras(page, object);
	view_deeds(page, context, object);
}

struct item catchup_item(struct page *page, const struct view_context *context,
			 const struct object *object)
{
	const struct catch_up *catch_up = (const struct catch_up *)object;
	const char *first = catch_up->lines.count ? catch_up->lines.items[0] : "";
	(void)context;
	return (struct item){ .name = first, .full = fill_excerpt(page, first, 60) };
}
