/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/running.h"

#include "base/array.h"
#include "base/i18n.h"
#include "model/people.h"
#include "model/talk.h"

enum { RECOMMENDED_FROM = 80, VIEW_FROM = 50, SETTLE_MOST = 5 };

/* Where an assembly can be moved to: a pause comes by itself. */
static const struct choice choices_to[] = {
	{ "found", N_("Found") }, { "listen", N_("Listen") }, { "ask", N_("Ask") },
	{ "choose", N_("Choose") }, { "learn", N_("Learn") }, { "weigh", N_("Weigh") },
	{ "settle", N_("Settle") }, { "answer", N_("Answer") }, { "follow", N_("Follow") },
	{ NULL, NULL },
};

static const struct field invitation_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct invitation, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "role", FIELD_CHOICE, FIELD_STRING(struct invitation, role),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SHOWN, .choices = choices_role,
	  .label = N_("Role"), .heard = N_("It is for this role: %s."),
	  .ask = N_("For which role is it?") },
	{ "code", FIELD_LINE, FIELD_STRING(struct invitation, code), FIELD_SHOWN, 80,
	  .label = N_("Words to join with"), .heard = N_("The words to join with are: %s.") },
	{ "used_by", FIELD_LINK, FIELD_STRING(struct invitation, used_by), 0,
	  .label = N_("Taken up by") },
};
const struct noun noun_invitation = {
	"Invitation", sizeof(struct invitation), invitation_fields,
	ARRAY_COUNT(invitation_fields), true,
	.label = N_("Invitation"), .plural = N_("Your invitations"),
};

static const struct field charter_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct charter, number), FIELD_REQUIRED,
	  .label = N_("Version") },
	{ "response_days", FIELD_NUMBER, FIELD_INTEGER(struct charter, response_days),
	  FIELD_INPUT | FIELD_SHOWN, .label = N_("Days to answer"),
	  .heard = N_("An answer is owed within this many days: %s."),
	  .ask = N_("Within how many days must a recommendation be answered?") },
	{ "recommended_from", FIELD_NUMBER, FIELD_INTEGER(struct charter, recommended_from),
	  FIELD_INPUT | FIELD_SHOWN, .label = N_("Percent for a recommendation"),
	  .heard = N_("A text is recommended from this percentage for it: %s."),
	  .ask = N_("From how many percent for it is a text recommended?") },
	{ "view_from", FIELD_NUMBER, FIELD_INTEGER(struct charter, view_from),
	  FIELD_INPUT | FIELD_SHOWN, .label = N_("Percent for a view"),
	  .heard = N_("It is a view from this percentage for it: %s."),
	  .ask = N_("From how many percent for it is it a view?") },
	{ "settle_most", FIELD_NUMBER, FIELD_INTEGER(struct charter, settle_most),
	  FIELD_INPUT | FIELD_SHOWN, .label = N_("Topics settled at a time"),
	  .heard = N_("At most this many topics are settled at a time: %s."),
	  .ask = N_("How many topics can be settled at a time?") },
	{ "reason", FIELD_LINE, FIELD_STRING(struct charter, reason),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED,
	  .label = N_("Reason"), .heard = N_("The reason: %s"),
	  .ask = N_("Why is it changed?") },
};
const struct noun noun_charter = {
	"Charter", sizeof(struct charter), charter_fields, ARRAY_COUNT(charter_fields), true,
	.label = N_("What was agreed"), .plural = N_("What was agreed, version by version"),
};

static const struct field code_fields[] = {
	{ "code", FIELD_LINE, FIELD_STRING(struct code, code), FIELD_REQUIRED | FIELD_INPUT, 80,
	  .label = N_("Words of the invitation"),
	  .ask = N_("What are the words of your invitation?") },
};
const struct noun noun_code = {
	"Code", sizeof(struct code), code_fields, ARRAY_COUNT(code_fields), .is_object = false,
};

static const struct field moving_fields[] = {
	{ "to", FIELD_CHOICE, FIELD_STRING(struct moving, to), FIELD_REQUIRED | FIELD_INPUT,
	  .choices = choices_to, .label = N_("Stage"), .ask = N_("Which stage comes next?") },
	{ "reason", FIELD_LINE, FIELD_STRING(struct moving, reason), FIELD_REQUIRED | FIELD_INPUT,
	  .label = N_("Reason"), .ask = N_("Why now? All will read it.") },
};
const struct noun noun_moving = {
	"Moving", sizeof(struct moving), moving_fields, ARRAY_COUNT(moving_fields),
	.is_object = false,
};

static const struct field steering_fields[] = {
	{ "mode", FIELD_CHOICE, FIELD_STRING(struct steering, mode), FIELD_INPUT,
	  .choices = choices_mode, .label = N_("Mode"),
	  .ask = N_("In which mode is it from now on?") },
	{ "state", FIELD_CHOICE, FIELD_STRING(struct steering, state), FIELD_INPUT,
	  .choices = choices_state, .label = N_("State"), .ask = N_("What becomes of it?") },
	{ "into", FIELD_LINK, FIELD_STRING(struct steering, into), FIELD_INPUT,
	  .of = &noun_topic, .label = N_("Joined with"),
	  .ask = N_("If it is joined with another topic: with which?") },
	{ "routed_to", FIELD_LINE, FIELD_STRING(struct steering, routed_to), FIELD_INPUT,
	  .label = N_("Sent to"), .ask = N_("If it is sent to somebody else: to whom?") },
	{ "reason", FIELD_LINE, FIELD_STRING(struct steering, reason),
	  FIELD_REQUIRED | FIELD_INPUT, .label = N_("Reason"),
	  .ask = N_("Why? Those who said something in it will read it.") },
};
const struct noun noun_steering = {
	"Steering", sizeof(struct steering), steering_fields, ARRAY_COUNT(steering_fields),
	.is_object = false,
};

static const struct field ending_fields[] = {
	{ "role", FIELD_CHOICE, FIELD_STRING(struct ending, role), FIELD_REQUIRED | FIELD_INPUT,
	  .choices = choices_role, .label = N_("Role"), .ask = N_("Which role ends?") },
	{ "reason", FIELD_LINE, FIELD_STRING(struct ending, reason),
	  FIELD_REQUIRED | FIELD_INPUT, .label = N_("Reason"),
	  .ask = N_("Why? And who goes on with the work?") },
};
const struct noun noun_ending = {
	"Ending", sizeof(struct ending), ending_fields, ARRAY_COUNT(ending_fields),
	.is_object = false,
};

static const struct field catch_up_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct catch_up, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "lines", FIELD_LINES, FIELD_LIST(struct catch_up, lines),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, CATCH_UP_LINES_MOST,
	  .label = N_("Lines"),
	  .ask = N_("What should somebody know who is new here, or back after a while? Five lines "
		    "at most.") },
};
const struct noun noun_catch_up = {
	"CatchUp", sizeof(struct catch_up), catch_up_fields, ARRAY_COUNT(catch_up_fields), true,
	.label = N_("Where it stands"), .plural = N_("For who is new or back"),
};

static const struct field usefulness_fields[] = {
	{ "text", FIELD_TEXT, FIELD_STRING(struct usefulness, text),
	  FIELD_REQUIRED | FIELD_INPUT, 1000, .label = N_("What is new and useful"),
	  .ask = N_("What is new here, and to whom is it useful? Thirty words are enough.") },
};
const struct noun noun_usefulness = {
	"Usefulness", sizeof(struct usefulness), usefulness_fields,
	ARRAY_COUNT(usefulness_fields), .is_object = false,
};

static const struct field new_topic_fields[] = {
	{ "title", FIELD_LINE, FIELD_STRING(struct new_topic, title),
	  FIELD_REQUIRED | FIELD_INPUT, 200, .label = N_("Title"),
	  .ask = N_("What is it called, in a few words?") },
	{ "question", FIELD_LINE, FIELD_STRING(struct new_topic, question),
	  FIELD_REQUIRED | FIELD_INPUT, .label = N_("Question"),
	  .ask = N_("What is its question? One is enough.") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct new_topic, text), FIELD_REQUIRED | FIELD_INPUT,
	  .label = N_("Plain words"), .ask = N_("What should people know, in plain words?") },
	{ "exact", FIELD_TEXT, FIELD_STRING(struct new_topic, exact), FIELD_INPUT,
	  .label = N_("Exact words"),
	  .ask = N_("What are the exact words, where they differ from the plain ones?") },
	{ "lang", FIELD_LANG, FIELD_STRING(struct new_topic, lang), FIELD_INPUT,
	  .label = N_("Language"),
	  .ask = N_("In which language is it, where that is not English? Write its short name, "
		    "such as cy for Welsh.") },
};
const struct noun noun_new_topic = {
	"NewTopic", sizeof(struct new_topic), new_topic_fields, ARRAY_COUNT(new_topic_fields),
	.is_object = false,
};

int64_t running_recommended_from(const struct assembly *assembly)
{
	return assembly->recommended_from ? assembly->recommended_from : RECOMMENDED_FROM;
}

int64_t running_view_from(const struct assembly *assembly)
{
	return assembly->view_from ? assembly->view_from : VIEW_FROM;
}

int64_t running_settle_most(const struct assembly *assembly)
{
	return assembly->settle_most ? assembly->settle_most : SETTLE_MOST;
}
