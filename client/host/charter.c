/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/charter.h"

#include "base/i18n.h"
#include "model/running.h"

enum { DAYS_MOST = 1000, TOPICS_MOST = 50, PERCENT_LEAST = 50, PERCENT_MOST = 100 };

static bool between(const struct doing *doing, int64_t value, int64_t least, int64_t most,
		    const char *field, struct answer *answer)
{
	if (!value || (value >= least && value <= most))
		return true;
	return doing_refuse(doing, answer, 422, field,
			    arena_printf(doing->request->arena,
					 _("This must be a number from %lld to %lld. Nothing was "
					   "changed."), (long long)least, (long long)most));
}

static bool check(const struct doing *doing, const struct charter *sent, struct answer *answer)
{
	if (!sent->response_days && !sent->recommended_from && !sent->view_from &&
	    !sent->settle_most)
		return doing_refuse(doing, answer, 422, "response_days",
				    _("This changes nothing yet. Fill in at least one of the "
				      "numbers."));
	return between(doing, sent->response_days, 1, DAYS_MOST, "response_days", answer) &&
		between(doing, sent->recommended_from, PERCENT_LEAST, PERCENT_MOST,
			"recommended_from", answer) &&
		between(doing, sent->view_from, PERCENT_LEAST, PERCENT_MOST, "view_from",
			answer) &&
		between(doing, sent->settle_most, 1, TOPICS_MOST, "settle_most", answer);
}

/* What was agreed until now, as a version. */
static struct charter now(const struct assembly *assembly)
{
	return (struct charter){
		.number = assembly->charter ? assembly->charter : 1,
		.response_days = assembly->response_days,
		.recommended_from = running_recommended_from(assembly),
		.view_from = running_view_from(assembly),
		.settle_most = running_settle_most(assembly),
	};
}

/* The first version was never written down: it is, before there is a second. */
static bool keep_first(const struct doing *doing, const struct assembly *assembly,
		       struct answer *answer)
{
	struct charter *first;
	if (assembly->charter)
		return true;
	first = doing_new(doing, &noun_charter, answer);
	if (!first)
		return false;
	struct object object = first->object;
	*first = now(assembly);
	first->object = object;
	first->object.author = NULL;
	first->object.created = assembly->object.created;
	first->reason = _("This is what the assembly began with.");
	return doing_keep(doing, &first->object, answer);
}

/* Fill in what stays as it was. */
static void complete(struct charter *new, const struct charter *old)
{
	new->number = old->number + 1;
	new->response_days = new->response_days ? new->response_days : old->response_days;
	new->recommended_from = new->recommended_from ? new->recommended_from :
		old->recommended_from;
	new->view_from = new->view_from ? new->view_from : old->view_from;
	new->settle_most = new->settle_most ? new->settle_most : old->settle_most;
}

bool charter_amend(struct doing *doing, struct answer *answer)
{
	struct assembly *assembly = (struct assembly *)doing->on;
	struct charter *new = doing->sent;
	const struct charter old = now(assembly);
	if (!check(doing, new, answer) || !keep_first(doing, assembly, answer))
		return false;
	complete(new, &old);
	if (new->view_from > new->recommended_from)
		return doing_refuse(doing, answer, 422, "view_from",
				    _("A view cannot take more than a recommendation. Nothing was "
				      "changed."));
	bool promise = assembly->signed_at && new->response_days != old.response_days;
	if (promise)
		assembly->signed_by = NULL, assembly->signed_at = 0;
	assembly->charter = new->number;
	assembly->response_days = new->response_days;
	assembly->recommended_from = new->recommended_from;
	assembly->view_from = new->view_from;
	assembly->settle_most = new->settle_most;
	doing->keep_on = true;
	doing->log_reason = new->reason;
	doing->log_action = promise ? _("Changed what was agreed; the promise to answer has to be "
					"signed anew") : _("Changed what was agreed");
	doing->receipt = promise ?
		_("Kept as a new version; the earlier ones stay. The days to answer changed, so "
		  "whoever must answer signs anew.") :
		_("Kept as a new version; the earlier ones stay.");
	return true;
}
