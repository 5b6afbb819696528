/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/thanks.h"

#include <string.h>

#include "base/i18n.h"
#include "model/thanks.h"
#include "view/deeds.h"
#include "view/fill.h"
#include "view/object.h"
#include "view/otherwise.h"

static bool is_self(const struct view_context *context, const char *url)
{
	return context->self && url && !strcmp(context->self, url);
}

/* Each side has a sentence of its own, so that each language can put it in its own way. */
static const char *between(struct page *page, const struct view_context *context,
			   const struct thanks *thanks)
{
	const char *from = context_name(context, thanks->object.author);
	const char *to = context_name(context, thanks->to);
	if (is_self(context, thanks->to))
		return arena_printf(&page->arena, _("%s thanks you."), from);
	if (is_self(context, thanks->object.author))
		return arena_printf(&page->arena, _("You thank %s."), to);
	/* TRANSLATORS: two names. */
	return arena_printf(&page->arena, _("%s thanks %s."), from, to);
}

static const char *readers(const struct thanks *thanks)
{
	const char *visibility = thanks->object.visibility;
	if (visibility && !strcmp(visibility, "public"))
		return _("Everybody can read it.");
	return thanks->public ?
		_("Only the two of you can read it, until who got it lets everybody.") :
		_("Only the two of you can read it.");
}

void thanks_show(struct page *page, const struct view_context *context,
		 const struct object *object)
{
	const struct thanks *thanks = (const struct thanks *)object;
	page_add(page, PART_TITLE, "%s", fill_and(page, between(page, context, thanks),
						  portrait_words(page, context, object)));
	fill_beyond(page, thanks->what_for, PORTRAIT_COLUMNS);
	fill_text(page, thanks->text, NULL);
	page_add(page, PART_NOTICE, "%s", readers(thanks));
	fill_extras(page, object);
	view_deeds(page, context, object);
	object_owners(page, context, object);
}

const char *thanks_title(struct page *page, const struct view_context *context,
			 const struct list *objects)
{
	(void)page;
	(void)context;
	(void)objects;
	return _("Thanks, from one person to another");
}

struct item thanks_item(struct page *page, const struct view_context *context,
			const struct object *object)
{
	struct item item = { .name = portrait_words(page, context, object) };
	item.full = fill_and(page, between(page, context, (const struct thanks *)object),
			     item.name);
	return item;
}
