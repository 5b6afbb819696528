/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/talk.h"

#include <string.h>

#include "base/array.h"
#include "base/i18n.h"
#include "model/assembly.h"
#include "model/people.h"

const struct choice choices_kind[] = {
	{ "question", N_("Question") }, { "answer", N_("Answer") }, { "story", N_("Story") },
	{ "idea", N_("Idea") }, { "concern", N_("Concern") }, { "offer", N_("Offer") },
	{ "evidence", N_("Evidence") }, { "gap", N_("Gap") }, { "amend", N_("Change") },
	{ NULL, NULL },
};

const struct choice choices_state[] = {
	{ "open", N_("Open") }, { "merged", N_("Joined with another") },
	{ "routed", N_("Sent elsewhere") }, { "declined", N_("Not taken") },
	{ "carried", N_("Carried over") }, { NULL, NULL },
};

const struct choice choices_would_help[] = {
	{ "idea", N_("I have an idea") },
	{ "ideas", N_("I would like ideas from others") },
	{ "time", N_("I can give time") },
	{ "record", N_("Just record it") },
	{ NULL, NULL },
};

const struct choice choices_via[] = {
	{ "terminal", N_("by terminal") }, { "room", N_("in the room") },
	{ "phone", N_("by phone") }, { "post", N_("by post") },
	{ "dialogue", N_("in a local conversation") }, { NULL, NULL },
};

const struct choice choices_stage[] = {
	{ "contribution", N_("Said") }, { "roundup", N_("Rounded up") },
	{ "proposal", N_("Proposed") }, { "vote", N_("Put to the vote") },
	{ "recommendation", N_("Recommended") }, { "response", N_("Answered") },
	{ "follow-up", N_("Followed up") }, { NULL, NULL },
};

static const struct field topic_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct topic, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "title", FIELD_LINE, FIELD_STRING(struct topic, title),
	  FIELD_REQUIRED | FIELD_SEARCHED, 200, .label = N_("Title") },
	{ "question", FIELD_LINE, FIELD_STRING(struct topic, question),
	  FIELD_SHOWN | FIELD_SEARCHED, .label = N_("Question"), .heard = N_("It asks: %s") },
	{ "mode", FIELD_CHOICE, FIELD_STRING(struct topic, mode), FIELD_REQUIRED,
	  .choices = choices_mode, .label = N_("Mode") },
	{ "phase", FIELD_CHOICE, FIELD_STRING(struct topic, phase), 0,
	  .choices = choices_phase, .label = N_("Stage") },
	{ "size_note", FIELD_LINE, FIELD_STRING(struct topic, size_note), FIELD_SHOWN,
	  .label = N_("Size"), .heard = N_("About its size: %s") },
	{ "state", FIELD_CHOICE, FIELD_STRING(struct topic, state), FIELD_REQUIRED,
	  .choices = choices_state, .label = N_("State") },
	{ "state_reason", FIELD_LINE, FIELD_STRING(struct topic, state_reason), FIELD_SHOWN,
	  .label = N_("Why it is so"), .heard = N_("Why it is so: %s") },
	{ "routed_to", FIELD_LINE, FIELD_STRING(struct topic, routed_to), FIELD_SHOWN,
	  .label = N_("Sent to"), .heard = N_("It was sent to %s.") },
	{ "words_required", FIELD_FLAG, FIELD_BOOL(struct topic, words_required), 0,
	  .label = N_("Every contested word needs its meaning") },
	{ "into", FIELD_LINK, FIELD_STRING(struct topic, into), 0, .of = &noun_topic,
	  .label = N_("Joined with") },
	{ "remarks", FIELD_NUMBER, FIELD_INTEGER(struct topic, remarks), 0,
	  .label = N_("Remarks") },
};
const struct noun noun_topic = {
	"Topic", sizeof(struct topic), topic_fields, ARRAY_COUNT(topic_fields), true,
	.label = N_("Topic"), .plural = N_("Topics"),
};

static const struct field contribution_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct contribution, number), 0,
	  .label = N_("Number") },
	{ "kind", FIELD_CHOICE, FIELD_STRING(struct contribution, kind),
	  FIELD_REQUIRED | FIELD_INPUT, .choices = choices_kind, .label = N_("Kind") },
	{ "topic", FIELD_LINK, FIELD_STRING(struct contribution, topic), 0, .label = N_("Topic") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct contribution, text),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 10000, .label = N_("Text") },
	{ "lang", FIELD_LANG, FIELD_STRING(struct contribution, lang), FIELD_INPUT,
	  .label = N_("Language") },
	{ "in_reply_to", FIELD_LINK, FIELD_STRING(struct contribution, in_reply_to), FIELD_INPUT,
	  .label = N_("In reply to") },
	{ "adds_to", FIELD_LINKS, FIELD_LIST(struct contribution, adds_to), FIELD_INPUT, 20,
	  .label = N_("Adds to") },
	{ "declaration_version", FIELD_NUMBER,
	  FIELD_INTEGER(struct contribution, declaration_version), 0,
	  .label = N_("Version of the declaration") },
	{ "standpoint", FIELD_CHOICE, FIELD_STRING(struct contribution, standpoint), FIELD_INPUT,
	  .choices = choices_standpoint, .label = N_("Speaks as") },
	{ "senses", FIELD_LINKS, FIELD_LIST(struct contribution, senses), FIELD_INPUT, 10,
	  .label = N_("Meanings") },
	{ "would_help", FIELD_CHOICE, FIELD_STRING(struct contribution, would_help), FIELD_INPUT,
	  .choices = choices_would_help, .label = N_("What would help") },
	{ "via", FIELD_CHOICE, FIELD_STRING(struct contribution, via), FIELD_INPUT,
	  .choices = choices_via, .label = N_("How it came") },
	{ "entered_by", FIELD_LINK, FIELD_STRING(struct contribution, entered_by), 0,
	  .label = N_("Typed by") },
	{ "voice", FIELD_CHOICE, FIELD_STRING(struct contribution, object.voice), FIELD_INPUT,
	  .choices = choices_voice, .label = N_("Voice") },
	{ "place", FIELD_LINE, FIELD_STRING(struct contribution, place), FIELD_INPUT, 40,
	  .label = N_("Paragraph") },
	{ "source", FIELD_LINE, FIELD_STRING(struct contribution, source),
	  FIELD_INPUT | FIELD_SEARCHED, .label = N_("Source") },
	{ "same_as", FIELD_LINK, FIELD_STRING(struct contribution, same_as), 0,
	  .label = N_("The same as") },
};
const struct noun noun_contribution = {
	"Contribution", sizeof(struct contribution), contribution_fields,
	ARRAY_COUNT(contribution_fields), true,
	.label = N_("Remark"), .plural = N_("Remarks"), .parent = "topic",
};

static const struct field receipt_fields[] = {
	{ "sentence", FIELD_TEXT, FIELD_STRING(struct receipt, sentence), FIELD_REQUIRED, 2000,
	  .label = N_("Receipt") },
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct receipt, number), 0,
	  .label = N_("Number") },
	{ "object", FIELD_LINK, FIELD_STRING(struct receipt, object), 0, .label = N_("Address") },
	{ "at", FIELD_TIME, FIELD_INTEGER(struct receipt, at), FIELD_REQUIRED,
	  .label = N_("When") },
};
const struct noun noun_receipt = {
	"Receipt", sizeof(struct receipt), receipt_fields, ARRAY_COUNT(receipt_fields),
	.is_object = false,
};

static const struct field step_fields[] = {
	{ "stage", FIELD_CHOICE, FIELD_STRING(struct step, stage), FIELD_REQUIRED,
	  .choices = choices_stage, .label = N_("Step") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct step, text), FIELD_REQUIRED, 2000,
	  .label = N_("Text") },
	{ "object", FIELD_LINK, FIELD_STRING(struct step, object), 0, .label = N_("Address") },
	{ "at", FIELD_TIME, FIELD_INTEGER(struct step, at), 0, .label = N_("When") },
};
const struct noun noun_step = {
	"Step", sizeof(struct step), step_fields, ARRAY_COUNT(step_fields),
	.is_object = false,
};

static const struct field trace_fields[] = {
	{ "steps", FIELD_PARTS, FIELD_LIST(struct trace, steps), FIELD_REQUIRED, 100,
	  .noun = &noun_step, .label = N_("Steps") },
	{ "stopped", FIELD_LINE, FIELD_STRING(struct trace, stopped), 0,
	  .label = N_("Where it stopped") },
};
const struct noun noun_trace = {
	"Trace", sizeof(struct trace), trace_fields, ARRAY_COUNT(trace_fields), true,
	.label = N_("What became of a remark"),
};

static const struct field log_entry_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct log_entry, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "actor", FIELD_LINE, FIELD_STRING(struct log_entry, actor),
	  FIELD_REQUIRED | FIELD_SHOWN | FIELD_SEARCHED,
	  .label = N_("Who"), .heard = N_("It was done by %s.") },
	{ "action", FIELD_LINE, FIELD_STRING(struct log_entry, action),
	  FIELD_REQUIRED | FIELD_SHOWN | FIELD_SEARCHED, 2000,
	  .label = N_("What was done"), .heard = N_("What was done: %s") },
	{ "about", FIELD_LINK, FIELD_STRING(struct log_entry, about), 0, .label = N_("About") },
	{ "reason", FIELD_LINE, FIELD_STRING(struct log_entry, reason),
	  FIELD_SHOWN | FIELD_SEARCHED, 4000,
	  .label = N_("Reason"), .heard = N_("The reason: %s") },
	{ "at", FIELD_TIME, FIELD_INTEGER(struct log_entry, at), FIELD_REQUIRED | FIELD_SHOWN,
	  .label = N_("When"), .heard = N_("It was done on %s.") },
};
const struct noun noun_log_entry = {
	"LogEntry", sizeof(struct log_entry), log_entry_fields,
	ARRAY_COUNT(log_entry_fields), true,
	.label = N_("Log entry"), .plural = N_("What those who run it did"),
};

const char *talk_visibility(const char *kind, const struct object *before)
{
	bool hidden = before && before->visibility && strcmp(before->visibility, "public") != 0;
	return hidden || !strcmp(kind, "story") ? "assembly" : "public";
}

bool topic_takes_remarks(const struct topic *topic)
{
	for (size_t i = 0; i < topic->object.allow.count; i++)
		if (choice_known(choices_kind, topic->object.allow.items[i]))
			return true;
	return false;
}
