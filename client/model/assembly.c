/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/assembly.h"

#include <string.h>

#include "base/array.h"
#include "base/i18n.h"
#include "model/people.h"

const struct choice choices_phase[] = {
	{ "found", N_("Found") }, { "listen", N_("Listen") }, { "ask", N_("Ask") },
	{ "choose", N_("Choose") }, { "learn", N_("Learn") }, { "weigh", N_("Weigh") },
	{ "settle", N_("Settle") }, { "answer", N_("Answer") }, { "follow", N_("Follow") },
	{ "pause", N_("Pause") }, { NULL, NULL },
};

const struct choice choices_mode[] = {
	{ "open", N_("Open") },
	{ "settle", N_("Settle") },
	{ "quiet", N_("Quiet") },
	{ NULL, NULL },
};

const struct choice choices_side[] = {
	{ "for", N_("For") },
	{ "against", N_("Against") },
	{ NULL, NULL },
};

static const struct field system_fields[] = {
	{ "name", FIELD_LINE, FIELD_STRING(struct system, name), FIELD_REQUIRED | FIELD_SHOWN,
	  .label = N_("Name"), .heard = N_("This server is called %s.") },
	{ "version", FIELD_LINE, FIELD_STRING(struct system, version),
	  FIELD_REQUIRED | FIELD_SHOWN, 40,
	  .label = N_("Version"), .heard = N_("It runs version %s.") },
	{ "contact", FIELD_LINE, FIELD_STRING(struct system, contact), FIELD_SHOWN,
	  .label = N_("Contact"), .heard = N_("You can reach the people who run it at %s.") },
	{ "license", FIELD_LINE, FIELD_STRING(struct system, license), FIELD_SHOWN,
	  .label = N_("Licence"), .heard = N_("What is published here may be used under %s.") },
	{ "idempotency_days", FIELD_NUMBER, FIELD_INTEGER(struct system, idempotency_days),
	  FIELD_REQUIRED | FIELD_SHOWN, .label = N_("Days that a repeat is known"),
	  .heard = N_("For %s days, something sent twice is kept only once.") },
	{ "retention", FIELD_TEXT, FIELD_STRING(struct system, retention), FIELD_SHOWN,
	  .label = N_("How long things are kept"), .heard = N_("How long things are kept: %s") },
	{ "max_bytes", FIELD_NUMBER, FIELD_INTEGER(struct system, max_bytes),
	  FIELD_REQUIRED | FIELD_SHOWN, .label = N_("Largest message in bytes"),
	  .heard = N_("The largest message that it takes has %s bytes.") },
	{ "languages", FIELD_LANGS, FIELD_LIST(struct system, languages), FIELD_SHOWN, 200,
	  .label = N_("Languages"), .heard = N_("It has texts in these languages: %s.") },
};
const struct noun noun_system = {
	"System", sizeof(struct system), system_fields, ARRAY_COUNT(system_fields), true,
	.label = N_("Server"),
};

static const struct field remit_fields[] = {
	{ "problem", FIELD_TEXT, FIELD_STRING(struct remit, problem),
	  FIELD_REQUIRED | FIELD_SHOWN | FIELD_SEARCHED,
	  .label = N_("The problem"), .heard = N_("The problem is this: %s") },
	{ "in_scope", FIELD_LINES, FIELD_LIST(struct remit, in_scope),
	  FIELD_REQUIRED | FIELD_SHOWN | FIELD_SEARCHED,
	  .label = N_("It is about"), .heard = N_("It is about this: %s") },
	{ "out_of_scope", FIELD_LINES, FIELD_LIST(struct remit, out_of_scope),
	  FIELD_SHOWN | FIELD_SEARCHED,
	  .label = N_("It is not about"), .heard = N_("It is not about this: %s") },
	{ "cannot_change", FIELD_LINES, FIELD_LIST(struct remit, cannot_change),
	  FIELD_SHOWN | FIELD_SEARCHED,
	  .label = N_("It cannot change"), .heard = N_("It cannot change this: %s") },
	{ "new_and_useful", FIELD_TEXT, FIELD_STRING(struct remit, new_and_useful),
	  FIELD_SHOWN | FIELD_SEARCHED,
	  .label = N_("What is new and useful"), .heard = N_("What is new and useful: %s") },
	{ "already_done_by", FIELD_LINES, FIELD_LIST(struct remit, already_done_by),
	  FIELD_SHOWN | FIELD_SEARCHED,
	  .label = N_("Others who do part of it"), .heard = N_("Others do part of it: %s") },
	{ "outcome_for_people", FIELD_TEXT, FIELD_STRING(struct remit, outcome_for_people),
	  FIELD_SHOWN | FIELD_SEARCHED, .label = N_("What should be better for people"),
	  .heard = N_("What should be better for people: %s") },
	{ "decided_by", FIELD_LINE, FIELD_STRING(struct remit, decided_by),
	  FIELD_SHOWN | FIELD_SEARCHED,
	  .label = N_("Decided by"), .heard = N_("This was decided by %s.") },
};
const struct noun noun_remit = {
	"Remit", sizeof(struct remit), remit_fields, ARRAY_COUNT(remit_fields), true,
	.label = N_("Remit"),
};

static const struct field phase_fields[] = {
	{ "key", FIELD_CHOICE, FIELD_STRING(struct phase, key), FIELD_REQUIRED | FIELD_SHOWN,
	  .choices = choices_phase, .label = N_("Stage"), .heard = N_("The stage is %s.") },
	{ "mode", FIELD_CHOICE, FIELD_STRING(struct phase, mode), FIELD_REQUIRED | FIELD_SHOWN,
	  .choices = choices_mode, .label = N_("Mode"), .heard = N_("Its mode is %s.") },
	{ "opens", FIELD_TIME, FIELD_INTEGER(struct phase, opens), FIELD_SHOWN,
	  .label = N_("Opens"), .heard = N_("It opens on %s.") },
	{ "closes", FIELD_TIME, FIELD_INTEGER(struct phase, closes), FIELD_SHOWN,
	  .label = N_("Closes"), .heard = N_("It closes on %s.") },
	{ "min_notice_hours", FIELD_NUMBER, FIELD_INTEGER(struct phase, min_notice_hours),
	  FIELD_SHOWN, .label = N_("Hours of notice"),
	  .heard = N_("People are told at least %s hours before.") },
	{ "entered_by", FIELD_LINE, FIELD_STRING(struct phase, entered_by), FIELD_SHOWN,
	  .label = N_("Begun by"), .heard = N_("It was begun by %s.") },
	{ "reason", FIELD_LINE, FIELD_STRING(struct phase, reason), FIELD_SHOWN,
	  .label = N_("Reason"), .heard = N_("The reason: %s") },
};
const struct noun noun_phase = {
	"Phase", sizeof(struct phase), phase_fields, ARRAY_COUNT(phase_fields), true,
	.label = N_("Stage"),
};

static const struct field seat_fields[] = {
	{ "role", FIELD_CHOICE, FIELD_STRING(struct seat, role), FIELD_REQUIRED,
	  .choices = choices_role, .label = N_("Role") },
	{ "code", FIELD_LINE, FIELD_STRING(struct seat, code), FIELD_REQUIRED, 80,
	  .label = N_("Words to take it up with") },
};
const struct noun noun_seat = {
	"Seat", sizeof(struct seat), seat_fields, ARRAY_COUNT(seat_fields), .is_object = false,
};

static const struct field assembly_fields[] = {
	{ "title", FIELD_LINE, FIELD_STRING(struct assembly, title),
	  FIELD_REQUIRED | FIELD_SEARCHED, .label = N_("Title") },
	{ "question", FIELD_LINE, FIELD_STRING(struct assembly, question),
	  FIELD_REQUIRED | FIELD_SHOWN | FIELD_SEARCHED,
	  .label = N_("Question"), .heard = N_("It asks: %s") },
	{ "practice", FIELD_FLAG, FIELD_BOOL(struct assembly, practice), 0,
	  .label = N_("Practice") },
	{ "invitation", FIELD_LINE, FIELD_STRING(struct assembly, invitation), FIELD_SHOWN, 80,
	  .label = N_("Invitation"), .heard = N_("Anybody can join with the invitation %s.") },
	{ "remit", FIELD_PART, FIELD_AT(struct assembly, remit, const struct remit *),
	  FIELD_SEARCHED, .noun = &noun_remit, .label = N_("Remit") },
	{ "phase", FIELD_CHOICE, FIELD_STRING(struct assembly, phase), FIELD_REQUIRED,
	  .choices = choices_phase, .label = N_("Stage") },
	{ "phases", FIELD_PARTS, FIELD_LIST(struct assembly, phases), 0, 200,
	  .noun = &noun_phase, .label = N_("Stages") },
	{ "cost_pence", FIELD_NUMBER, FIELD_INTEGER(struct assembly, cost_pence), 0,
	  .label = N_("Cost in pence") },
	{ "cost_minutes", FIELD_NUMBER, FIELD_INTEGER(struct assembly, cost_minutes), 0,
	  .label = N_("Minutes given") },
	{ "opened", FIELD_TIME, FIELD_INTEGER(struct assembly, opened), FIELD_SHOWN,
	  .label = N_("Opened"), .heard = N_("It opened on %s.") },
	{ "closes", FIELD_TIME, FIELD_INTEGER(struct assembly, closes), FIELD_SHOWN,
	  .label = N_("Closes"), .heard = N_("It closes on %s.") },
	{ "commissioner", FIELD_LINE, FIELD_STRING(struct assembly, commissioner),
	  FIELD_SHOWN | FIELD_SEARCHED,
	  .label = N_("Who must answer"), .heard = N_("%s must answer.") },
	{ "response_days", FIELD_NUMBER, FIELD_INTEGER(struct assembly, response_days),
	  FIELD_SHOWN, .label = N_("Days to answer"),
	  .heard = N_("An answer is owed within this many days: %s.") },
	{ "signed_by", FIELD_LINE, FIELD_STRING(struct assembly, signed_by), FIELD_SHOWN, 120,
	  .label = N_("Promised by"), .heard = N_("This was promised by %s.") },
	{ "signed_at", FIELD_TIME, FIELD_INTEGER(struct assembly, signed_at), FIELD_SHOWN,
	  .label = N_("Promised on"), .heard = N_("It was promised on %s.") },
	{ "charter", FIELD_NUMBER, FIELD_INTEGER(struct assembly, charter), 0,
	  .label = N_("Version of what was agreed") },
	{ "recommended_from", FIELD_NUMBER, FIELD_INTEGER(struct assembly, recommended_from), 0,
	  .label = N_("Percent for a recommendation") },
	{ "view_from", FIELD_NUMBER, FIELD_INTEGER(struct assembly, view_from), 0,
	  .label = N_("Percent for a view") },
	{ "settle_most", FIELD_NUMBER, FIELD_INTEGER(struct assembly, settle_most), 0,
	  .label = N_("Topics settled at a time") },
	{ "seats", FIELD_PARTS, FIELD_LIST(struct assembly, seats), 0, 20, .noun = &noun_seat,
	  .label = N_("Roles to try") },
	{ "archive", FIELD_LINE, FIELD_STRING(struct assembly, archive), FIELD_SHOWN,
	  .label = N_("Archive"), .heard = N_("It will be kept afterwards here: %s.") },
};
const struct noun noun_assembly = {
	"Assembly", sizeof(struct assembly), assembly_fields, ARRAY_COUNT(assembly_fields), true,
	.label = N_("Assembly"),
};

static const struct field reason_fields[] = {
	{ "side", FIELD_CHOICE, FIELD_STRING(struct reason, side), FIELD_REQUIRED | FIELD_SHOWN,
	  .choices = choices_side, .label = N_("Side"), .heard = N_("Side: %s.") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct reason, text),
	  FIELD_REQUIRED | FIELD_SHOWN | FIELD_SEARCHED, 2000,
	  .label = N_("Reason"), .heard = N_("The reason: %s") },
	{ "lang", FIELD_LANG, FIELD_STRING(struct reason, lang), 0, .label = N_("Language") },
	{ "about", FIELD_LINK, FIELD_STRING(struct reason, about), 0, .label = N_("About") },
};
const struct noun noun_reason = {
	"Reason", sizeof(struct reason), reason_fields, ARRAY_COUNT(reason_fields), true,
	.label = N_("Reason"),
};

static const struct phase *find_phase(const struct assembly *assembly, const char *key)
{
	const struct phase *found = NULL;
	for (size_t i = 0; key && i < assembly->phases.count; i++) {
		const struct phase *phase = assembly->phases.items[i];
		if (phase->key && !strcmp(phase->key, key) && (!found || phase->entered_by))
			found = phase;
	}
	return found;
}

const struct phase *assembly_phase(const struct assembly *assembly)
{
	return find_phase(assembly, assembly->phase);
}

size_t assembly_phase_place(const struct assembly *assembly)
{
	const struct phase *now = assembly_phase(assembly);
	size_t place = 0;
	while (place < assembly->phases.count && assembly->phases.items[place] != now)
		place++;
	return place;
}

int64_t assembly_closes(const struct assembly *assembly, const char *key)
{
	const struct phase *phase = find_phase(assembly, key ? key : assembly->phase);
	return phase ? phase->closes : 0;
}
