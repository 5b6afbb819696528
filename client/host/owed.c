/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/owed.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "language/format.h"
#include "model/day.h"

bool owed_standing(const struct doing *doing, struct due *due, struct error *error)
{
	const struct recommendation *on = (const struct recommendation *)doing->on;
	struct list replies, checks = { NULL, 0 }, words = { NULL, 0 };
	if (!doing_list(doing, &noun_response, on->object.id, &replies, error))
		return false;
	const struct response *reply = due_reply(&replies);
	if (reply && (!doing_list(doing, &noun_check_back, reply->object.id, &checks, error) ||
		      !doing_list(doing, &noun_follow_up, reply->object.id, &words, error)))
		return false;
	*due = due_of(on, &replies, &checks, &words, doing->now);
	return true;
}

bool owed_touch(const struct doing *doing, const struct object *object, struct answer *answer)
{
	if (!object)
		return true;
	struct object *copy = arena_alloc(doing->request->arena, object->noun->size);
	memcpy(copy, object, object->noun->size);
	return doing_keep(doing, copy, answer);
}

/* No reply yet, or one that is not what was said. */
static bool is_owed(const struct due *due)
{
	return !due->reply || due->stage == DUE_DISPUTED;
}

bool owed_may_respond(const struct doing *doing)
{
	struct due due = { 0 };
	struct error error = ERROR_INIT;
	const struct recommendation *on = (const struct recommendation *)doing->on;
	bool may = doing_is_caller(doing, on->addressed_to) &&
		owed_standing(doing, &due, &error) && is_owed(&due);
	error_release(&error);
	return may;
}

static bool check_owed(const struct doing *doing, struct due *due, struct answer *answer)
{
	struct error error = ERROR_INIT;
	if (!doing_is_caller(doing, ((const struct recommendation *)doing->on)->addressed_to))
		return doing_refuse(doing, answer, 403, NULL,
				    _("This is addressed to somebody else, and only they can "
				      "reply. What you wrote is kept as a draft."));
	if (!owed_standing(doing, due, &error))
		return answer_error(doing->request, answer, &error);
	return is_owed(due) ||
		doing_refuse(doing, answer, 409, NULL,
			     _("There is a reply to this already. Another one can be published "
			       "when those who check it say that it is not what was said. What "
			       "you wrote is kept as a draft."));
}

static bool check_actions(const struct doing *doing, const struct response *sent,
			  struct answer *answer)
{
	int64_t day;
	if (!sent->actions.count)
		return doing_refuse(doing, answer, 422, "actions",
				    _("Who accepts something says what will be done, who does it "
				      "and by which day. Nothing was changed. Add that, then send "
				      "it."));
	for (size_t i = 0; i < sent->actions.count; i++) {
		struct action *action = arena_alloc(doing->request->arena, sizeof(*action));
		*action = *(const struct action *)sent->actions.items[i];
		action->number = (int64_t)i + 1;
		sent->actions.items[i] = action;
		if (!day_read(action->by, &day))
			return doing_refuse(doing, answer, 422, "actions",
					    _("Each action has a day by which it is done, such as "
					      "2027-03-31. Nothing was changed. Add the day, then "
					      "send it."));
	}
	return true;
}

/* It can be moved by as many days as were signed, no further: then it is said anew. */
static bool check_new_due(const struct doing *doing, const struct response *sent,
			  struct answer *answer)
{
	int64_t day, today = day_of(doing->now);
	const struct assembly *assembly = doing_assembly(doing, answer);
	if (!assembly)
		return false;
	if (!day_read(sent->new_due, &day) || day <= today)
		return doing_refuse(doing, answer, 422, "new_due",
				    _("Who is still considering says by which day there will be a "
				      "reply: a day that is still to come, such as 2027-03-31. "
				      "Nothing was changed. Add it, then send it."));
	if (assembly->response_days > 0 && day - today > assembly->response_days)
		return doing_refuse(doing, answer, 422, "new_due",
			arena_printf(doing->request->arena, ngettext(
				"The day can be moved by %lld day from today, which is what was "
				"signed. Nothing was changed. Choose an earlier day.",
				"The day can be moved by %lld days from today, which is what was "
				"signed. Nothing was changed. Choose an earlier day.",
				(unsigned long)assembly->response_days),
				(long long)assembly->response_days));
	return true;
}

/* What each kind of reply needs (domain B), named by field. */
static bool check_kind(const struct doing *doing, const struct response *sent,
		       struct answer *answer)
{
	if (response_needs_reasons(sent->kind) && !sent->reasons)
		return doing_refuse(doing, answer, 422, "reasons",
				    _("Who does not accept all of it says why. Nothing was "
				      "changed. Add the reasons, then send it."));
	if (text_is(sent->kind, "passed on") && !sent->passed_to)
		return doing_refuse(doing, answer, 422, "passed_to",
				    _("Who passes something on says to whom. Nothing was changed. "
				      "Add that, then send it."));
	if (response_promises(sent->kind) && !check_actions(doing, sent, answer))
		return false;
	return !response_is_holding(sent->kind) || check_new_due(doing, sent, answer);
}

static const char *receipt_of(const struct doing *doing, const struct response *sent,
			      const struct due *due)
{
	struct arena *arena = doing->request->arena;
	long long number = (long long)sent->number;
	if (response_is_holding(sent->kind))
		return arena_printf(arena, _("Published as reply %lld. The day for a reply was "
				    "moved to %s. How often it was moved can be read by all."),
				    number, format_day(arena, sent->new_due));
	if (due->late && !due->reply)
		return arena_printf(arena, _("Published as reply %lld. It came %s late. Members "
				    "who were named now check whether it answers what was said."),
				    number, format_days(arena, due->late));
	return arena_printf(arena, _("Published as reply %lld. Members who were named now check "
			    "whether it answers what was said."), number);
}

bool owed_respond(struct doing *doing, struct answer *answer)
{
	struct response *sent = doing->sent;
	struct due due = { .reply = NULL };
	if (!check_owed(doing, &due, answer) || !doing_fits(doing, answer) ||
	    !check_kind(doing, sent, answer))
		return false;
	if (due.reply && response_is_holding(sent->kind))
		return doing_refuse(doing, answer, 422, "kind",
				    _("There was a reply already, and it was not what was said. "
				      "Nothing was changed. Choose another kind of reply."));
	sent->object.voice = "official";
	sent->object.visibility = "public";
	sent->recommendation = doing->on->id;
	/* TRANSLATORS: what the log says: the number of a reply, that of a recommendation, and the
	 * kind of the reply. */
	doing->log_action = arena_printf(doing->request->arena,
		_("Reply %lld to recommendation %lld: %s."), (long long)sent->number,
		(long long)((const struct recommendation *)doing->on)->number,
		choice_label(choices_response, sent->kind));
	doing->receipt = receipt_of(doing, sent, &due);
	doing->keep_on = true;	/* what can be done to it, and to a reply before, is another now */
	return owed_touch(doing, due.reply ? &due.reply->object : NULL, answer);
}
