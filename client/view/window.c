/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/window.h"

#include "base/i18n.h"
#include "view/pages.h"

/* A link to the same list, where the item at URL is among those that are shown. */
static void add_link(struct page *page, const char *text, const char *url)
{
	struct part *part = page_link(page, page->kind, page->url, "%s", text);
	part->target.at = arena_copy(&page->arena, url);
}

size_t view_window(struct page *page, const struct view_context *context,
		   const struct list *list)
{
	const struct view_window *window = &context->window;
	size_t total = window->total ? window->total : list->count;
	for (size_t i = 0; i < list->count; i++)
		view_item(page, context, list->items[i], window->before + i + 1, total);
	if (window->next)
		/* TRANSLATORS: the first place that is shown next in a long list, and how many
		 * there are: "Go on from 201 of 9000". */
		add_link(page, arena_printf(&page->arena, _("Go on from %zu of %zu"),
					    window->before + list->count + 1, total),
			 window->next);
	if (window->previous)
		/* TRANSLATORS: the last place that is shown then, and how many there are. */
		add_link(page, arena_printf(&page->arena, _("Go back to those up to %zu of %zu"),
					    window->before, total),
			 window->previous);
	return total;
}
