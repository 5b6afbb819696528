/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/proposal.h"

#include <string.h>

#include "base/array.h"
#include "base/i18n.h"
#include "model/people.h"
#include "model/talk.h"
#include "model/tension.h"
#include "model/words.h"

enum { LINKS_MOST = 100 };

static bool is_amendment(const struct object *offered)
{
	const struct contribution *remark = (const struct contribution *)offered;
	return remark->kind && !strcmp(remark->kind, "amend");
}

static const struct field proposal_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct proposal, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "topic", FIELD_LINK, FIELD_STRING(struct proposal, topic), FIELD_REQUIRED,
	  .of = &noun_topic, .label = N_("Topic") },
	{ "title", FIELD_LINE, FIELD_STRING(struct proposal, title),
	  FIELD_REQUIRED | FIELD_SEARCHED, 200, .label = N_("Title") },
	{ "version", FIELD_NUMBER, FIELD_INTEGER(struct proposal, version), FIELD_REQUIRED,
	  .label = N_("Version") },
	{ "outcome", FIELD_TEXT, FIELD_STRING(struct proposal, outcome),
	  FIELD_SHOWN | FIELD_SEARCHED, 2000, .label = N_("What gets better for people"),
	  .heard = N_("What gets better for people: %s") },
	{ "how_known", FIELD_TEXT, FIELD_STRING(struct proposal, how_known),
	  FIELD_SHOWN | FIELD_SEARCHED, 2000, .label = N_("How we would know"),
	  .heard = N_("How we would know: %s") },
	{ "why", FIELD_TEXT, FIELD_STRING(struct proposal, why), FIELD_SEARCHED, 2000,
	  .label = N_("What the last change was for") },
	{ "changed_by", FIELD_LINK, FIELD_STRING(struct proposal, changed_by), 0,
	  .of = &noun_person, .label = N_("Last changed by") },
	{ "changes_from", FIELD_LINK, FIELD_STRING(struct proposal, changes_from), 0,
	  .of = &noun_version, .label = N_("Changed from") },
	{ "amendments", FIELD_LINKS, FIELD_LIST(struct proposal, amendments), 0, LINKS_MOST,
	  .of = &noun_contribution, .label = N_("Changes that were taken") },
	{ "tensions", FIELD_LINKS, FIELD_LIST(struct proposal, tensions), 0, LINKS_MOST,
	  .of = &noun_tension, .label = N_("Tensions") },
	{ "senses", FIELD_LINKS, FIELD_LIST(struct proposal, senses), 0, LINKS_MOST,
	  .of = &noun_sense, .label = N_("Meanings") },
	{ "waived", FIELD_LINES, FIELD_LIST(struct proposal, waived), 0, LINKS_MOST,
	  .label = N_("Words whose meaning is left open") },
};
const struct noun noun_proposal = {
	"Proposal", sizeof(struct proposal), proposal_fields, ARRAY_COUNT(proposal_fields), true,
	.label = N_("Proposal"), .plural = N_("Proposals"), .parent = "topic",
};

static const struct field version_fields[] = {
	{ "proposal", FIELD_LINK, FIELD_STRING(struct version, proposal), FIELD_REQUIRED,
	  .of = &noun_proposal, .label = N_("Proposal") },
	{ "version", FIELD_NUMBER, FIELD_INTEGER(struct version, version), FIELD_REQUIRED,
	  .label = N_("Version") },
	{ "title", FIELD_LINE, FIELD_STRING(struct version, title), FIELD_REQUIRED, 200,
	  .label = N_("Title") },
	{ "outcome", FIELD_TEXT, FIELD_STRING(struct version, outcome), FIELD_SHOWN, 2000,
	  .label = N_("What gets better for people"),
	  .heard = N_("What gets better for people: %s") },
	{ "how_known", FIELD_TEXT, FIELD_STRING(struct version, how_known), FIELD_SHOWN, 2000,
	  .label = N_("How we would know"), .heard = N_("How we would know: %s") },
	{ "why", FIELD_TEXT, FIELD_STRING(struct version, why), FIELD_SHOWN, 2000,
	  .label = N_("What the change was for"), .heard = N_("What the change was for: %s") },
	{ "amendments", FIELD_LINKS, FIELD_LIST(struct version, amendments), 0, LINKS_MOST,
	  .of = &noun_contribution, .label = N_("Changes that were taken") },
};
const struct noun noun_version = {
	"Version", sizeof(struct version), version_fields, ARRAY_COUNT(version_fields), true,
	.label = N_("Version of a proposal"), .plural = N_("Versions"), .parent = "proposal",
};

/* A new proposal is asked for what comes before `why`; a change to one for all. */
static const struct field drafting_fields[] = {
	{ "title", FIELD_LINE, FIELD_STRING(struct drafting, title), FIELD_REQUIRED | FIELD_INPUT,
	  200, .label = N_("Title"), .ask = N_("What is it called, in a few words?") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct drafting, text), FIELD_REQUIRED | FIELD_INPUT,
	  20000, .label = N_("Exact text"),
	  .ask = N_("What is the exact text? It is the one that counts.") },
	{ "plain", FIELD_TEXT, FIELD_STRING(struct drafting, plain), FIELD_INPUT, 20000,
	  .label = N_("In plain words"),
	  .ask = N_("What does it say in plain words, paragraph by paragraph?") },
	{ "lang", FIELD_LANG, FIELD_STRING(struct drafting, lang), FIELD_INPUT,
	  .label = N_("Language") },
	{ "outcome", FIELD_TEXT, FIELD_STRING(struct drafting, outcome), FIELD_INPUT, 2000,
	  .label = N_("What gets better for people"),
	  .ask = N_("What would be better for people? There is no vote without this.") },
	{ "how_known", FIELD_TEXT, FIELD_STRING(struct drafting, how_known), FIELD_INPUT, 2000,
	  .label = N_("How we would know"),
	  .ask = N_("How would we know that it is better? There is no vote without this.") },
	{ "tensions", FIELD_LINKS, FIELD_LIST(struct drafting, tensions), FIELD_INPUT, LINKS_MOST,
	  .of = &noun_tension, .label = N_("Tensions"),
	  .ask = N_("Which tensions does it have to do with?") },
	{ "senses", FIELD_LINKS, FIELD_LIST(struct drafting, senses), FIELD_INPUT, LINKS_MOST,
	  .of = &noun_sense, .label = N_("Meanings"),
	  .ask = N_("Which meaning do words have in it that people use differently?") },
	{ "waived", FIELD_LINES, FIELD_LIST(struct drafting, waived), FIELD_INPUT, LINKS_MOST,
	  .of = &noun_term, .label = N_("Words whose meaning is left open"),
	  .ask = N_("Which of these words do you leave open?") },
	{ "why", FIELD_TEXT, FIELD_STRING(struct drafting, why), FIELD_REQUIRED | FIELD_INPUT,
	  2000, .label = N_("What the change is for"), .ask = N_("What is the change for?") },
	{ "amendments", FIELD_LINKS, FIELD_LIST(struct drafting, amendments), FIELD_INPUT,
	  LINKS_MOST, .of = &noun_contribution, .fits = is_amendment,
	  .label = N_("Changes that are taken"),
	  .ask = N_("Which changes that people asked for are in it now?") },
};
/* The plain words in the language of the text that counts, or NULL. */
static const char *plain_of(const struct object *object, const struct description *binding,
			    struct arena *arena)
{
	for (size_t i = 0; i < object->descriptions.count; i++) {
		const struct description *each = object->descriptions.items[i];
		if (each->reg && !strcmp(each->reg, "plain") && each->lang && binding->lang &&
		    !strcmp(each->lang, binding->lang))
			return description_text(each, arena);
	}
	return NULL;
}

static void begin(void *thing, const struct object *on, struct arena *arena)
{
	struct drafting *drafting = thing;
	const struct proposal *proposal = (const struct proposal *)on;
	const struct description *binding = object_binding(on);
	*drafting = (struct drafting){
		.title = proposal->title, .outcome = proposal->outcome,
		.how_known = proposal->how_known, .tensions = proposal->tensions,
		.senses = proposal->senses, .waived = proposal->waived,
	};
	if (!binding)
		return;
	drafting->text = description_text(binding, arena);
	drafting->plain = plain_of(on, binding, arena);
	drafting->lang = binding->lang;
}

const struct noun noun_proposing = {
	"Proposing", sizeof(struct drafting), drafting_fields, ARRAY_COUNT(drafting_fields) - 2,
	.is_object = false,
};
const struct noun noun_revising = {
	"Revising", sizeof(struct drafting), drafting_fields, ARRAY_COUNT(drafting_fields),
	.is_object = false, .begin = begin,
};

static const struct field describing_fields[] = {
	{ "register", FIELD_CHOICE, FIELD_STRING(struct describing, reg),
	  FIELD_REQUIRED | FIELD_INPUT, .choices = choices_register, .label = N_("Kind of words"),
	  .ask = N_("Which words are they?") },
	{ "lang", FIELD_LANG, FIELD_STRING(struct describing, lang), FIELD_INPUT,
	  .label = N_("Language"), .ask = N_("Which language are they in?") },
	{ "title", FIELD_LINE, FIELD_STRING(struct describing, title), FIELD_INPUT, 200,
	  .label = N_("Title"), .ask = N_("What is it called in these words?") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct describing, text), FIELD_INPUT, 20000,
	  .label = N_("Text"),
	  .ask = N_("What does it say, paragraph by paragraph? Leave it empty where the words "
		    "that are there still fit.") },
};
const struct noun noun_describing = {
	"Describing", sizeof(struct describing), describing_fields,
	ARRAY_COUNT(describing_fields), .is_object = false,
};

static const struct field wording_fields[] = {
	{ "required", FIELD_FLAG, FIELD_BOOL(struct wording, required), FIELD_INPUT,
	  .label = N_("Every contested word needs its meaning"),
	  .ask = N_("Must every word that people use differently have its meaning?") },
	{ "reason", FIELD_LINE, FIELD_STRING(struct wording, reason),
	  FIELD_REQUIRED | FIELD_INPUT, .label = N_("Reason"), .ask = N_("What is the reason?") },
};
const struct noun noun_wording = {
	"Wording", sizeof(struct wording), wording_fields, ARRAY_COUNT(wording_fields),
	.is_object = false,
};

const char *proposal_lacks(const struct proposal *proposal)
{
	if (!proposal->outcome || !*proposal->outcome)
		return "outcome";
	return proposal->how_known && *proposal->how_known ? NULL : "how_known";
}
