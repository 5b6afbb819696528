/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages.h"

#include <string.h>

#include "base/i18n.h"
#include "view/fill.h"

void view_people(struct page *page, const struct view_context *context)
{
	const struct list *people = context->people;
	page_add(page, PART_TITLE, "%s", _("People"));
	for (size_t i = 0; people && i < people->count; i++)
		view_item(page, context, people->items[i], i + 1, people->count);
	if (!people || !people->count)
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
	size_t shown = 0, count = context->declarations ? context->declarations->count : 0;
	for (size_t i = 0; i < count; i++) {
		const struct declaration *each = context->declarations->items[i];
		if (!each->person || strcmp(each->person, person->object.id) != 0)
			continue;
		add_declaration(page, each);
		shown++;
	}
	if (!shown)
		page_add(page, PART_NOTICE, "%s",
			 _("Not yet asked. That is not the same as nothing to declare."));
	fill_extras(page, &person->object);
}
