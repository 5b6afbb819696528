/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/portraits.h"

#include "base/i18n.h"
#include "view/deeds.h"
#include "view/fill.h"

struct item people_item(struct page *page, const struct view_context *context,
			const struct object *object)
{
	const struct person *person = (const struct person *)object;
	const char *standpoint = person->standpoints.count ? person->standpoints.items[0] : NULL;
	const char *role = person->roles.count ? person->roles.items[0] : NULL;
	struct arena *arena = &page->arena;
	(void)context;
	struct item item = { .name = person->name };
	if (standpoint || role)
		/* TRANSLATORS: a name, and what the person is: "Priya S, carer." */
		item.brief = arena_printf(arena, _("%s, %s."), person->name, standpoint ?
					  choice_label(choices_standpoint, standpoint) :
					  choice_label(choices_role, role));
	if (standpoint && role)
		item.full = arena_printf(arena, _("%s, %s, %s."), person->name,
					 choice_label(choices_standpoint, standpoint),
					 choice_label(choices_role, role));
	else
		item.full = item.brief ? item.brief : fill_sentence(page, person->name);
	return item;
}

static void add_declaration(struct page *page, const struct declaration *declaration)
{
	size_t noted = declaration->noted_by.count;
	if (declaration->none_declared)
		page_add(page, PART_PARAGRAPH, _("Nothing to declare. Version %lld."),
			 (long long)declaration->version);
	else if (declaration->withheld)
		page_add(page, PART_PARAGRAPH,
			 _("Something was declared and is not published. Version %lld."),
			 (long long)declaration->version);
	else
		page_add(page, PART_PARAGRAPH, _("This was declared. Version %lld."),
			 (long long)declaration->version);
	fill_fields(page, &noun_declaration, declaration);
	if (noted)
		page_add(page, PART_FIELD, ngettext("%zu person noted it, with thanks.",
						    "%zu people noted it, with thanks.",
						    (unsigned long)noted), noted);
}

void people_show(struct page *page, const struct view_context *context,
		 const struct object *object)
{
	const struct person *person = (const struct person *)object;
	page_add(page, PART_TITLE, "%s", person->name);
	fill_fields(page, &noun_person, person);
	page_add(page, PART_HEADING, "%s", _("What they want you to know"));
	struct list declarations = context_declarations(context, person->object.id);
	for (size_t i = 0; i < declarations.count; i++)
		add_declaration(page, declarations.items[i]);
	if (!declarations.count)
		page_add(page, PART_NOTICE, "%s",
			 _("Not yet asked. That is not the same as nothing to declare."));
	fill_extras(page, &person->object);
	if (!context->self)
		return;
	const struct declaration *newest = context_declaration(context, person->object.id, 0);
	if (newest)
		view_deeds(page, context, &newest->object);
	view_deeds(page, context, object);
}
