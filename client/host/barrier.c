/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/barrier.h"

#include <string.h>

#include "base/i18n.h"
#include "model/barrier.h"
#include "model/day.h"

bool barrier_report(struct doing *doing, struct answer *answer)
{
	struct barrier *barrier = doing->sent;
	(void)answer;
	barrier->status = "waiting";
	doing->receipt = arena_printf(doing->request->arena,
				      _("Kept as barrier %lld. Everything else goes on meanwhile. "
					"Those who run the assembly answer with a small step and a "
					"day."), (long long)barrier->number);
	return true;
}

static void take(const char **text, const char *sent)
{
	if (sent && *sent)
		*text = sent;
}

/* What is still in the way gets a small step with a day (I.20). */
static bool check_step(struct doing *doing, const struct barrier *barrier, struct answer *answer)
{
	int64_t day;
	if (!barrier->small_step)
		return doing_refuse(doing, answer, 422, "small_step",
				    _("What is still in the way gets a small step, however small. "
				      "Nothing was changed. Say which."));
	if (!day_read(barrier->step_by, &day))
		return doing_refuse(doing, answer, 422, "step_by",
				    _("A small step has a day. Nothing was changed. Say by which "
				      "day it is done, such as 2026-11-25."));
	return true;
}

bool barrier_answer(struct doing *doing, struct answer *answer)
{
	struct barrier *barrier = (struct barrier *)doing->on;
	const struct barrier_answer *sent = doing->sent;
	take(&barrier->small_step, sent->small_step);
	take(&barrier->step_by, sent->step_by);
	take(&barrier->owner, sent->owner);
	take(&barrier->workaround, sent->workaround);
	barrier->status = sent->status;
	if (strcmp(sent->status, "gone") != 0 && !check_step(doing, barrier, answer))
		return false;
	doing->keep_on = true;
	doing->log_action =
		/* TRANSLATORS: a number, what is in the way, how far it is. */
		arena_printf(doing->request->arena, _("Answered barrier %lld: %s Now: %s"),
			     (long long)barrier->number, barrier->what,
			     choice_label(choices_barrier, barrier->status));
	doing->log_reason = sent->small_step;
	return true;
}
