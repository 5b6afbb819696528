/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages.h"

#include "base/i18n.h"
#include "view/fill.h"
#include "view/window.h"

void view_people(struct page *page, const struct view_context *context,
		 const struct list *people)
{
	page_add(page, PART_TITLE, "%s", _("People"));
	view_window(page, context, people);
	if (!people->count)
		page_add(page, PART_NOTICE, "%s", _("Nobody has joined yet."));
}

static void add_declaration(struct page *page, const struct declaration *declaration)
{
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
}

void view_person(struct page *page, const struct view_context *context,
		 const struct person *person)
{
	if (view_deleted(page, &person->object))
		return;
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
}
