/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/asked.h"

#include "base/i18n.h"
#include "base/text.h"
#include "host/owed.h"
#include "host/roles.h"
#include "language/format.h"
#include "model/ballot.h"
#include "model/day.h"
#include "model/proposal.h"

bool asked_may_recommend(const struct doing *doing)
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
	if (text_is(path, addressed_to))
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
	if (!doing_list(doing, &noun_recommendation, doing->on->id, &earlier, &error))
		return answer_error(doing->request, answer, &error);
	for (size_t i = 0; i < earlier.count; i++) {
		const struct recommendation *each = earlier.items[i];
		if (text_is(each->addressed_to, sent->addressed_to))
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
	return text_is(result, "recommended") ? "recommendation" : result;
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

bool asked_recommend(struct doing *doing, struct answer *answer)
{
	const struct vote_event *event = (const struct vote_event *)doing->on;
	struct recommendation *sent = doing->sent;
	if (!asked_may_recommend(doing))
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

/* As many as its table allows. */
static bool has_room(const struct recommendation *on)
{
	return on->checkers.count < field_limit(field_find(&noun_recommendation, "checkers"));
}

static bool is_open(const struct doing *doing)
{
	struct due due = { 0 };
	struct error error = ERROR_INIT;
	bool open = owed_standing(doing, &due, &error) && due.stage <= DUE_UNCHECKED;
	error_release(&error);
	return open;
}

bool asked_may_name(const struct doing *doing)
{
	const struct recommendation *on = (const struct recommendation *)doing->on;
	return has_room(on) && is_open(doing);
}

bool asked_may_volunteer(const struct doing *doing)
{
	const struct recommendation *on = (const struct recommendation *)doing->on;
	const char *self = doing->request->person->object.id;
	return !text_is(self, on->addressed_to) && !list_has_text(&on->checkers, self) &&
		asked_may_name(doing);
}

/* A reply that is there can be checked by one more now. */
static bool touch_reply(const struct doing *doing, struct answer *answer)
{
	struct due due = { 0 };
	struct error error = ERROR_INIT;
	if (!owed_standing(doing, &due, &error))
		return answer_error(doing->request, answer, &error);
	return owed_touch(doing, due.reply ? &due.reply->object : NULL, answer);
}

/* PERSON is one more of those who check it. */
static bool add_checker(struct doing *doing, const char *person, struct answer *answer)
{
	struct recommendation *on = (struct recommendation *)doing->on;
	size_t count = on->checkers.count;
	if (list_has_text(&on->checkers, person))
		return doing_refuse(doing, answer, 409, NULL,
				    _("This member is named already to check the reply. Nothing "
				      "was changed."));
	if (!has_room(on))
		return doing_refuse(doing, answer, 409, NULL,
				    _("So many members are named already to check the reply that "
				      "more could not agree. Nothing was changed."));
	const void **items = arena_alloc(doing->request->arena, (count + 1) * sizeof(*items));
	for (size_t i = 0; i < count; i++)
		items[i] = on->checkers.items[i];
	items[count] = person;
	on->checkers = (struct list){ items, count + 1 };
	doing->keep_on = true;
	return touch_reply(doing, answer);
}

bool asked_volunteer(struct doing *doing, struct answer *answer)
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

bool asked_name(struct doing *doing, struct answer *answer)
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
