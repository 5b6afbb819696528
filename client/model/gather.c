/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/gather.h"

#include <string.h>

#include "base/array.h"
#include "base/i18n.h"
#include "base/text.h"
#include "model/people.h"
#include "model/talk.h"

enum { LEFT_OUT_MOST = 200 };	/* reasons of one roundup */

const struct choice choices_same[] = {
	{ "suggested", N_("Suggested") }, { "accepted", N_("Accepted") },
	{ "declined", N_("Declined") }, { NULL, NULL },
};

static bool is_question(const struct object *offered)
{
	const struct contribution *remark = (const struct contribution *)offered;
	return remark->kind && !strcmp(remark->kind, "question");
}

static const struct field same_as_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct same_as, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "contribution", FIELD_LINK, FIELD_STRING(struct same_as, contribution),
	  FIELD_REQUIRED, .of = &noun_contribution, .label = N_("Question") },
	{ "other", FIELD_LINK, FIELD_STRING(struct same_as, other),
	  FIELD_REQUIRED | FIELD_INPUT, .of = &noun_contribution, .fits = is_question,
	  .label = N_("May be the same as"), .ask = N_("Which question is it the same as?") },
	{ "why", FIELD_TEXT, FIELD_STRING(struct same_as, why), FIELD_INPUT | FIELD_SEARCHED,
	  2000, .label = N_("Why"), .ask = N_("Why do you think that they are the same?") },
	{ "state", FIELD_CHOICE, FIELD_STRING(struct same_as, state), FIELD_REQUIRED,
	  .choices = choices_same, .label = N_("State") },
	{ "answer", FIELD_TEXT, FIELD_STRING(struct same_as, answer), FIELD_SEARCHED, 2000,
	  .label = N_("What the author said") },
};
const struct noun noun_same_as = {
	"SameAs", sizeof(struct same_as), same_as_fields, ARRAY_COUNT(same_as_fields), true,
	.label = N_("Suggestion"),
	.plural = N_("Suggestions"), .parent = "contribution",
};

static const struct field answering_fields[] = {
	{ "answer", FIELD_TEXT, FIELD_STRING(struct answering, answer), FIELD_INPUT, 2000,
	  .label = N_("What you say to it"),
	  .ask = N_("Do you want to say why?") },
};
const struct noun noun_answering = {
	"Answering", sizeof(struct answering), answering_fields, ARRAY_COUNT(answering_fields),
	.is_object = false,
};

static const struct field left_out_fields[] = {
	{ "contributions", FIELD_LINKS, FIELD_LIST(struct left_out, contributions), 0,
	  GATHER_COVERS_MOST, .of = &noun_contribution, .label = N_("Remarks") },
	{ "numbers", FIELD_LINE, FIELD_STRING(struct left_out, numbers), FIELD_INPUT, 4000,
	  .label = N_("Numbers of the remarks"),
	  .ask = N_("Which remarks are left out for one reason? Say their numbers, such as 3, "
		    "7 to 9.") },
	{ "reason", FIELD_LINE, FIELD_STRING(struct left_out, reason),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, .label = N_("Reason"),
	  .ask = N_("Why are they left out? Their authors are told this reason.") },
};
const struct noun noun_left_out = {
	"LeftOut", sizeof(struct left_out), left_out_fields, ARRAY_COUNT(left_out_fields),
	.is_object = false, .label = N_("Left out"),
};

static const struct field objection_fields[] = {
	{ "by", FIELD_LINK, FIELD_STRING(struct objection, by), 0, .of = &noun_person,
	  .label = N_("Who") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct objection, text),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 2000, .label = N_("Objection"),
	  .ask = N_("What is missing or wrong in the roundup?") },
	{ "at", FIELD_TIME, FIELD_INTEGER(struct objection, at), 0, .label = N_("When") },
};
const struct noun noun_objection = {
	"Objection", sizeof(struct objection), objection_fields, ARRAY_COUNT(objection_fields),
	.is_object = false, .label = N_("Objection"),
};

static const struct field roundup_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct roundup, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "topic", FIELD_LINK, FIELD_STRING(struct roundup, topic), FIELD_REQUIRED,
	  .of = &noun_topic, .label = N_("Topic") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct roundup, text),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 20000, .label = N_("Text"),
	  .ask = N_("What did people say, in one text?") },
	{ "numbers", FIELD_LINE, FIELD_STRING(struct roundup, numbers), FIELD_INPUT, 4000,
	  .label = N_("Numbers of the remarks that it covers"),
	  .ask = N_("Which remarks does the text cover? Say their numbers, such as 1 to 6, "
		    "9.") },
	{ "covers", FIELD_LINKS, FIELD_LIST(struct roundup, covers), 0,
	  GATHER_COVERS_MOST, .of = &noun_contribution, .label = N_("Covers") },
	{ "left_out", FIELD_PARTS, FIELD_LIST(struct roundup, left_out), FIELD_INPUT,
	  LEFT_OUT_MOST, .noun = &noun_left_out, .label = N_("Left out"),
	  .ask = N_("Is a remark left out?") },
	{ "accepted_by", FIELD_LINKS, FIELD_LIST(struct roundup, accepted_by), 0,
	  GATHER_COVERS_MOST, .of = &noun_person, .label = N_("Accepted by") },
	{ "objections", FIELD_PARTS, FIELD_LIST(struct roundup, objections), FIELD_SEARCHED,
	  GATHER_COVERS_MOST, .noun = &noun_objection, .label = N_("Objections") },
	{ "contributors", FIELD_NUMBER, FIELD_INTEGER(struct roundup, contributors), 0,
	  .label = N_("People who said something") },
	{ "uncovered", FIELD_LINKS, FIELD_LIST(struct roundup, uncovered), 0,
	  GATHER_COVERS_MOST, .of = &noun_contribution, .label = N_("Not covered yet") },
};
const struct noun noun_roundup = {
	"Roundup", sizeof(struct roundup), roundup_fields, ARRAY_COUNT(roundup_fields), true,
	.label = N_("Roundup"), .plural = N_("Roundups"), .parent = "topic",
};

static const struct field we_signature_fields[] = {
	{ "by", FIELD_LINK, FIELD_STRING(struct we_signature, by), 0, .of = &noun_person,
	  .label = N_("Who") },
	{ "standpoint", FIELD_CHOICE, FIELD_STRING(struct we_signature, standpoint), FIELD_INPUT,
	  .choices = choices_standpoint, .label = N_("Speaks as"),
	  .ask = N_("As what do you sign? Take one that you declared.") },
	{ "at", FIELD_TIME, FIELD_INTEGER(struct we_signature, at), 0, .label = N_("When") },
};
const struct noun noun_we_signature = {
	"WeSignature", sizeof(struct we_signature), we_signature_fields,
	ARRAY_COUNT(we_signature_fields), .is_object = false, .label = N_("Signature"),
};

static const struct field we_statement_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct we_statement, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "topic", FIELD_LINK, FIELD_STRING(struct we_statement, topic), FIELD_REQUIRED,
	  .of = &noun_topic, .label = N_("Topic") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct we_statement, text),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 2000, .label = N_("Text"),
	  .ask = N_("What can people who see this differently say together?") },
	{ "standpoint", FIELD_CHOICE, FIELD_STRING(struct we_statement, standpoint), FIELD_INPUT,
	  .choices = choices_standpoint, .label = N_("You sign as"),
	  .ask = N_("You are the first to sign it. As what? Take one that you declared.") },
	{ "signatures", FIELD_PARTS, FIELD_LIST(struct we_statement, signatures), 0,
	  .noun = &noun_we_signature, .label = N_("Signed by") },
};
const struct noun noun_we_statement = {
	"WeStatement", sizeof(struct we_statement), we_statement_fields,
	ARRAY_COUNT(we_statement_fields), true,
	.label = N_("Joint statement"), .plural = N_("Joint statements"), .parent = "topic",
};

const char *same_accepted(const struct list *suggestions)
{
	for (size_t i = 0; i < suggestions->count; i++) {
		const struct same_as *each = suggestions->items[i];
		if (!each->object.deleted && text_is(each->state, "accepted"))
			return each->other;
	}
	return NULL;
}

static bool is_first(const struct list *signatures, size_t n)
{
	const struct we_signature *one = signatures->items[n];
	for (size_t i = 0; i < n; i++)
		if (text_is(((const struct we_signature *)signatures->items[i])->standpoint,
			 one->standpoint))
			return false;
	return one->standpoint != NULL;
}

size_t we_standpoints(const struct we_statement *statement)
{
	size_t count = 0;
	for (size_t i = 0; i < statement->signatures.count; i++)
		count += is_first(&statement->signatures, i);
	return count;
}

bool we_is_we(const struct we_statement *statement)
{
	return we_standpoints(statement) >= GATHER_STANDPOINTS;
}

const struct we_signature *we_signed(const struct we_statement *statement, const char *person)
{
	for (size_t i = 0; i < statement->signatures.count; i++) {
		const struct we_signature *each = statement->signatures.items[i];
		if (text_is(each->by, person))
			return each;
	}
	return NULL;
}

bool roundup_covers(const struct roundup *roundup, const char *contribution)
{
	return list_has_text(&roundup->covers, contribution);
}

const char *roundup_left_out(const struct roundup *roundup, const char *contribution)
{
	for (size_t i = 0; i < roundup->left_out.count; i++) {
		const struct left_out *each = roundup->left_out.items[i];
		if (list_has_text(&each->contributions, contribution))
			return each->reason;
	}
	return NULL;
}

bool roundup_accepted(const struct roundup *roundup, const char *person)
{
	return list_has_text(&roundup->accepted_by, person);
}

const struct objection *roundup_objection(const struct roundup *roundup, const char *person)
{
	for (size_t i = 0; i < roundup->objections.count; i++) {
		const struct objection *each = roundup->objections.items[i];
		if (text_is(each->by, person))
			return each;
	}
	return NULL;
}
