/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/thanks.h"

#include <string.h>

#include "base/i18n.h"
#include "model/thanks.h"

bool thanks_permits(const struct request *request, const struct object *object)
{
	return request->person && thanks_is_of((const struct thanks *)object,
					       request->person->object.id);
}

bool thanks_send(struct doing *doing, struct answer *answer)
{
	struct thanks *thanks = doing->sent;
	if (doing_is_caller(doing, thanks->to))
		return doing_refuse(doing, answer, 422, "to",
				    _("Thanks go to somebody else. Nothing was sent. Choose whom "
				      "you want to thank."));
	thanks->object.visibility = "private";
	doing->receipt = thanks->public ?
		_("Sent. Only the two of you can read it, until the other person lets everybody.") :
		_("Sent. Only the two of you can read it.");
	return true;
}

bool thanks_may_open(const struct doing *doing)
{
	const struct thanks *thanks = (const struct thanks *)doing->on;
	return thanks->public && doing_is_caller(doing, thanks->to) &&
		!strcmp(thanks->object.visibility, "private");
}

bool thanks_open(struct doing *doing, struct answer *answer)
{
	if (!thanks_may_open(doing))
		return doing_refuse(doing, answer, 409, NULL,
				    _("Thanks are for all to read when both say so: who sent them, "
				      "and then, once, who got them. Nothing was changed."));
	doing->on->visibility = "public";
	doing->keep_on = true;
	doing->receipt = _("Now everybody can read it.");
	return true;
}
