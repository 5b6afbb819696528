/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages.h"

#include "base/i18n.h"

void view_topics(struct page *page, const struct view_context *context,
		 const struct list *topics)
{
	page_add(page, PART_TITLE, "%s", _("Topics"));
	for (size_t i = 0; i < topics->count; i++)
		view_item(page, context, topics->items[i], i + 1, topics->count);
	if (!topics->count)
		page_add(page, PART_NOTICE, "%s", _("There are no topics yet."));
}
