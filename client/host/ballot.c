/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/ballot.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "host/count.h"
#include "host/rules.h"
#include "host/show.h"
#include "model/proposal.h"

/* The topic at PATH, or NULL. */
static const struct topic *topic_at(const struct doing *doing, const char *path)
{
	struct error error = ERROR_INIT;
	const struct topic *topic = NULL;
	show_topic(doing->site, doing->request, path, &topic, &error);
	error_release(&error);
	return topic;
}

static bool in_settle(const struct doing *doing, const char *path)
{
	const struct topic *topic = topic_at(doing, path);
	struct error error = ERROR_INIT;
	bool good = topic && rules_mode(topic, "settle", &error);
	error_release(&error);
	return good;
}

/* I.12: with a sentence that names the mode. */
static bool check_mode(const struct doing *doing, const char *path, struct answer *answer)
{
	const struct topic *topic = topic_at(doing, path);
	return topic ? doing_in_mode(doing, topic, "settle", answer) :
		answer_missing(doing->request, answer);
}

/* The vote on PROPOSAL that has not closed, or NULL. */
static bool find_running(const struct doing *doing, const struct object *proposal,
			 const struct vote_event **running, struct error *error)
{
	struct list events;
	*running = NULL;
	if (!doing_list(doing, &noun_vote_event, proposal->id, &events, error))
		return false;
	for (size_t i = 0; i < events.count; i++) {
		const struct vote_event *event = events.items[i];
		if (ballot_stage(event, doing->now) != BALLOT_CLOSED)
			*running = event;
	}
	return true;
}

bool ballot_may_call(const struct doing *doing)
{
	const struct proposal *proposal = (const struct proposal *)doing->on;
	const struct vote_event *running;
	struct error error = ERROR_INIT;
	bool good = !proposal_lacks(proposal) && in_settle(doing, proposal->topic) &&
		find_running(doing, doing->on, &running, &error) && !running;
	error_release(&error);
	return good;
}

static bool check_proposal(const struct doing *doing, const struct proposal *proposal,
			   struct answer *answer)
{
	const struct vote_event *running;
	struct error error = ERROR_INIT;
	if (!check_mode(doing, proposal->topic, answer))
		return false;
	if (proposal_lacks(proposal))
		return doing_refuse(doing, answer, 409, proposal_lacks(proposal),
				    _("This proposal does not say yet what gets better for people "
				      "and how we would know, so nobody can vote on it. Nothing "
				      "was changed. Add that first."));
	if (!find_running(doing, doing->on, &running, &error))
		return answer_error(doing->request, answer, &error);
	return !running ||
		doing_refuse(doing, answer, 409, NULL,
			     _("There is a vote on this proposal already that has not closed. "
			       "Nothing was changed. Wait until it has closed."));
}

static bool check_thresholds(const struct doing *doing, const struct vote_event *event,
			     struct answer *answer)
{
	bool recommended = event->recommended_from >= BALLOT_PERCENT_LEAST &&
		event->recommended_from <= 100;
	bool view = event->view_from >= BALLOT_PERCENT_LEAST &&
		event->view_from <= event->recommended_from;
	if (!recommended)
		return doing_refuse(doing, answer, 422, "recommended_from",
				    _("A recommendation takes from 50 to 100 percent. Nothing was "
				      "changed. Choose such a number, then send it."));
	return view ||
		doing_refuse(doing, answer, 422, "view_from",
			     _("A view takes 50 percent or more, and not more than a "
			       "recommendation. Nothing was changed. Choose such a number, then "
			       "send it."));
}

/* A time that has passed by the time this arrives means: at once. */
static bool check_times(const struct doing *doing, struct vote_event *event,
			struct answer *answer)
{
	if (event->opens < doing->now)
		event->opens = doing->now;
	return event->closes - event->opens >= BALLOT_OPEN_LEAST ||
		doing_refuse(doing, answer, 422, "closes",
			     _("A vote is open for a day or longer, so that everybody has the "
			       "time for it. Nothing was changed. Choose a later time, then send "
			       "it."));
}

bool ballot_call(struct doing *doing, struct answer *answer)
{
	const struct proposal *proposal = (const struct proposal *)doing->on;
	struct vote_event *event = doing->sent;
	struct error error = ERROR_INIT;
	if (!check_proposal(doing, proposal, answer) || !check_thresholds(doing, event, answer) ||
	    !check_times(doing, event, answer))
		return false;
	event->object.voice = "official";
	event->object.visibility = "public";
	event->object.descriptions = proposal->object.descriptions;
	event->proposal = proposal->object.id;
	event->topic = proposal->topic;
	event->version = proposal->version;
	event->outcome = proposal->outcome;
	event->how_known = proposal->how_known;
	doing->log_action = text_is(event->ballot, "secret") ?
		/* TRANSLATORS: what the log says; %s is the title of a proposal. */
		arena_printf(doing->request->arena, _("A secret vote was called: %s"),
			     proposal->title) :
		arena_printf(doing->request->arena, _("A vote by name was called: %s"),
			     proposal->title);
	doing->receipt = _("The vote is called. Its text, whether it is secret, and what it takes "
			   "stay as they are from now on.");
	return count_at(doing->site, event->closes, doing->request->arena, &error) ||
		answer_error(doing->request, answer, &error);
}

/* One address for each person and vote, so that nobody can have two; it tells no number. */
static const char *vote_path(const struct vote_event *event, const struct person *person,
			     struct arena *arena)
{
	const char *which = strrchr(event->object.id, '/'), *who = strrchr(person->object.id, '/');
	return arena_printf(arena, "/votes/%s-%s", which ? which + 1 : event->object.id,
			    who ? who + 1 : person->object.id);
}

bool ballot_vote(const struct site *site, const struct vote_event *event,
		 const struct person *person, struct arena *arena, struct vote **vote,
		 struct error *error)
{
	struct object *object = NULL;
	bool good = site_load(site, vote_path(event, person, arena), &noun_vote, arena, &object,
			      NULL, error);
	*vote = (struct vote *)object;
	return good;
}

bool ballot_may_choose(const struct doing *doing)
{
	const struct vote_event *event = (const struct vote_event *)doing->on;
	return !event->result && ballot_stage(event, doing->now) == BALLOT_OPEN &&
		in_settle(doing, event->topic);
}

/* The clock alone opens and closes a vote; one that was counted stays closed if it is put back. */
static bool check_open(const struct doing *doing, const struct vote_event *event,
		       struct answer *answer)
{
	enum ballot_stage stage = event->result ? BALLOT_CLOSED : ballot_stage(event, doing->now);
	if (stage == BALLOT_CLOSED)
		return doing_refuse(doing, answer, 409, NULL,
				    _("This vote has closed, so what you chose was not counted "
				      "any more. It is kept as a draft. Read the result."));
	if (stage == BALLOT_COMING)
		return doing_refuse(doing, answer, 409, NULL,
				    _("This vote is not open yet. What you chose is kept as a "
				      "draft. Send it again once the vote is open."));
	return check_mode(doing, event->topic, answer);
}

static bool check_stray(const struct doing *doing, struct vote *vote, struct answer *answer)
{
	if (!field_find(&noun_vote, "publish")->asked(vote, doing->on))
		vote->publish = false;
	return doing_fits(doing, answer);
}

/* Domain G: who does not agree says what would help, or that they do not know yet. */
static bool check_reasons(const struct doing *doing, const struct vote *vote,
			  struct answer *answer)
{
	if (text_is(vote->choice, "reservation") && !vote->reservation)
		return doing_refuse(doing, answer, 422, "reservation",
				    _("Say what your reservation is, or choose \"Yes, gladly\" or "
				      "\"I can live with it\". Nothing was changed."));
	if (text_is(vote->choice, "no") && !vote->reason)
		return doing_refuse(doing, answer, 422, "reason",
				    _("Say why you do not agree, or stand aside, which needs no "
				      "reason. Nothing was changed."));
	return !text_is(ballot_side(vote->choice), "against") || vote->needs ||
		text_is(vote->help, "unknown") ||
		doing_refuse(doing, answer, 422, "needs",
			     _("Say what would help, or that you do not know yet. Nothing was "
			       "changed."));
}

static const char *receipt(const struct doing *doing, const struct vote_event *event,
			   const struct vote *vote, bool changed)
{
	const char *choice = choice_label(choices_vote, vote->choice);
	struct arena *arena = doing->request->arena;
	/* TRANSLATORS: in these receipts %s is a choice, such as "Yes, gladly". */
	if (text_is(event->ballot, "named"))
		return changed ?
			arena_printf(arena, _("Changed. You say now: %s. You can change it until "
				"the vote closes. From then on everybody can read it beside your "
				"name."), choice) :
			arena_printf(arena, _("Kept. You say: %s. You can change it until the vote "
				"closes. From then on everybody can read it beside your name."),
				choice);
	return changed ?
		arena_printf(arena, _("Changed. You say now: %s. You can change it until the vote "
				      "closes. Nobody else is shown it."), choice) :
		arena_printf(arena, _("Kept. You say: %s. You can change it until the vote closes. "
				      "Nobody else is shown it."), choice);
}

bool ballot_choose(struct doing *doing, struct answer *answer)
{
	const struct vote_event *event = (const struct vote_event *)doing->on;
	const struct person *person = doing->request->person;
	struct vote *vote = doing->sent, *before;
	struct error error = ERROR_INIT;
	if (vote->needs && !vote->help)
		vote->help = "known";
	if (!check_open(doing, event, answer) || !check_stray(doing, vote, answer) ||
	    !check_reasons(doing, vote, answer))
		return false;
	if (!ballot_vote(doing->site, event, person, doing->request->arena, &before, &error))
		return answer_error(doing->request, answer, &error);
	vote->object.id = vote_path(event, person, doing->request->arena);
	vote->object.created = before ? before->object.created : doing->now;
	vote->object.voice = "personal";
	vote->object.visibility = "private";
	vote->vote_event = event->object.id;
	vote->standpoint = person->standpoints.count ? person->standpoints.items[0] : NULL;
	doing->receipt = receipt(doing, event, vote, before);
	return true;
}
