/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages.h"

#include "base/i18n.h"

void view_search(struct page *page, const struct view_context *context, const char *words,
		 const struct list *found)
{
	if (!words) {
		page_add(page, PART_TITLE, "%s", _("Search"));
		page_add(page, PART_NOTICE, "%s", _("An empty line goes back."));
		page->prompt = arena_copy(&page->arena, _("Words to look for: "));
		return;
	}
	page_add(page, PART_TITLE, _("Search for %s"), words);
	for (size_t i = 0; i < found->count; i++)
		view_item(page, context, found->items[i], i + 1, found->count);
	if (!found->count)
		page_add(page, PART_NOTICE, "%s",
			 _("Nothing was found in what is kept here. Remarks are found once "
			   "their topic has been read. Try fewer words, or other words."));
}
