/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/portraits.h"

#include "base/i18n.h"
#include "language/format.h"
#include "model/talk.h"
#include "view/fill.h"

struct item log_item(struct page *page, const struct view_context *context,
		     const struct object *object)
{
	const struct log_entry *entry = (const struct log_entry *)object;
	const char *action = fill_sentence(page, entry->action);
	const char *date = format_date(&page->arena, entry->at);
	(void)context;
	struct item item = { .name = entry->action };
	/* TRANSLATORS: what was done, with its stop, who did it, and when. */
	item.full = arena_printf(&page->arena, _("%s By %s, on %s."), action, entry->actor, date);
	/* TRANSLATORS: what was done, with its stop, and when. */
	item.brief = arena_printf(&page->arena, _("%s %s."), action, date);
	return item;
}
