/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/parts.h"

#include "base/i18n.h"
#include "model/dissent.h"

static size_t of_caller(const struct doing *doing, const struct list *list)
{
	size_t i = 0;
	while (i < list->count &&
	       !doing_is_caller(doing, ((const struct dissent *)list->items[i])->person))
		i++;
	return i;
}

bool parts_dissent(struct doing *doing, struct list *list, struct answer *answer)
{
	struct dissent *said = doing->sent;
	size_t at = of_caller(doing, list);
	said->person = doing->request->person->object.id;
	said->at = doing->now;
	if (at < list->count)
		list->items[at] = said;
	else if (list->count >= DISSENT_MOST)
		return doing_refuse(doing, answer, 409, NULL,
				    _("As many people as can be kept here have already said how "
				      "they see it. Nothing was changed. Say it in a topic."));
	else
		list_add(list, said, doing->request->arena);
	doing->keep_on = true;
	doing->receipt = _("Kept, with your name. It is read beside what was chosen. You can say "
			   "it in other words at any time: the new words take its place.");
	return true;
}
