/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/tension.h"

#include "base/i18n.h"
#include "host/log.h"
#include "host/parts.h"
#include "host/roles.h"
#include "model/day.h"
#include "model/tension.h"

bool tension_name(struct doing *doing, struct answer *answer)
{
	struct tension *tension = doing->sent;
	(void)answer;
	tension->version = 1;
	doing->receipt = arena_printf(doing->request->arena,
				      _("Kept as tension %lld. Both sides are read with the same "
					"weight. You can change its words; the earlier ones stay "
					"beside them."), (long long)tension->number);
	return true;
}

/* The words as they were become an earlier version; what was sent takes the place of what it
 * names. */
static bool move_on(struct doing *doing, const char *reason, struct answer *answer)
{
	struct tension *tension = (struct tension *)doing->on;
	const struct tension_version *change = doing->sent;
	struct tension_version *earlier = arena_alloc(doing->request->arena, sizeof(*earlier));
	if (tension->history.count >= TENSION_VERSIONS_MOST)
		return doing_refuse(doing, answer, 409, NULL,
				    _("This tension has as many earlier versions as can be kept. "
				      "Nothing was changed. Name it anew."));
	*earlier = (struct tension_version){
		.version = tension->version, .until = doing->now, .reason = reason,
		.poles = tension->poles,
	};
	list_add(&tension->history, earlier, doing->request->arena);
	tension->version++;
	if (!tension_merge(&tension->poles, &change->poles))
		return doing_refuse(doing, answer, 422, NULL,
				    _("This says the same as before. Nothing was changed. Say what "
				      "is to be said otherwise."));
	doing->keep_on = true;
	doing->receipt = arena_printf(doing->request->arena,
				      _("Kept. This is version %lld of the tension. The earlier "
					"words stay beside it."), (long long)tension->version);
	return true;
}

bool tension_choose(struct doing *doing, struct answer *answer)
{
	const struct tension *tension = (const struct tension *)doing->on;
	struct tension_version *choice = doing->sent;
	struct arena *arena = doing->request->arena;
	int64_t day;
	if (!day_read(choice->poles.review_on, &day) || day <= day_of(doing->now))
		return doing_refuse(doing, answer, 422, "review_on",
				    _("A tension is looked at again on a day that is still to "
				      "come. Nothing was changed. Name such a day."));
	choice->poles.chosen_by = log_actor(doing->request->person, doing->roles & ROLES_LEADING,
					    arena);
	doing->log_action = arena_printf(arena, _("Chose how the assembly lives with tension %lld "
						  "for now: %s"), (long long)tension->number,
					 tension->title);
	return move_on(doing, _("A new choice was made."), answer);
}

bool tension_may_reword(const struct doing *doing)
{
	return doing_is_caller(doing, doing->on->author);
}

bool tension_reword(struct doing *doing, struct answer *answer)
{
	const struct tension_version *change = doing->sent;
	if (!tension_may_reword(doing))
		return doing_refuse(doing, answer, 403, NULL,
				    _("Only who named a tension can change its words. Nothing was "
				      "changed. You can say that you see it in another way."));
	return move_on(doing, change->reason, answer);
}

bool tension_dissent(struct doing *doing, struct answer *answer)
{
	return parts_dissent(doing, &((struct tension *)doing->on)->dissent, answer);
}
