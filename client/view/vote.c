/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ballot.h"

#include <string.h>

#include "base/i18n.h"
#include "view/fill.h"

static bool is_own(const struct view_context *context, const struct object *object)
{
	return context->self && object->author && !strcmp(object->author, context->self);
}

void vote_show(struct page *page, const struct view_context *context, const struct object *object)
{
	const struct vote *vote = (const struct vote *)object;
	const struct person *person = context_person(context, object->author);
	if (is_own(context, object))
		page_add(page, PART_TITLE, "%s", _("What you said in a vote"));
	else if (person)
		page_add(page, PART_TITLE, _("What %s said in a vote"), person->name);
	else
		page_add(page, PART_TITLE, "%s", _("What somebody said in a vote"));
	fill_fields(page, &noun_vote, vote);
	if (vote->help && !strcmp(vote->help, "unknown"))
		page_add(page, PART_FIELD, "%s", _("What would help is not known yet."));
	fill_extras(page, object);
	page_link(page, PAGE_OBJECT, vote->vote_event, "%s", _("The vote"));
}

struct item vote_item(struct page *page, const struct view_context *context,
		      const struct object *object)
{
	const struct vote *vote = (const struct vote *)object;
	const struct person *person = context_person(context, object->author);
	const char *choice = fill_sentence(page, choice_label(choices_vote, vote->choice));
	struct item item = { .name = is_own(context, object) ? _("You") :
			     person ? person->name : _("Somebody") };
	item.full = fill_and(page, fill_sentence(page, item.name), choice);
	return item;
}
