/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/owed.h"

#include "base/array.h"
#include "base/i18n.h"
#include "base/text.h"
#include "model/ballot.h"
#include "model/people.h"
#include "model/proposal.h"
#include "model/talk.h"

enum {
	ACTIONS_MOST = 20,	/* of one reply */
	CHECKERS_MOST = 12,	/* of one recommendation */
};

const struct choice choices_recommendation[] = {
	{ "recommendation", N_("Recommendation") }, { "view", N_("View") },
	{ "no settled view", N_("No settled view") }, { NULL, NULL },
};

const struct choice choices_response[] = {
	{ "accepted", N_("Accepted") }, { "accepted in part", N_("Accepted in part") },
	{ "rejected", N_("Rejected") }, { "passed on", N_("Passed on") },
	{ "still considering", N_("Still considering") }, { NULL, NULL },
};

const struct choice choices_verdict[] = {
	{ "fair", N_("Fair") }, { "partly", N_("Partly") },
	{ "not what we said", N_("Not what we said") }, { NULL, NULL },
};

const struct choice choices_score[] = {
	{ "0", N_("0, the lowest") }, { "1", N_("1") }, { "2", N_("2") }, { "3", N_("3") },
	{ "4", N_("4") }, { "5", N_("5") }, { "6", N_("6") }, { "7", N_("7") }, { "8", N_("8") },
	{ "9", N_("9") }, { "10", N_("10, the highest") }, { NULL, NULL },
};

const struct choice choices_status[] = {
	{ "not started", N_("Not started") }, { "started", N_("Started") },
	{ "done", N_("Done") }, { "stopped", N_("Stopped") },
	{ "unknown", N_("Not known") }, { NULL, NULL },
};

bool response_needs_reasons(const char *kind)
{
	return !text_is(kind, "accepted");
}

bool response_promises(const char *kind)
{
	return text_is(kind, "accepted") || text_is(kind, "accepted in part");
}

bool response_is_holding(const char *kind)
{
	return text_is(kind, "still considering");
}

bool status_is_over(const char *status)
{
	return text_is(status, "done") || text_is(status, "stopped");
}

static const struct field recommendation_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct recommendation, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "title", FIELD_LINE, FIELD_STRING(struct recommendation, title),
	  FIELD_REQUIRED | FIELD_SEARCHED, 200, .label = N_("Title") },
	{ "vote_event", FIELD_LINK, FIELD_STRING(struct recommendation, vote_event),
	  FIELD_REQUIRED, .of = &noun_vote_event, .label = N_("Vote") },
	{ "proposal", FIELD_LINK, FIELD_STRING(struct recommendation, proposal), 0,
	  .of = &noun_proposal, .label = N_("Proposal") },
	{ "topic", FIELD_LINK, FIELD_STRING(struct recommendation, topic), 0,
	  .of = &noun_topic, .label = N_("Topic") },
	{ "kind", FIELD_CHOICE, FIELD_STRING(struct recommendation, kind), FIELD_REQUIRED,
	  .choices = choices_recommendation, .label = N_("Kind") },
	{ "addressed_to", FIELD_LINK, FIELD_STRING(struct recommendation, addressed_to),
	  FIELD_REQUIRED | FIELD_INPUT, .of = &noun_person, .label = N_("Who must answer"),
	  .ask = N_("Who must answer?") },
	{ "outcome", FIELD_TEXT, FIELD_STRING(struct recommendation, outcome),
	  FIELD_REQUIRED | FIELD_SHOWN | FIELD_SEARCHED, 2000,
	  .label = N_("What gets better for people"),
	  .heard = N_("What gets better for people: %s") },
	{ "how_known", FIELD_TEXT, FIELD_STRING(struct recommendation, how_known),
	  FIELD_SHOWN | FIELD_SEARCHED, 2000,
	  .label = N_("How we would know"), .heard = N_("How we would know: %s") },
	{ "response_due", FIELD_DATE, FIELD_STRING(struct recommendation, response_due),
	  FIELD_REQUIRED, 10, .label = N_("The reply is due on") },
	{ "checkers", FIELD_LINKS, FIELD_LIST(struct recommendation, checkers), FIELD_INPUT,
	  CHECKERS_MOST, .of = &noun_person, .label = N_("Who checks the reply"),
	  .ask = N_("Which members have been asked to check the reply? More can offer later.") },
};
const struct noun noun_recommendation = {
	"Recommendation", sizeof(struct recommendation), recommendation_fields,
	ARRAY_COUNT(recommendation_fields), true,
	.label = N_("Recommendation"), .plural = N_("Answers owed"), .parent = "vote_event",
};

static const struct field action_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct action, number), 0,
	  .label = N_("Number") },
	{ "what", FIELD_LINE, FIELD_STRING(struct action, what),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED,
	  .label = N_("What will be done"), .ask = N_("What will be done?") },
	{ "owner", FIELD_LINE, FIELD_STRING(struct action, owner),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 200,
	  .label = N_("Who does it"), .ask = N_("Who will do it?") },
	{ "by", FIELD_DATE, FIELD_STRING(struct action, by), FIELD_REQUIRED | FIELD_INPUT, 10,
	  .label = N_("By when"), .ask = N_("By which day will it be done?") },
};
const struct noun noun_action = {
	"Action", sizeof(struct action), action_fields, ARRAY_COUNT(action_fields),
	.is_object = false, .label = N_("Action"),
};

static bool needs_reasons(const void *thing, const struct object *on)
{
	(void)on;
	return response_needs_reasons(((const struct response *)thing)->kind);
}

static bool asks_actions(const void *thing, const struct object *on)
{
	(void)on;
	return response_promises(((const struct response *)thing)->kind);
}

static bool asks_passed_to(const void *thing, const struct object *on)
{
	(void)on;
	return text_is(((const struct response *)thing)->kind, "passed on");
}

static bool asks_new_due(const void *thing, const struct object *on)
{
	(void)on;
	return response_is_holding(((const struct response *)thing)->kind);
}

static const struct field response_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct response, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "recommendation", FIELD_LINK, FIELD_STRING(struct response, recommendation),
	  FIELD_REQUIRED, .of = &noun_recommendation, .label = N_("Recommendation") },
	{ "kind", FIELD_CHOICE, FIELD_STRING(struct response, kind),
	  FIELD_REQUIRED | FIELD_INPUT, .choices = choices_response, .label = N_("Kind of reply"),
	  .ask = N_("What kind of reply is it?") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct response, text),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 10000, .label = N_("The reply"),
	  .ask = N_("What is the reply? It is published as it is written here.") },
	{ "reasons", FIELD_TEXT, FIELD_STRING(struct response, reasons),
	  FIELD_INPUT | FIELD_SEARCHED, 10000, .label = N_("Reasons"),
	  .ask = N_("What are the reasons?"), .needed = needs_reasons },
	{ "actions", FIELD_PARTS, FIELD_LIST(struct response, actions),
	  FIELD_INPUT | FIELD_SEARCHED, ACTIONS_MOST, .noun = &noun_action,
	  .label = N_("What will be done"),
	  .ask = N_("What will be done, by whom and by when?"), .asked = asks_actions,
	  .needed = asks_actions },
	{ "passed_to", FIELD_LINE, FIELD_STRING(struct response, passed_to),
	  FIELD_INPUT | FIELD_SEARCHED, 200, .label = N_("Passed on to"),
	  .ask = N_("To whom is it passed on?"), .asked = asks_passed_to,
	  .needed = asks_passed_to },
	{ "new_due", FIELD_DATE, FIELD_STRING(struct response, new_due), FIELD_INPUT, 10,
	  .label = N_("New date"), .ask = N_("By which day will there be a reply?"),
	  .asked = asks_new_due, .needed = asks_new_due },
};
const struct noun noun_response = {
	"Response", sizeof(struct response), response_fields, ARRAY_COUNT(response_fields), true,
	.label = N_("Reply to a recommendation"), .plural = N_("Replies to recommendations"),
	.parent = "recommendation",
};

static const struct field check_back_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct check_back, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "response", FIELD_LINK, FIELD_STRING(struct check_back, response), FIELD_REQUIRED,
	  .of = &noun_response, .label = N_("Reply") },
	{ "verdict", FIELD_CHOICE, FIELD_STRING(struct check_back, verdict),
	  FIELD_REQUIRED | FIELD_INPUT, .choices = choices_verdict, .label = N_("Verdict"),
	  .ask = N_("Does the reply answer what was said?") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct check_back, text),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 4000, .label = N_("In words"),
	  .ask = N_("How does it answer it, and what does it leave out?") },
};
const struct noun noun_check_back = {
	"CheckBack", sizeof(struct check_back), check_back_fields,
	ARRAY_COUNT(check_back_fields), true,
	.label = N_("Check of a reply"), .plural = N_("What those who checked it say"),
	.parent = "response",
};

static const struct field mark_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct mark, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "response", FIELD_LINK, FIELD_STRING(struct mark, response), FIELD_REQUIRED,
	  .of = &noun_response, .label = N_("Reply") },
	{ "score", FIELD_CHOICE, FIELD_STRING(struct mark, score), FIELD_REQUIRED | FIELD_INPUT,
	  .choices = choices_score, .label = N_("Mark"),
	  .ask = N_("Which mark do you give the reply, from 0 to 10?") },
	{ "why", FIELD_TEXT, FIELD_STRING(struct mark, why),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 2000, .label = N_("Why"),
	  .ask = N_("Why this mark?") },
};
const struct noun noun_mark = {
	"Mark", sizeof(struct mark), mark_fields, ARRAY_COUNT(mark_fields), true,
	.label = N_("Mark for a reply"), .plural = N_("Marks that members give"),
	.parent = "response",
};

/* Where the reply is not known here, the number is asked for too. */
static bool asks_action(const void *thing, const struct object *on)
{
	(void)thing;
	return !on || on->noun != &noun_response ||
		((const struct response *)on)->actions.count != 1;
}

static bool asks_next_due(const void *thing, const struct object *on)
{
	(void)on;
	return !status_is_over(((const struct follow_up *)thing)->status);
}

static const struct field follow_up_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct follow_up, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "response", FIELD_LINK, FIELD_STRING(struct follow_up, response), FIELD_REQUIRED,
	  .of = &noun_response, .label = N_("Reply") },
	{ "action", FIELD_NUMBER, FIELD_INTEGER(struct follow_up, action), FIELD_INPUT,
	  .label = N_("Number of the action"),
	  .ask = N_("Which action of the reply is it about? Say its number."),
	  .asked = asks_action, .needed = asks_action },
	{ "status", FIELD_CHOICE, FIELD_STRING(struct follow_up, status),
	  FIELD_REQUIRED | FIELD_INPUT, .choices = choices_status, .label = N_("How far it is"),
	  .ask = N_("How far is it?") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct follow_up, text),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 4000, .label = N_("What happened"),
	  .ask = N_("What happened? If it was stopped, say honestly why.") },
	{ "evidence", FIELD_LINE, FIELD_STRING(struct follow_up, evidence),
	  FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, .label = N_("Where one can see it"),
	  .heard = N_("Where one can see it: %s"), .ask = N_("Where can people see it?") },
	{ "next_due", FIELD_DATE, FIELD_STRING(struct follow_up, next_due), FIELD_INPUT, 10,
	  .label = N_("New date"),
	  .ask = N_("If the date moves: by which day will it be done?"),
	  .asked = asks_next_due },
};
const struct noun noun_follow_up = {
	"FollowUp", sizeof(struct follow_up), follow_up_fields, ARRAY_COUNT(follow_up_fields),
	true, .label = N_("What became of an action"),
	.plural = N_("What became of the actions"), .parent = "response",
};

static const struct field asking_fields[] = {
	{ "person", FIELD_LINK, FIELD_STRING(struct asking, person),
	  FIELD_REQUIRED | FIELD_INPUT, .of = &noun_person, .label = N_("Member"),
	  .ask = N_("Which member has agreed to check the reply?") },
};
const struct noun noun_asking = {
	"Asking", sizeof(struct asking), asking_fields, ARRAY_COUNT(asking_fields),
	.is_object = false,
};
