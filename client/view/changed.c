/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/changed.h"

#include "base/i18n.h"
#include "text/difference.h"
#include "view/fill.h"

static const char *plain_of(struct page *page, const struct description *description)
{
	return fill_plain(page, description_text(description, &page->arena));
}

static void say_same(struct page *page, size_t count)
{
	page_add(page, PART_FIELD, ngettext("%zu sentence stays as it was.",
					    "%zu sentences stay as they were.",
					    (unsigned long)count), count);
}

void changed_fill(struct page *page, const struct description *before,
		  const struct description *after)
{
	struct differences differences;
	size_t stay = 0;
	difference_texts(&page->arena, plain_of(page, before), plain_of(page, after),
			 &differences);
	for (size_t i = 0; i < differences.count; i++) {
		const struct difference *each = &differences.items[i];
		stay += each->change == CHANGE_NONE;
		if (each->change == CHANGE_NONE)
			continue;
		if (stay)
			say_same(page, stay);
		stay = 0;
		page_add(page, PART_PARAGRAPH, each->change == CHANGE_REMOVED ?
			 /* TRANSLATORS: a sentence that a text has no longer, or has now. */
			 _("Removed: %s") : _("Added: %s"), each->text);
	}
	if (stay)
		say_same(page, stay);
}
