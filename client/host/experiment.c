/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/experiment.h"

#include <string.h>

#include "base/i18n.h"
#include "host/parts.h"
#include "host/roles.h"
#include "model/day.h"
#include "model/experiment.h"

static bool is_in(const struct doing *doing, const char *state)
{
	return !strcmp(((const struct experiment *)doing->on)->state, state);
}

static bool refuse_state(const struct doing *doing, struct answer *answer)
{
	const char *state = choice_label(choices_experiment,
					 ((const struct experiment *)doing->on)->state);
	return doing_refuse(doing, answer, 409, NULL,
			    /* TRANSLATORS: %s is a state: Planned, Running or Closed. */
			    arena_printf(doing->request->arena, _("An experiment goes from planned "
				"to running to closed, and this one is at: %s. So that cannot be "
				"done now. Nothing was changed."), state));
}

static bool refuse_others(const struct doing *doing, struct answer *answer)
{
	return doing_refuse(doing, answer, 403, NULL,
			    _("Only who proposed an experiment, the chair and the facilitator can "
			      "carry it on. Nothing was changed. You can say what you saw."));
}

bool experiment_plan(struct doing *doing, struct answer *answer)
{
	struct experiment *experiment = doing->sent;
	int64_t starts = 0, ends = 0;
	if (experiment->starts && !day_read(experiment->starts, &starts))
		return doing_refuse(doing, answer, 422, "starts",
				    _("A day is written as 2026-11-25. Nothing was kept. Write it "
				      "so, or leave it out."));
	if (experiment->ends && (!day_read(experiment->ends, &ends) || ends < starts))
		return doing_refuse(doing, answer, 422, "ends",
				    _("It cannot end before it starts. Nothing was kept. Name a "
				      "later day, or leave it out."));
	experiment->state = "planned";
	doing->receipt = arena_printf(doing->request->arena,
				      _("Kept as experiment %lld. It can start once the chair or "
					"the facilitator has given it permission to fail."),
				      (long long)experiment->number);
	return true;
}

bool experiment_may_permit(const struct doing *doing)
{
	return !is_in(doing, "closed");
}

bool experiment_permit(struct doing *doing, struct answer *answer)
{
	struct experiment *experiment = (struct experiment *)doing->on;
	const struct permission *sent = doing->sent;
	if (!experiment_may_permit(doing))
		return refuse_state(doing, answer);
	experiment->permission = sent->permission;
	experiment->permission_by = doing->request->person->object.id;
	doing->keep_on = true;
	doing->log_action = arena_printf(doing->request->arena,
					 _("Gave experiment %lld permission to fail: %s"),
					 (long long)experiment->number, experiment->title);
	doing->log_reason = sent->permission;
	return true;
}

bool experiment_may_start(const struct doing *doing)
{
	return is_in(doing, "planned") && doing_is_theirs(doing) &&
		((const struct experiment *)doing->on)->permission_by;
}

bool experiment_start(struct doing *doing, struct answer *answer)
{
	struct experiment *experiment = (struct experiment *)doing->on;
	if (!doing_is_theirs(doing))
		return refuse_others(doing, answer);
	if (!is_in(doing, "planned"))
		return refuse_state(doing, answer);
	if (!experiment->permission_by)
		return doing_refuse(doing, answer, 409, NULL,
				    _("Nobody has given this experiment permission to fail yet, "
				      "so it cannot start. Nothing was changed. Ask the chair or "
				      "the facilitator."));
	experiment->state = "running";
	experiment->started_at = doing->now;
	doing->keep_on = true;
	doing->log_action = arena_printf(doing->request->arena, _("Started experiment %lld: %s"),
					 (long long)experiment->number, experiment->title);
	doing->receipt = _("It runs. Everybody here can say what they see. It is closed with what "
			   "was learnt, whatever comes out.");
	return true;
}

bool experiment_may_observe(const struct doing *doing)
{
	return is_in(doing, "running");
}

bool experiment_observe(struct doing *doing, struct answer *answer)
{
	struct experiment *experiment = (struct experiment *)doing->on;
	struct observation *seen = doing->sent;
	if (!is_in(doing, "running"))
		return refuse_state(doing, answer);
	if (experiment->observed.count >= OBSERVATIONS_MOST)
		return doing_refuse(doing, answer, 409, NULL,
				    _("As much as can be kept was already seen. Nothing was "
				      "changed. It is time to close the experiment."));
	seen->person = doing->request->person->object.id;
	seen->at = doing->now;
	list_add(&experiment->observed, seen, doing->request->arena);
	doing->keep_on = true;
	doing->receipt = _("Kept with the experiment. It is read before it is closed.");
	return true;
}

bool experiment_may_close(const struct doing *doing)
{
	return is_in(doing, "running") && doing_is_theirs(doing);
}

bool experiment_close(struct doing *doing, struct answer *answer)
{
	struct experiment *experiment = (struct experiment *)doing->on;
	const struct closing *closing = doing->sent;
	if (!doing_is_theirs(doing))
		return refuse_others(doing, answer);
	if (!is_in(doing, "running"))
		return refuse_state(doing, answer);
	experiment->state = "closed";
	experiment->closed_at = doing->now;
	experiment->result = closing->result;
	experiment->learning = closing->learning;
	experiment->act = closing->act;
	experiment->next = closing->next;
	doing->keep_on = true;
	doing->log_action = arena_printf(doing->request->arena,
					 _("Closed experiment %lld, with what was learnt: %s"),
					 (long long)experiment->number, experiment->title);
	doing->receipt = experiment_praise(closing->result);
	return true;
}
