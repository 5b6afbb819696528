/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/deeds.h"

#include "base/i18n.h"
#include "model/deed.h"

void view_deeds(struct page *page, const struct view_context *context,
		const struct object *object)
{
	const struct deed *deed;
	(void)context;
	for (size_t i = 0; (deed = deed_at(i)); i++)
		if (deed->on == object->noun && object_allows(object, deed->word))
			page_choice(page, arena_printf(&page->arena, "do %s", deed->word), "%s",
				    _(deed->label));
}
