/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/noting.h"

#include "base/i18n.h"
#include "model/people.h"

enum { NOTED_MOST = 1000 };	/* as many as its table keeps */

bool noting_may(const struct doing *doing)
{
	const struct declaration *declaration = (const struct declaration *)doing->on;
	return !doing_is_caller(doing, declaration->person) &&
		declaration->noted_by.count < NOTED_MOST &&
		!list_has_text(&declaration->noted_by, doing->request->person->object.id);
}

bool noting_note(struct doing *doing, struct answer *answer)
{
	struct declaration *declaration = (struct declaration *)doing->on;
	if (!noting_may(doing))
		return doing_refuse(doing, answer, 409, NULL,
				    _("A declaration is noted once, by somebody else. Nothing was "
				      "changed."));
	list_add(&declaration->noted_by, doing->request->person->object.id,
		 doing->request->arena);
	doing->keep_on = true;
	doing->receipt = _("Noted, with your thanks.");
	return true;
}
