/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/gather.h"

#include "base/i18n.h"
#include "language/format.h"
#include "model/gather.h"
#include "view/deeds.h"
#include "view/fill.h"
#include "view/object.h"

/* Domain I.11: it is called "we" only where it is one. */
static const char *kind_of(const struct we_statement *statement)
{
	return we_is_we(statement) ? _("We say together") : _("A statement that wants to be we");
}

static void say_signers(struct page *page, const struct view_context *context,
			const struct we_statement *statement)
{
	const struct list *signed_by = &statement->signatures;
	const char **names = arena_alloc(&page->arena, (signed_by->count + 1) * sizeof(*names));
	size_t count = 0;
	for (size_t i = 0; i < signed_by->count; i++) {
		const struct we_signature *each = signed_by->items[i];
		const struct person *person = context_person(context, each->by);
		names[count++] = person ?
			/* TRANSLATORS: a name and what they speak as: "Priya, carer". */
			arena_printf(&page->arena, _("%s as %s"), person->name,
				     choice_label(choices_standpoint, each->standpoint)) :
			choice_label(choices_standpoint, each->standpoint);
	}
	if (count)
		page_add(page, PART_FIELD, _("Signed by %s."),
			 format_list(&page->arena, names, count));
	else
		page_add(page, PART_FIELD, "%s", _("Nobody has signed it."));
}

static void say_missing(struct page *page, const struct we_statement *statement)
{
	size_t missing = GATHER_STANDPOINTS - we_standpoints(statement);
	if (!we_is_we(statement))
		page_add(page, PART_NOTICE, ngettext(
			 "Somebody of %zu more standpoint has to sign it before it can say we.",
			 "People of %zu more standpoints have to sign it before it can say we.",
			 (unsigned long)missing), missing);
}

void we_show(struct page *page, const struct view_context *context, const struct object *object)
{
	const struct we_statement *statement = (const struct we_statement *)object;
	const struct we_signature *own = we_signed(statement, context->self);
	page_add(page, PART_TITLE, "%s", fill_and(page, fill_sentence(page, kind_of(statement)),
		 fill_sentence(page, portrait_name(page, object))));
	fill_text(page, statement->text, NULL);
	say_signers(page, context, statement);
	say_missing(page, statement);
	if (own)
		page_add(page, PART_NOTICE, _("You signed it as %s."),
			 choice_label(choices_standpoint, own->standpoint));
	fill_extras(page, object);
	view_deeds(page, context, object);
	object_author(page, context, object);
	object_owners(page, context, object);
}

struct item we_item(struct page *page, const struct view_context *context,
		    const struct object *object)
{
	const struct we_statement *statement = (const struct we_statement *)object;
	struct item item = { .name = statement->text,
			     .state = we_is_we(statement) ? P_("braille", "we") : NULL };
	size_t count = statement->signatures.count;
	(void)context;
	item.brief = fill_and(page, fill_excerpt(page, statement->text, 48),
			      fill_sentence(page, kind_of(statement)));
	item.full = fill_and(page, item.brief, arena_printf(&page->arena, ngettext(
		"%zu person signed.", "%zu people signed.", (unsigned long)count), count));
	return item;
}
