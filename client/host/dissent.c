/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/dissent.h"

#include <string.h>

#include "base/i18n.h"
#include "host/ballot.h"

static bool did_not_agree(const struct doing *doing, const struct vote_event *event,
			  bool *against, struct error *error)
{
	struct vote *vote;
	if (!ballot_vote(doing->site, event, doing->request->person, doing->request->arena, &vote,
			 error))
		return false;
	const char *side = vote ? ballot_side(vote->choice) : NULL;
	*against = side && !strcmp(side, "against");
	return true;
}

/* A statement of the caller on EVENT, or NULL. */
static bool find_own(const struct doing *doing, const struct object *event,
		     const struct object **own, struct error *error)
{
	struct list statements;
	*own = NULL;
	if (!doing_list(doing, &noun_minority_statement, event->id, &statements, error))
		return false;
	for (size_t i = 0; i < statements.count; i++) {
		const struct object *statement = statements.items[i];
		if (doing_is_caller(doing, statement->author))
			*own = statement;
	}
	return true;
}

static bool has_signed(const struct doing *doing, const struct minority_statement *statement)
{
	for (size_t i = 0; i < statement->signers.count; i++)
		if (doing_is_caller(doing, statement->signers.items[i]))
			return true;
	return false;
}

bool dissent_may_write(const struct doing *doing)
{
	const struct vote_event *event = (const struct vote_event *)doing->on;
	const struct object *own;
	struct error error = ERROR_INIT;
	bool against = false;
	bool good = event->result && did_not_agree(doing, event, &against, &error) && against &&
		find_own(doing, doing->on, &own, &error) && !own;
	error_release(&error);
	return good;
}

static bool check_side(const struct doing *doing, const struct vote_event *event,
		       struct answer *answer)
{
	struct error error = ERROR_INIT;
	bool against;
	if (!event->result)
		return doing_refuse(doing, answer, 409, NULL,
				    _("This vote has not closed yet. What you wrote is kept as a "
				      "draft. Send it again once the result is there."));
	if (!did_not_agree(doing, event, &against, &error))
		return answer_error(doing->request, answer, &error);
	return against ||
		doing_refuse(doing, answer, 403, NULL,
			     _("These are the words of members who did not agree in this vote. "
			       "Nothing was changed, and nobody else is told that you asked. You "
			       "can say something about it in the topic."));
}

static void put_name(const struct doing *doing, struct minority_statement *statement)
{
	list_add(&statement->signers, doing->request->person->object.id, doing->request->arena);
}

bool dissent_write(struct doing *doing, struct answer *answer)
{
	struct minority_statement *statement = doing->sent;
	struct error error = ERROR_INIT;
	const struct object *own;
	if (!check_side(doing, (const struct vote_event *)doing->on, answer))
		return false;
	if (!find_own(doing, doing->on, &own, &error))
		return answer_error(doing->request, answer, &error);
	if (own)
		return doing_refuse(doing, answer, 409, NULL,
				    _("You have written a statement on this vote already. Nothing "
				      "was changed. What you wrote is kept as a draft."));
	statement->object.voice = "personal";
	statement->object.visibility = "public";
	put_name(doing, statement);
	doing->receipt = arena_printf(doing->request->arena,
		_("Saved as statement %lld. It is read after the result and after what is "
		  "recommended. Others who did not agree can put their names under it."),
		(long long)statement->number);
	return true;
}

static const struct vote_event *event_of(const struct doing *doing,
					 const struct minority_statement *statement,
					 struct error *error)
{
	struct object *event = NULL;
	site_load(doing->site, statement->vote_event, &noun_vote_event, doing->request->arena,
		  &event, NULL, error);
	return (const struct vote_event *)event;
}

bool dissent_may_sign(const struct doing *doing)
{
	const struct minority_statement *statement = (const struct minority_statement *)doing->on;
	struct error error = ERROR_INIT;
	const struct vote_event *event = event_of(doing, statement, &error);
	bool against = false;
	bool good = event && !has_signed(doing, statement) &&
		did_not_agree(doing, event, &against, &error) && against;
	error_release(&error);
	return good;
}

bool dissent_sign(struct doing *doing, struct answer *answer)
{
	struct minority_statement *statement = (struct minority_statement *)doing->on;
	struct error error = ERROR_INIT;
	const struct vote_event *event = event_of(doing, statement, &error);
	if (error.kind)
		return answer_error(doing->request, answer, &error);
	if (!event)
		return answer_missing(doing->request, answer);
	if (!check_side(doing, event, answer))
		return false;
	if (has_signed(doing, statement))
		return doing_refuse(doing, answer, 409, NULL,
				    _("Your name stands under this statement already. Nothing was "
				      "changed."));
	put_name(doing, statement);
	doing->keep_on = true;
	doing->receipt = _("Your name stands under this statement now.");
	return true;
}
