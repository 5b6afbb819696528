/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/deeds.h"

#include <string.h>

#include "base/array.h"
#include "base/clock.h"
#include "base/i18n.h"
#include "host/asked.h"
#include "host/ballot.h"
#include "host/bank.h"
#include "host/barrier.h"
#include "host/charter.h"
#include "host/collections.h"
#include "host/cost.h"
#include "host/decision.h"
#include "host/describing.h"
#include "host/dissent.h"
#include "host/experiment.h"
#include "host/glossary.h"
#include "host/heard.h"
#include "host/log.h"
#include "host/meeting.h"
#include "host/noting.h"
#include "host/owed.h"
#include "host/proposing.h"
#include "host/receipt.h"
#include "host/reflection.h"
#include "host/roundup.h"
#include "host/rules.h"
#include "host/same.h"
#include "host/seats.h"
#include "host/sent.h"
#include "host/show.h"
#include "host/stages.h"
#include "host/steer.h"
#include "host/tension.h"
#include "host/thanks.h"
#include "host/speaking.h"
#include "host/we.h"
#include "host/wording.h"
#include "model/ballot.h"
#include "model/bank.h"
#include "model/barrier.h"
#include "model/decision.h"
#include "model/experiment.h"
#include "model/gather.h"
#include "model/meeting.h"
#include "model/owed.h"
#include "model/people.h"
#include "model/proposal.h"
#include "model/running.h"
#include "model/tension.h"
#include "model/thanks.h"
#include "model/words.h"

enum {
	ROLES_NOTING = ROLES_LEADING | ROLE_NOTE_TAKER,
	ROLES_RELAYING = ROLES_LEADING | ROLE_RELAY,
	ROLES_DESCRIBING = ROLES_LEADING | ROLE_DESCRIBER | ROLE_TRANSLATOR,
};

/* The one table; ended by a row without a word. */
static const struct deed_rule rules[] = {
	{ "move", &noun_assembly, ROLES_LEADING, true, NULL, stages_move },
	{ "sign", &noun_assembly, ROLE_DUTY_HOLDER, true, stages_may_sign, stages_sign },
	{ "useful", &noun_assembly, ROLES_LEADING, true, NULL, stages_useful },
	{ "amend", &noun_assembly, ROLES_LEADING, true, NULL, charter_amend },
	{ "catch-up", &noun_assembly, ROLES_NOTING, true, NULL, NULL },
	{ "add-topic", &noun_assembly, ROLES_LEADING, true, steer_may_add, steer_add },
	{ "steer", &noun_topic, ROLES_LEADING, true, NULL, steer_topic },
	{ "invite", &noun_assembly, ROLES_LEADING, true, NULL, seats_invite },
	{ "take-up", &noun_assembly, ROLES_ALL, true, NULL, seats_take_up },
	{ "speak-as", &noun_person, ROLES_ALL, false, speaking_may, speaking_add },
	{ "stop-speaking-as", &noun_person, ROLES_ALL, false, speaking_may_stop, speaking_stop },
	{ "note", &noun_declaration, ROLES_PRESENT, false, noting_may, noting_note },
	{ "lay-down", &noun_person, ROLES_ALL, true, seats_may_lay_down, seats_lay_down },
	{ "end-role", &noun_person, ROLE_CHAIR, true, seats_may_end, seats_end },
	{ "same", &noun_contribution, ROLES_PRESENT, false, same_may_suggest, same_suggest },
	{ "accept", &noun_same_as, ROLES_PRESENT, false, same_may_answer, same_accept },
	{ "decline", &noun_same_as, ROLES_PRESENT, false, same_may_answer, same_decline },
	{ "roundup", &noun_topic, ROLES_NOTING, true, roundup_may_write, roundup_write },
	{ "accept", &noun_roundup, ROLES_PRESENT, false, roundup_may_judge, roundup_accept },
	{ "object", &noun_roundup, ROLES_PRESENT, false, roundup_may_judge, roundup_object },
	{ "we", &noun_topic, ROLES_PRESENT, false, we_may_write, we_write },
	{ "sign", &noun_we_statement, ROLES_PRESENT, false, we_may_sign, we_sign },
	{ "unsign", &noun_we_statement, ROLES_PRESENT, false, we_may_unsign, we_unsign },
	{ "propose", &noun_topic, ROLE_MEMBER | ROLES_LEADING, false, proposing_may_propose,
	  proposing_propose },
	{ "require", &noun_topic, ROLE_CHAIR, true, NULL, wording_require },
	{ "revise", &noun_proposal, ROLE_MEMBER | ROLES_LEADING, true, proposing_may_revise,
	  proposing_revise },
	{ "describe", &noun_topic, ROLES_DESCRIBING, true, describing_may,
	  describing_describe },
	{ "describe", &noun_proposal, ROLES_DESCRIBING, true, describing_may,
	  describing_describe },
	{ "call-vote", &noun_proposal, ROLES_LEADING, true, ballot_may_call, ballot_call },
	{ "vote", &noun_vote_event, ROLE_MEMBER, false, ballot_may_choose, ballot_choose },
	{ "dissent", &noun_vote_event, ROLE_MEMBER, false, dissent_may_write, dissent_write },
	{ "sign", &noun_minority_statement, ROLE_MEMBER, false, dissent_may_sign, dissent_sign },
	{ "explain", &noun_assembly, ROLES_PRESENT, false, NULL, glossary_explain },
	{ "add-meaning", &noun_term, ROLES_PRESENT, false, NULL, glossary_add },
	{ "mean", &noun_term, ROLES_PRESENT, false, glossary_may_hold, glossary_hold },
	{ "want", &noun_topic, ROLES_PRESENT, false, NULL, bank_want },
	{ "call", &noun_assembly, ROLES_LEADING, true, NULL, meeting_call },
	{ "begin", &noun_meeting, ROLES_LEADING, true, meeting_may_begin, meeting_begin },
	{ "queue", &noun_meeting, ROLES_PRESENT, false, meeting_is_running, meeting_queue },
	{ "relay", &noun_meeting, ROLES_PRESENT, false, meeting_is_running, meeting_relay },
	{ "note", &noun_meeting, ROLES_NOTING, true, meeting_is_running, meeting_note },
	{ "next", &noun_meeting, ROLES_LEADING, true, meeting_is_running, meeting_next_turn },
	{ "quiet", &noun_meeting, ROLES_LEADING, true, meeting_is_running, meeting_quiet },
	{ "end", &noun_meeting, ROLES_LEADING, true, meeting_is_running, meeting_end },
	{ "publish", &noun_meeting, ROLES_LEADING, true, meeting_may_publish, meeting_publish },
	{ "said", &noun_turn, ROLES_LEADING, true, meeting_may_say, meeting_said },
	{ "pass", &noun_turn, ROLES_PRESENT, false, meeting_may_pass, meeting_pass },
	{ "fate", &noun_relay, ROLES_RELAYING, true, meeting_may_decide, meeting_fate },
	{ "offer", &noun_timebank, ROLES_PRESENT, false, NULL, bank_post },
	{ "request", &noun_timebank, ROLES_PRESENT, false, NULL, bank_post },
	{ "helped", &noun_timebank, ROLES_PRESENT, false, NULL, bank_helped },
	{ "give", &noun_timebank, ROLES_PRESENT, false, NULL, bank_give },
	{ "read", &noun_timebank, ROLES_PRESENT, false, NULL, bank_read },
	{ "pay", &noun_timebank, ROLES_LEADING, true, NULL, bank_pay },
	{ "got", &noun_offer, ROLES_PRESENT, false, bank_may_take, bank_took_place },
	{ "gave", &noun_request, ROLES_PRESENT, false, bank_may_take, bank_took_place },
	{ "close", &noun_offer, ROLES_PRESENT, false, bank_may_close, bank_close },
	{ "close", &noun_request, ROLES_PRESENT, false, bank_may_close, bank_close },
	{ "confirm", &noun_transfer, ROLES_PRESENT, false, bank_may_answer, bank_confirm },
	{ "decline", &noun_transfer, ROLES_PRESENT, false, bank_may_answer, bank_decline },
	{ "reverse", &noun_transfer, ROLES_PRESENT, false, bank_may_reverse, bank_reverse },
	{ "recommend", &noun_vote_event, ROLES_LEADING, true, asked_may_recommend,
	  asked_recommend },
	{ "respond", &noun_recommendation, ROLE_DUTY_HOLDER, true, owed_may_respond,
	  owed_respond },
	{ "volunteer", &noun_recommendation, ROLE_MEMBER, false, asked_may_volunteer,
	  asked_volunteer },
	{ "name-checker", &noun_recommendation, ROLES_LEADING, true, asked_may_name, asked_name },
	{ "check", &noun_response, ROLE_MEMBER, false, heard_may_check, heard_check },
	{ "mark", &noun_response, ROLE_MEMBER, false, heard_may_mark, heard_mark },
	{ "follow-up", &noun_response, ROLE_DUTY_HOLDER | ROLES_LEADING, true, heard_may_follow,
	  heard_follow },
	{ "reflect", &noun_assembly, ROLES_PRESENT, false, NULL, reflection_share },
	{ "correct", &noun_assembly, ROLES_LEADING, true, NULL, reflection_correct },
	{ "barrier", &noun_assembly, ROLES_PRESENT | ROLE_OBSERVER, false, NULL, barrier_report },
	{ "answer-barrier", &noun_barrier, ROLES_RUNNING, true, NULL, barrier_answer },
	{ "tension", &noun_assembly, ROLES_PRESENT, false, NULL, tension_name },
	{ "choose", &noun_tension, ROLES_LEADING, true, NULL, tension_choose },
	{ "reword", &noun_tension, ROLES_PRESENT, false, tension_may_reword, tension_reword },
	{ "dissent", &noun_tension, ROLES_PRESENT, false, NULL, tension_dissent },
	{ "decide", &noun_assembly, ROLES_LEADING, true, NULL, decision_write },
	{ "decide-anew", &noun_decision, ROLES_LEADING, true, decision_may_anew, decision_anew },
	{ "dissent", &noun_decision, ROLES_PRESENT, false, NULL, decision_dissent },
	{ "try", &noun_assembly, ROLES_PRESENT, false, NULL, experiment_plan },
	{ "permit", &noun_experiment, ROLES_LEADING, true, experiment_may_permit,
	  experiment_permit },
	{ "start", &noun_experiment, ROLES_PRESENT, true, experiment_may_start, experiment_start },
	{ "observe", &noun_experiment, ROLES_PRESENT, false, experiment_may_observe,
	  experiment_observe },
	{ "close", &noun_experiment, ROLES_PRESENT, true, experiment_may_close, experiment_close },
	{ "cost", &noun_assembly, ROLES_LEADING, true, NULL, cost_write },
	{ "thank", &noun_assembly, ROLES_PRESENT, false, NULL, thanks_send },
	{ "make-public", &noun_thanks, ROLES_PRESENT, false, thanks_may_open, thanks_open },
	{ NULL, NULL, 0, false, NULL, NULL },
};

const struct deed_rule *deed_rule_at(size_t index)
{
	return index < ARRAY_COUNT(rules) && rules[index].word ? &rules[index] : NULL;
}

const struct deed_rule *deed_rule_find(const struct noun *on, const char *word)
{
	const struct deed_rule *rule;
	for (size_t i = 0; (rule = deed_rule_at(i)); i++)
		if (rule->on == on && !strcmp(rule->word, word))
			return rule;
	return NULL;
}

static struct doing begin(const struct site *site, const struct request *request,
			  const struct deed *deed, struct object *on)
{
	return (struct doing){
		.site = site, .request = request, .now = clock_now(), .deed = deed, .on = on,
		.roles = roles_of(request->person, site_assembly(on)), .status = 201,
	};
}

/* A row whose deed is not in the model's table cannot be offered: tests/host has it that there is
 * none. */
static bool offered(const struct deed_rule *rule, struct doing *doing)
{
	if (!(doing->roles & rule->roles))
		return false;
	doing->deed = deed_find(rule->on, rule->word);
	return doing->deed && (!rule->may || rule->may(doing));
}

const char *const *deeds_allowed(const struct site *site, const struct request *request,
				 struct object *object)
{
	const char **words = arena_alloc(request->arena, ARRAY_COUNT(rules) * sizeof(*words));
	size_t count = 0;
	struct doing doing = begin(site, request, NULL, object);
	for (size_t i = 0; i < ARRAY_COUNT(rules) && doing.roles; i++)
		if (rules[i].on == object->noun && offered(&rules[i], &doing))
			words[count++] = rules[i].word;
	return words;
}

static bool log_deed(const struct doing *doing, const struct deed_rule *rule, const char *action,
		     const char *about, struct error *error)
{
	const struct log_entry entry = {
		.actor = log_actor(doing->request->person, doing->roles & rule->roles ?
				   doing->roles & rule->roles : doing->roles,
				   doing->request->arena),
		.action = action, .about = about,
		.reason = doing->log_reason,
	};
	return log_keep(doing->site, site_assembly(doing->on), &entry, doing->now,
			doing->request->arena, error);
}

/* Who asks for more than their role has gets a sentence and a log entry, nothing else. */
static bool refuse_role(const struct doing *doing, const struct deed_rule *rule,
			struct answer *answer)
{
	struct arena *arena = doing->request->arena;
	struct error error = ERROR_INIT;
	/* TRANSLATORS: %s is what was asked for, such as "Move on to another stage". */
	const char *action = arena_printf(arena, _("Asked for what is not theirs to do, and was "
						   "refused: %s"), _(doing->deed->label));
	/* That somebody has something private, thanks or minutes, is not for the log. */
	const char *visibility = doing->on->visibility;
	bool private = visibility && !strcmp(visibility, "private");
	if (!store_begin(doing->site->store, &error))
		return answer_error(doing->request, answer, &error);
	if (!log_deed(doing, rule, action, private ? NULL : doing->on->id, &error) ||
	    !store_commit(doing->site->store, &error)) {
		store_rollback(doing->site->store);
		return answer_error(doing->request, answer, &error);
	}
	const char *who = roles_labels(rule->roles, arena);
	return answer_problem(doing->request, answer, 403, NULL,
			      /* TRANSLATORS: %s is a list of roles: "chair, facilitator". */
			      arena_printf(arena, _("This is not for the role that you have here. "
				"Nothing was changed. These roles can do it: %s. That you asked "
				"stands in the log."), who));
}

bool deeds_admit(const struct site *site, const struct request *request, const char *path,
		 const struct deed_rule *rule, struct doing *doing, struct answer *answer)
{
	struct object *on;
	struct error error = ERROR_INIT;
	if (!site_load(site, path, rule->on, request->arena, &on, NULL, &error))
		return answer_error(request, answer, &error);
	if (!on || !show_permits(request, on))
		return answer_missing(request, answer);
	if (on->deleted)
		return answer_problem(request, answer, 410, NULL, error_sentence(ERROR_GONE));
	*doing = begin(site, request, deed_find(rule->on, rule->word), on);
	if (!doing->roles)
		return sent_by_guest(request, answer);
	return doing->roles & rule->roles || refuse_role(doing, rule, answer);
}

/* What is sent belongs to what it is done to, where its table has a link to such a thing. */
static void belong(const struct doing *doing)
{
	const struct noun *noun = doing->deed->noun;
	const struct collection *collection = collection_of(noun);
	const struct field *parent = noun->parent ? field_find(noun, noun->parent) : NULL;
	if (parent && collection && collection->parent == doing->on->noun &&
	    field_is_empty(parent, doing->sent))
		field_set_string(parent, doing->sent, doing->on->id);
}

/* What was sent becomes an object, as every other that a person makes. */
static bool make(struct doing *doing, struct answer *answer)
{
	const struct noun *noun = doing->deed->noun;
	const struct object *sent = doing->sent;
	const char *voice = sent->voice, *visibility = sent->visibility;
	const struct field *number = field_find(noun, "number");
	struct object *new = doing_new(doing, noun, answer);
	if (!new)
		return false;
	if (number)
		field_set_integer(number, doing->sent, field_integer(number, new));
	doing->made = doing->sent;
	*doing->made = *new;
	doing->made->voice = voice ? voice : new->voice;
	doing->made->visibility = visibility ? visibility : new->visibility;
	belong(doing);
	return rules_voice(voice, doing->roles) || sent_bad_voice(doing->request, answer);
}

static bool receive(struct doing *doing, struct answer *answer)
{
	const struct noun *noun = doing->deed->noun;
	doing->sent = sent_read(doing->request, noun, answer);
	return doing->sent &&
		sent_links(doing->site, doing->request, site_assembly(doing->on), noun,
			    doing->sent, answer) &&
		(!noun->is_object || make(doing, answer));
}

static bool apply(struct doing *doing, const struct deed_rule *rule, struct answer *answer)
{
	bool may = !rule->may || rule->may(doing);
	if (!receive(doing, answer) || (rule->rule && !rule->rule(doing, answer)))
		return false;
	return may || doing_refuse(doing, answer, 409, NULL, error_sentence(ERROR_CONFLICT));
}

/* What somebody says in another voice than their own they say as one of those who run it. */
static bool speaks_for_others(const struct doing *doing)
{
	return doing->made && doing->made->voice && strcmp(doing->made->voice, "personal") != 0;
}

static bool keep(struct doing *doing, const struct deed_rule *rule, struct answer *answer)
{
	struct error error = ERROR_INIT;
	const struct object *about = doing->made ? doing->made : doing->on;
	const char *action = doing->log_action ? doing->log_action : _(doing->deed->label);
	if ((doing->made && !doing_keep(doing, doing->made, answer)) ||
	    (doing->keep_on && !doing_keep(doing, doing->on, answer)))
		return false;
	return !(rule->logged || speaks_for_others(doing)) ||
		log_deed(doing, rule, action, about->id, &error) ||
		answer_error(doing->request, answer, &error);
}

bool deeds_do(struct doing *doing, const struct deed_rule *rule, struct answer *answer,
	      const char **about)
{
	if (!apply(doing, rule, answer) || !keep(doing, rule, answer))
		return false;
	const struct object *object = doing->made ? doing->made : doing->on;
	*about = object->id;
	const struct wire_created written = {
		.object = object,
		.receipt = receipt_of_deed(object, doing->receipt, doing->now,
					   doing->request->arena),
	};
	return show_created(doing->site, doing->request, doing->status, &written, answer);
}
