/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/otherwise.h"

#include "base/i18n.h"
#include "model/dissent.h"
#include "view/fill.h"

void otherwise_fill(struct page *page, const struct view_context *context,
		    const struct list *dissent)
{
	if (dissent->count)
		page_add(page, PART_HEADING, "%s", _("Those who see it in another way"));
	for (size_t i = 0; i < dissent->count; i++) {
		const struct dissent *each = dissent->items[i];
		page_add(page, PART_PARAGRAPH,
			 /* TRANSLATORS: who says it, then what they say. */
			 _("%s: %s"), context_name(context, each->person),
			 fill_plain(page, each->text));
	}
}
