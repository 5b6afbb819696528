/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/deeds.h"

#include "base/i18n.h"
#include "model/assembly.h"
#include "model/deed.h"

static bool is_making(const struct deed *deed, const struct noun *noun)
{
	return !noun || deed->noun == noun;
}

/* What is made for the assembly as a whole is offered where its list is. */
static bool is_elsewhere(const struct deed *deed, const struct noun *noun)
{
	return !noun && deed->on == &noun_assembly && deed->noun->is_object && deed->noun->plural;
}

/* Add the deeds to OBJECT that make a thing of NOUN (NULL: any), or the way to them. */
static void add(struct page *page, const struct view_context *context,
		const struct object *object, const struct noun *noun)
{
	const struct deed *deed;
	bool any = false;
	for (size_t i = 0; (deed = deed_at(i)); i++) {
		if (deed->on != object->noun || !is_making(deed, noun) || is_elsewhere(deed, noun))
			continue;
		any = true;
		if (object_allows(object, deed->word))
			page_choice(page, arena_printf(&page->arena, "do %s %s", deed->word,
						       object->id), "%s", _(deed->label));
	}
	if (any && !context->self && context->assembly &&
	    object_allows(&context->assembly->object, "join"))
		page_choice(page, "join", "%s", _("Join this assembly, to take part"));
}

void view_deeds(struct page *page, const struct view_context *context,
		const struct object *object)
{
	add(page, context, object, NULL);
}

void view_deeds_making(struct page *page, const struct view_context *context,
		       const struct object *owner, const struct noun *noun)
{
	add(page, context, owner, noun);
}

bool view_can_make(const struct object *owner, const struct noun *noun)
{
	const struct deed *deed;
	for (size_t i = 0; (deed = deed_at(i)); i++)
		if (deed->on == owner->noun && deed->noun == noun &&
		    object_allows(owner, deed->word))
			return true;
	return false;
}
