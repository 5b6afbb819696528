/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/decision.h"

#include "base/i18n.h"
#include "host/parts.h"
#include "model/day.h"
#include "model/decision.h"

static bool check_days(struct doing *doing, const struct decision *decision,
		       struct answer *answer)
{
	int64_t decided, review;
	if (!day_read(decision->decided_on, &decided) || decided > day_of(doing->now))
		return doing_refuse(doing, answer, 422, "decided_on",
				    _("What is written down here has been decided already, on a "
				      "day that is over or today. Nothing was kept. Say which day "
				      "it was."));
	if (decision->review_on && (!day_read(decision->review_on, &review) || review <= decided))
		return doing_refuse(doing, answer, 422, "review_on",
				    _("A decision is looked at again after it was made. Nothing "
				      "was kept. Name a later day, or none."));
	return true;
}

bool decision_write(struct doing *doing, struct answer *answer)
{
	const struct decision *decision = doing->sent;
	struct arena *arena = doing->request->arena;
	if (!check_days(doing, decision, answer))
		return false;
	doing->log_action = arena_printf(arena, _("Wrote down decision %lld: %s"),
					 (long long)decision->number, decision->title);
	doing->receipt = arena_printf(arena, _("Kept as decision %lld. It is never changed: who "
					       "decides otherwise writes a new one."),
				      (long long)decision->number);
	return true;
}

bool decision_may_anew(const struct doing *doing)
{
	return !((const struct decision *)doing->on)->superseded_by;
}

bool decision_anew(struct doing *doing, struct answer *answer)
{
	struct decision *before = (struct decision *)doing->on, *decision = doing->sent;
	struct arena *arena = doing->request->arena;
	if (!decision_may_anew(doing))
		return doing_refuse(doing, answer, 409, NULL,
				    _("This decision was changed already, so another one holds. "
				      "Nothing was kept. Change the one that holds."));
	if (!decision_write(doing, answer))
		return false;
	decision->replaces = before->object.id;
	before->superseded_by = decision->object.id;
	doing->keep_on = true;
	doing->log_action = arena_printf(arena, _("Changed decision %lld: decision %lld takes its "
						  "place: %s"), (long long)before->number,
					 (long long)decision->number, decision->title);
	doing->receipt = arena_printf(arena, _("Kept as decision %lld. Decision %lld says before "
					       "anything else that this one took its place."),
				      (long long)decision->number, (long long)before->number);
	return true;
}

bool decision_dissent(struct doing *doing, struct answer *answer)
{
	return parts_dissent(doing, &((struct decision *)doing->on)->dissent, answer);
}
