/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/deeds.h"

#include "base/i18n.h"
#include "model/deed.h"

/* Whether anything can be done to things of NOUN at all. */
static bool has_deeds(const struct noun *noun)
{
	const struct deed *deed;
	for (size_t i = 0; (deed = deed_at(i)); i++)
		if (deed->on == noun)
			return true;
	return false;
}

void view_deeds(struct page *page, const struct view_context *context,
		const struct object *object)
{
	const struct deed *deed;
	for (size_t i = 0; (deed = deed_at(i)); i++)
		if (deed->on == object->noun && object_allows(object, deed->word))
			page_choice(page, arena_printf(&page->arena, "do %s %s", deed->word,
						       object->id), "%s", _(deed->label));
	if (!context->self && context->assembly &&
	    object_allows(&context->assembly->object, "join") && has_deeds(object->noun))
		page_choice(page, "join", "%s", _("Join this assembly, to take part"));
}

static bool is_making(const struct deed *deed, const struct object *owner,
		      const struct noun *noun)
{
	return deed->on == owner->noun && deed->noun == noun && object_allows(owner, deed->word);
}

void view_deeds_making(struct page *page, const struct object *owner, const struct noun *noun)
{
	const struct deed *deed;
	for (size_t i = 0; (deed = deed_at(i)); i++)
		if (is_making(deed, owner, noun))
			page_choice(page, arena_printf(&page->arena, "do %s", deed->word), "%s",
				    _(deed->label));
}

bool view_can_make(const struct object *owner, const struct noun *noun)
{
	const struct deed *deed;
	for (size_t i = 0; (deed = deed_at(i)); i++)
		if (is_making(deed, owner, noun))
			return true;
	return false;
}
