/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/speaking.h"

#include <string.h>

#include "base/i18n.h"

bool speaking_may(const struct doing *doing)
{
	return doing_is_caller(doing, doing->on->id);
}

bool speaking_may_stop(const struct doing *doing)
{
	return speaking_may(doing) && ((const struct person *)doing->on)->standpoints.count;
}

static bool check_own(const struct doing *doing, struct answer *answer)
{
	return doing_is_caller(doing, doing->on->id) ||
		doing_refuse(doing, answer, 403, NULL,
			     _("Everybody says for themselves what they speak as. Nothing was "
			       "changed."));
}

static const char *label(const struct speaking *sent)
{
	return choice_label(choices_standpoint, sent->standpoint);
}

bool speaking_add(struct doing *doing, struct answer *answer)
{
	struct person *person = (struct person *)doing->on;
	const struct speaking *sent = doing->sent;
	if (!check_own(doing, answer))
		return false;
	if (list_has_text(&person->standpoints, sent->standpoint))
		return doing_refuse(doing, answer, 409, "standpoint",
				    _("You speak as that already. Nothing was changed."));
	list_add(&person->standpoints, sent->standpoint, doing->request->arena);
	doing->keep_on = true;
	doing->receipt = arena_printf(doing->request->arena,
				      /* TRANSLATORS: %s is a standpoint, such as "carer". */
				      _("Noted: you speak as %s. It can stand beside what you say "
					"from now on."), label(sent));
	return true;
}

bool speaking_stop(struct doing *doing, struct answer *answer)
{
	struct person *person = (struct person *)doing->on;
	const struct speaking *sent = doing->sent;
	if (!check_own(doing, answer))
		return false;
	for (size_t i = 0; i < person->standpoints.count; i++) {
		if (strcmp(person->standpoints.items[i], sent->standpoint) != 0)
			continue;
		list_drop(&person->standpoints, i, doing->request->arena);
		doing->keep_on = true;
		doing->receipt = arena_printf(doing->request->arena,
					      _("Noted: you speak no longer as %s. What you said "
						"before stays as it was."), label(sent));
		return true;
	}
	return doing_refuse(doing, answer, 409, "standpoint",
			    _("You do not speak as that. Nothing was changed."));
}
