/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/people.h"

#include "base/array.h"
#include "base/i18n.h"

const struct choice choices_role[] = {
	{ "chair", N_("chair") }, { "facilitator", N_("facilitator") },
	{ "note-taker", N_("note-taker") }, { "relay", N_("relay") },
	{ "scribe", N_("scribe") }, { "describer", N_("describer") },
	{ "translator", N_("translator") }, { "witness", N_("witness") },
	{ "duty holder", N_("duty holder") }, { "member", N_("member") },
	{ "observer", N_("observer") }, { NULL, NULL },
};

const struct choice choices_standpoint[] = {
	{ "patient", N_("patient") }, { "carer", N_("carer") }, { "staff", N_("staff") },
	{ "manager", N_("manager") }, { "public", N_("member of the public") },
	{ "charity", N_("charity") }, { "researcher", N_("researcher") }, { NULL, NULL },
};

const struct choice choices_category[] = {
	{ "financial", N_("Money") }, { "professional", N_("Work") },
	{ "personal", N_("Personal") }, { "indirect", N_("Through somebody close") },
	{ "experience", N_("Experience") }, { "view", N_("View") }, { NULL, NULL },
};

static const struct field person_fields[] = {
	{ "name", FIELD_LINE, FIELD_STRING(struct person, name),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 120, .label = N_("Name") },
	{ "pronoun", FIELD_LINE, FIELD_STRING(struct person, pronoun), FIELD_INPUT | FIELD_SHOWN,
	  40, .label = N_("Pronoun"), .heard = N_("The pronoun is %s.") },
	{ "roles", FIELD_LINES, FIELD_LIST(struct person, roles), FIELD_SHOWN, 20,
	  .choices = choices_role, .label = N_("Role"), .heard = N_("The role here is %s.") },
	{ "standpoints", FIELD_LINES, FIELD_LIST(struct person, standpoints),
	  FIELD_INPUT | FIELD_SHOWN, 10, .choices = choices_standpoint,
	  .label = N_("Speaks as"), .heard = N_("Speaks as %s.") },
	{ "languages", FIELD_LANGS, FIELD_LIST(struct person, languages),
	  FIELD_INPUT | FIELD_SHOWN, 20,
	  .label = N_("Languages"), .heard = N_("Languages: %s.") },
};
const struct noun noun_person = {
	"Person", sizeof(struct person), person_fields, ARRAY_COUNT(person_fields), true,
	.label = N_("Person"), .plural = N_("People"),
};

static const struct field speaking_fields[] = {
	{ "standpoint", FIELD_CHOICE, FIELD_STRING(struct speaking, standpoint),
	  FIELD_REQUIRED | FIELD_INPUT, .choices = choices_standpoint, .label = N_("Speaks as"),
	  .ask = N_("As what? It stands beside what you say and sign.") },
};
const struct noun noun_speaking = {
	"Speaking", sizeof(struct speaking), speaking_fields, ARRAY_COUNT(speaking_fields),
	.is_object = false,
};

static const struct field joining_fields[] = {
	{ "invitation", FIELD_LINE, FIELD_STRING(struct joining, invitation),
	  FIELD_REQUIRED | FIELD_INPUT, 80, .label = N_("Invitation") },
	{ "name", FIELD_LINE, FIELD_STRING(struct joining, name), FIELD_REQUIRED | FIELD_INPUT,
	  120, .label = N_("Name") },
	{ "standpoints", FIELD_LINES, FIELD_LIST(struct joining, standpoints), FIELD_INPUT, 10,
	  .choices = choices_standpoint, .label = N_("Speaks as") },
};
const struct noun noun_joining = {
	"Joining", sizeof(struct joining), joining_fields, ARRAY_COUNT(joining_fields),
	.is_object = false,
};

static const struct field declaration_fields[] = {
	{ "person", FIELD_LINK, FIELD_STRING(struct declaration, person), FIELD_REQUIRED,
	  .label = N_("Person") },
	{ "version", FIELD_NUMBER, FIELD_INTEGER(struct declaration, version), FIELD_REQUIRED,
	  .label = N_("Version") },
	{ "category", FIELD_CHOICE, FIELD_STRING(struct declaration, category),
	  FIELD_INPUT | FIELD_SHOWN, .choices = choices_category,
	  .label = N_("Kind"), .heard = N_("Kind: %s.") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct declaration, text),
	  FIELD_INPUT | FIELD_SHOWN | FIELD_SEARCHED, 2000,
	  .label = N_("What to know"), .heard = N_("What to know: %s") },
	{ "from", FIELD_DATE, FIELD_STRING(struct declaration, from), FIELD_INPUT | FIELD_SHOWN,
	  10, .label = N_("From"), .heard = N_("From %s.") },
	{ "to", FIELD_DATE, FIELD_STRING(struct declaration, to), FIELD_INPUT | FIELD_SHOWN,
	  10, .label = N_("To"), .heard = N_("To %s.") },
	{ "topics", FIELD_LINKS, FIELD_LIST(struct declaration, topics), FIELD_INPUT, 100,
	  .label = N_("Topics") },
	{ "direct", FIELD_FLAG, FIELD_BOOL(struct declaration, direct), FIELD_INPUT | FIELD_SHOWN,
	  .label = N_("Direct"), .heard = N_("It touches the topic directly: %s.") },
	{ "mitigation", FIELD_LINE, FIELD_STRING(struct declaration, mitigation),
	  FIELD_INPUT | FIELD_SHOWN,
	  .label = N_("What is done about it"), .heard = N_("What is done about it: %s") },
	{ "none_declared", FIELD_FLAG, FIELD_BOOL(struct declaration, none_declared), FIELD_INPUT,
	  .label = N_("Nothing to declare") },
	{ "withheld", FIELD_FLAG, FIELD_BOOL(struct declaration, withheld), 0,
	  .label = N_("Not published") },
	{ "withheld_reason", FIELD_LINE, FIELD_STRING(struct declaration, withheld_reason),
	  FIELD_SHOWN, .label = N_("Why it is not published"),
	  .heard = N_("It is not published, because: %s") },
	{ "noted_by", FIELD_LINKS, FIELD_LIST(struct declaration, noted_by), 0, 1000,
	  .label = N_("Noted by") },
};
const struct noun noun_declaration = {
	"Declaration", sizeof(struct declaration), declaration_fields,
	ARRAY_COUNT(declaration_fields), true,
	.label = N_("Declaration"), .plural = N_("Declarations"), .parent = "person",
};
