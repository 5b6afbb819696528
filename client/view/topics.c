/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages.h"

#include "base/i18n.h"
#include "view/window.h"

void view_topics(struct page *page, const struct view_context *context,
		 const struct list *topics)
{
	page_add(page, PART_TITLE, "%s", _("Topics"));
	view_window(page, context, topics);
	if (!topics->count)
		page_add(page, PART_NOTICE, "%s", _("There are no topics yet."));
}
