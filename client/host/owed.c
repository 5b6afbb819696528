/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/owed.h"

#include <string.h>

#include "base/i18n.h"
#include "host/roles.h"
#include "language/format.h"
#include "model/ballot.h"
#include "model/day.h"
#include "model/due.h"
#include "model/proposal.h"

enum { CHECKERS_MOST = 12 };	/* of one recommendation, as its table has it */

static bool is(const char *text, const char *word)
{
	return text && word && !strcmp(text, word);
}

static bool list_of(const struct doing *doing, const struct noun *noun, const char *parent,
		    struct list *list, struct error *error)
{
	return site_list(doing->site, noun, NULL, parent, doing->request->arena, list, error);
}

static bool has(const struct list *urls, const char *url)
{
	for (size_t i = 0; i < urls->count; i++)
		if (is(urls->items[i], url))
			return true;
	return false;
}

bool owed_may_recommend(const struct doing *doing)
{
	return ((const struct vote_event *)doing->on)->result;
}

/* Somebody of ROLE in the assembly that it is done in. */
static bool check_role(const struct doing *doing, const char *path, unsigned role,
		       const char *field, const char *sentence, struct answer *answer)
{
	const struct object *person = doing_find(doing, path, &noun_person, field, answer);
	if (!person)
		return false;
	return roles_of((const struct person *)person, doing->on->assembly) & role ||
		doing_refuse(doing, answer, 422, field, sentence);
}

static bool check_checker(const struct doing *doing, const char *path,
			  const char *addressed_to, const char *field, struct answer *answer)
{
	if (is(path, addressed_to))
		return doing_refuse(doing, answer, 422, field,
				    _("Nobody checks their own reply. Nothing was changed. Choose "
				      "another member."));
	return check_role(doing, path, ROLE_MEMBER, field,
			  _("Only a member can check the reply. Nothing was changed. Choose "
			    "somebody who is a member."), answer);
}

static bool check_addressee(const struct doing *doing, const struct recommendation *sent,
			    struct answer *answer)
{
	if (!check_role(doing, sent->addressed_to, ROLE_DUTY_HOLDER, "addressed_to",
			_("This person has not taken on the duty to answer. Nothing was changed. "
			  "Choose a duty holder."), answer))
		return false;
	for (size_t i = 0; i < sent->checkers.count; i++)
		if (!check_checker(doing, sent->checkers.items[i], sent->addressed_to, "checkers",
				   answer))
			return false;
	return true;
}

/* The same result is asked of nobody twice. */
static bool check_new(const struct doing *doing, const struct recommendation *sent,
		      struct answer *answer)
{
	struct list earlier;
	struct error error = ERROR_INIT;
	if (!list_of(doing, &noun_recommendation, doing->on->id, &earlier, &error))
		return answer_error(doing->request, answer, &error);
	for (size_t i = 0; i < earlier.count; i++) {
		const struct recommendation *each = earlier.items[i];
		if (is(each->addressed_to, sent->addressed_to))
			return doing_refuse(doing, answer, 409, NULL,
					    _("This has been sent to them already. Nothing was "
					      "changed."));
	}
	return true;
}

/* The days that the commissioner signed count from today (domain H.2). */
static bool set_due(const struct doing *doing, struct recommendation *sent,
		    struct answer *answer)
{
	const struct assembly *assembly = doing_assembly(doing, answer);
	if (!assembly)
		return false;
	if (assembly->response_days <= 0)
		return doing_refuse(doing, answer, 409, NULL,
				    _("It was not signed within how many days a reply is due, so "
				      "nobody could be late. Nothing was changed. Have it signed "
				      "first."));
	sent->response_due = day_write(day_of(doing->now) + assembly->response_days,
				       doing->request->arena);
	return true;
}

static const char *kind_of(const char *result)
{
	return is(result, "recommended") ? "recommendation" : result;
}

static const char *title_of(const struct doing *doing, const struct vote_event *event)
{
	const struct description *binding = object_binding(&event->object);
	struct object *proposal = NULL;
	struct error error = ERROR_INIT;
	if (binding && binding->title)
		return binding->title;
	site_load(doing->site, event->proposal, &noun_proposal, doing->request->arena, &proposal,
		  NULL, &error);
	error_release(&error);
	return proposal && !proposal->deleted ? ((const struct proposal *)proposal)->title :
		_("What was voted on");
}

bool owed_recommend(struct doing *doing, struct answer *answer)
{
	const struct vote_event *event = (const struct vote_event *)doing->on;
	struct recommendation *sent = doing->sent;
	if (!owed_may_recommend(doing))
		return doing_refuse(doing, answer, 409, NULL,
				    _("This vote has no result yet. Nothing was changed. Wait "
				      "until it has closed."));
	if (!check_addressee(doing, sent, answer) || !check_new(doing, sent, answer) ||
	    !set_due(doing, sent, answer))
		return false;
	sent->object.voice = "official";
	sent->object.visibility = "public";
	sent->object.descriptions = event->object.descriptions;
	sent->title = title_of(doing, event);
	sent->vote_event = event->object.id;
	sent->proposal = event->proposal;
	sent->topic = event->topic;
	sent->kind = kind_of(event->result);
	sent->outcome = event->outcome;
	sent->how_known = event->how_known;
	const char *due = format_day(doing->request->arena, sent->response_due);
	/* TRANSLATORS: what the log says: a number, a title, a date. */
	doing->log_action = arena_printf(doing->request->arena,
		_("Recommendation %lld was sent to whoever must answer: %s A reply is due on %s."),
		(long long)sent->number, arena_printf(doing->request->arena, _("%s."),
						      sent->title), due);
	doing->receipt = arena_printf(doing->request->arena,
		_("Sent as recommendation %lld. A reply is due on %s. From the day after it counts "
		  "as late, until a reply is published."), (long long)sent->number, due);
	return true;
}

static bool standing(const struct doing *doing, struct due *due, struct error *error)
{
	const struct recommendation *on = (const struct recommendation *)doing->on;
	struct list replies, checks = { NULL, 0 }, words = { NULL, 0 };
	if (!list_of(doing, &noun_response, on->object.id, &replies, error))
		return false;
	const struct response *reply = due_reply(&replies);
	if (reply && (!list_of(doing, &noun_check_back, reply->object.id, &checks, error) ||
		      !list_of(doing, &noun_follow_up, reply->object.id, &words, error)))
		return false;
	*due = due_of(on, &replies, &checks, &words, doing->now);
	return true;
}

/* No reply yet, or one that is not what was said. */
static bool is_owed(const struct due *due)
{
	return !due->reply || due->stage == DUE_DISPUTED;
}

bool owed_may_respond(const struct doing *doing)
{
	struct due due;
	struct error error = ERROR_INIT;
	const struct recommendation *on = (const struct recommendation *)doing->on;
	bool may = doing_is_caller(doing, on->addressed_to) &&
		standing(doing, &due, &error) && is_owed(&due);
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
	if (!standing(doing, due, &error))
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
	if (is(sent->kind, "passed on") && !sent->passed_to)
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
	struct due due;
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
	doing->receipt = receipt_of(doing, sent, &due);
	return true;
}

static bool is_open(const struct doing *doing)
{
	struct due due;
	struct error error = ERROR_INIT;
	bool open = standing(doing, &due, &error) && due.stage <= DUE_UNCHECKED;
	error_release(&error);
	return open;
}

bool owed_may_name(const struct doing *doing)
{
	const struct recommendation *on = (const struct recommendation *)doing->on;
	return on->checkers.count < CHECKERS_MOST && is_open(doing);
}

bool owed_may_volunteer(const struct doing *doing)
{
	const struct recommendation *on = (const struct recommendation *)doing->on;
	const char *self = doing->request->person->object.id;
	return !is(self, on->addressed_to) && !has(&on->checkers, self) && owed_may_name(doing);
}

/* PERSON is one more of those who check it. */
static bool add_checker(struct doing *doing, const char *person, struct answer *answer)
{
	struct recommendation *on = (struct recommendation *)doing->on;
	size_t count = on->checkers.count;
	if (has(&on->checkers, person))
		return doing_refuse(doing, answer, 409, NULL,
				    _("This member is named already to check the reply. Nothing "
				      "was changed."));
	if (count >= CHECKERS_MOST)
		return doing_refuse(doing, answer, 409, NULL,
				    _("So many members are named already to check the reply that "
				      "more could not agree. Nothing was changed."));
	const void **items = arena_alloc(doing->request->arena, (count + 1) * sizeof(*items));
	for (size_t i = 0; i < count; i++)
		items[i] = on->checkers.items[i];
	items[count] = person;
	on->checkers = (struct list){ items, count + 1 };
	doing->keep_on = true;
	return true;
}

bool owed_volunteer(struct doing *doing, struct answer *answer)
{
	const struct recommendation *on = (const struct recommendation *)doing->on;
	const char *self = doing->request->person->object.id;
	if (!check_checker(doing, self, on->addressed_to, NULL, answer) ||
	    !add_checker(doing, self, answer))
		return false;
	doing->receipt = _("Thank you. You are named as one who checks the reply. When it has come "
			   "you are asked whether it answers what was said.");
	return true;
}

bool owed_name(struct doing *doing, struct answer *answer)
{
	const struct recommendation *on = (const struct recommendation *)doing->on;
	const struct asking *asking = doing->sent;
	if (!check_checker(doing, asking->person, on->addressed_to, "person", answer) ||
	    !add_checker(doing, asking->person, answer))
		return false;
	/* TRANSLATORS: what the log says; the number of a recommendation. */
	doing->log_action = arena_printf(doing->request->arena,
		_("A member was named who checks the reply to recommendation %lld."),
		(long long)on->number);
	doing->receipt = _("They are named as one who checks the reply.");
	return true;
}
