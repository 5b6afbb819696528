/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/heard.h"

#include "base/i18n.h"
#include "base/text.h"
#include "host/owed.h"
#include "host/roles.h"
#include "model/day.h"
#include "model/due.h"

/* What a reply answers, and whether it is the newest one that does. */
struct answered {
	const struct recommendation *recommendation;	/* NULL: it is not here any more */
	bool newest;
};

static bool find_answered(const struct doing *doing, struct answered *answered,
			  struct error *error)
{
	const struct response *on = (const struct response *)doing->on;
	struct object *object;
	struct list replies;
	if (!site_load(doing->site, on->recommendation, &noun_recommendation,
		       doing->request->arena, &object, NULL, error) ||
	    !doing_list(doing, &noun_response, on->recommendation, &replies, error))
		return false;
	const struct response *newest = due_reply(&replies);
	answered->recommendation = (const struct recommendation *)object;
	answered->newest = newest && text_is(newest->object.id, on->object.id);
	return true;
}

/* Their check or mark of this reply into *OWN; NULL: there is none. */
static bool find_own(const struct doing *doing, const struct noun *noun,
		     const struct object **own, struct error *error)
{
	struct list list;
	*own = NULL;
	if (!doing_list(doing, noun, doing->on->id, &list, error))
		return false;
	for (size_t i = 0; i < list.count; i++) {
		const struct object *each = list.items[i];
		if (!each->deleted && doing_is_caller(doing, each->author))
			*own = each;
	}
	return true;
}

static bool is_checker(const struct doing *doing, const struct answered *answered)
{
	const struct recommendation *recommendation = answered->recommendation;
	for (size_t i = 0; recommendation && i < recommendation->checkers.count; i++)
		if (doing_is_caller(doing, recommendation->checkers.items[i]))
			return true;
	return false;
}

bool heard_may_check(const struct doing *doing)
{
	struct answered answered;
	const struct object *own;
	struct error error = ERROR_INIT;
	bool may = find_answered(doing, &answered, &error) && answered.newest &&
		is_checker(doing, &answered) &&
		find_own(doing, &noun_check_back, &own, &error) && !own;
	error_release(&error);
	return may;
}

bool heard_check(struct doing *doing, struct answer *answer)
{
	struct answered answered;
	const struct object *own;
	struct error error = ERROR_INIT;
	struct check_back *sent = doing->sent;
	if (!find_answered(doing, &answered, &error) ||
	    !find_own(doing, &noun_check_back, &own, &error))
		return answer_error(doing->request, answer, &error);
	if (!is_checker(doing, &answered))
		return doing_refuse(doing, answer, 403, NULL,
				    _("Only members who are named for it check a reply. What you "
				      "wrote is kept as a draft. You can give the reply a mark, or "
				      "offer to check the next one."));
	if (!answered.newest)
		return doing_refuse(doing, answer, 409, NULL,
				    _("This reply is not the one that counts: it leaves the answer "
				      "open, or another one came after it. What you wrote is kept "
				      "as a draft."));
	if (own)
		return doing_refuse(doing, answer, 409, NULL,
				    _("You have checked this reply already. What you wrote is kept "
				      "as a draft."));
	sent->object.visibility = "public";
	sent->object.voice = "personal";
	doing->keep_on = true;	/* it cannot be checked again */
	doing->receipt = text_is(sent->verdict, "not what we said") ?
		_("Kept beside the reply, with your name. It is not closed, and those who must "
		  "answer can publish another reply.") :
		_("Kept beside the reply, with your name. What it promises is followed from now "
		  "on.");
	return owed_touch(doing, &answered.recommendation->object, answer);
}

/* Nobody gives a mark to their own words. */
bool heard_may_mark(const struct doing *doing)
{
	return !doing_is_caller(doing, doing->on->author);
}

bool heard_mark(struct doing *doing, struct answer *answer)
{
	struct mark *sent = doing->sent;
	const struct object *own;
	struct error error = ERROR_INIT;
	if (!heard_may_mark(doing))
		return doing_refuse(doing, answer, 403, NULL,
				    _("Nobody gives a mark to their own reply. Nothing was "
				      "changed."));
	if (!find_own(doing, &noun_mark, &own, &error))
		return answer_error(doing->request, answer, &error);
	sent->object.visibility = "public";
	sent->object.voice = "personal";
	doing->receipt = _("Kept beside the reply, with your name. You can change it at any time.");
	if (own) {
		sent->object.id = own->id;
		sent->object.created = own->created;
		sent->number = ((const struct mark *)own)->number;
		doing->receipt = _("Changed. Your new mark stands beside the reply in place of the "
				   "one before.");
	}
	return true;
}

static bool promised(const struct doing *doing)
{
	return doing_is_caller(doing, doing->on->author) || doing->roles & ROLES_LEADING;
}

bool heard_may_follow(const struct doing *doing)
{
	struct answered answered;
	struct error error = ERROR_INIT;
	bool may = ((const struct response *)doing->on)->actions.count && promised(doing) &&
		find_answered(doing, &answered, &error) && answered.newest;
	error_release(&error);
	return may;
}

static bool check_action(const struct doing *doing, struct follow_up *sent,
			 struct answer *answer)
{
	int64_t count = (int64_t)((const struct response *)doing->on)->actions.count;
	if (!count)
		return doing_refuse(doing, answer, 409, NULL,
				    _("This reply promises nothing, so there is nothing to follow. "
				      "Nothing was changed."));
	if (!sent->action && count == 1)
		sent->action = 1;
	return (sent->action > 0 && sent->action <= count) ||
		doing_refuse(doing, answer, 422, "action",
			     _("The reply has no action of this number. Nothing was changed. "
			       "Choose the number of one of its actions."));
}

static bool check_day(const struct doing *doing, const struct follow_up *sent,
		      struct answer *answer)
{
	int64_t day;
	if (!sent->next_due)
		return true;
	return (day_read(sent->next_due, &day) && day > day_of(doing->now)) ||
		doing_refuse(doing, answer, 422, "next_due",
			     _("The new day is one that is still to come, such as 2027-03-31. "
			       "Nothing was changed. Choose such a day, or leave it out."));
}

bool heard_follow(struct doing *doing, struct answer *answer)
{
	struct follow_up *sent = doing->sent;
	struct answered answered;
	struct error error = ERROR_INIT;
	struct arena *arena = doing->request->arena;
	if (!promised(doing))
		return doing_refuse(doing, answer, 403, NULL,
				    _("Only those who promised it, and those who run the assembly, "
				      "say what became of it. What you wrote is kept as a draft."));
	if (!find_answered(doing, &answered, &error))
		return answer_error(doing->request, answer, &error);
	if (!answered.newest)
		return doing_refuse(doing, answer, 409, NULL,
				    _("Another reply came after this one, and its actions are "
				      "followed. What you wrote is kept as a draft."));
	if (!check_action(doing, sent, answer) || !doing_fits(doing, answer) ||
	    !check_day(doing, sent, answer))
		return false;
	sent->object.visibility = "public";
	sent->object.voice = "official";
	/* TRANSLATORS: what the log says: the number of an action, how far it is, and the number
	 * of a reply. */
	doing->log_action = arena_printf(arena, _("Action %lld of reply %lld: %s."),
		(long long)sent->action,
		(long long)((const struct response *)doing->on)->number,
		choice_label(choices_status, sent->status));
	doing->log_reason = sent->text;
	doing->receipt = arena_printf(arena,
		_("Kept. What became of action %lld can be read by all beside the reply."),
		(long long)sent->action);
	return owed_touch(doing, (const struct object *)answered.recommendation, answer);
}
