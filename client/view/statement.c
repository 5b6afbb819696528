/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/statement.h"

#include "base/i18n.h"
#include "language/format.h"
#include "model/ballot.h"
#include "view/fill.h"

static void add_signers(struct page *page, const struct view_context *context,
			const struct minority_statement *statement)
{
	const struct list *signers = &statement->signers;
	const char **names = arena_alloc(&page->arena, (signers->count + 1) * sizeof(*names));
	size_t count = 0;
	for (size_t i = 0; i < signers->count; i++) {
		const struct person *person = context_person(context, signers->items[i]);
		if (person)
			names[count++] = person->name;
	}
	if (count)
		/* TRANSLATORS: a list of names: "Ann, Ben and Cy". */
		page_add(page, PART_FIELD, _("Signed by %s."),
			 format_list(&page->arena, names, count));
}

void statement_fill(struct page *page, const struct view_context *context, const char *url)
{
	struct list statements = context_list(context, &noun_minority_statement, url);
	if (statements.count)
		page_add(page, PART_HEADING, "%s",
			_("What those who did not agree want to be read"));
	for (size_t i = 0; i < statements.count; i++) {
		const struct minority_statement *statement = statements.items[i];
		fill_text(page, statement->text, NULL);
		add_signers(page, context, statement);
		page_link(page, PAGE_OBJECT, statement->object.id, "%s",
			  object_allows(&statement->object, "sign") ?
			  _("This statement by itself, to put your name under it") :
			  _("This statement by itself"));
	}
}
