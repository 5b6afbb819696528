/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/decision.h"

#include "base/array.h"
#include "base/i18n.h"
#include "model/dissent.h"
#include "model/tension.h"

enum {
	OPTIONS_MOST = 12,	/* ways that were not taken */
	LINES_MOST = 20,	/* drivers, consequences, people */
};

static const struct field option_fields[] = {
	{ "what", FIELD_LINE, FIELD_STRING(struct option, what),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 300, .label = N_("What it was"),
	  .ask = N_("What else could have been done?") },
	{ "why_not", FIELD_LINE, FIELD_STRING(struct option, why_not),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, .label = N_("Why not"),
	  .ask = N_("Why was it not taken?") },
};
const struct noun noun_option = {
	"Option", sizeof(struct option), option_fields, ARRAY_COUNT(option_fields),
	.is_object = false,
};

static const struct field decision_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct decision, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "title", FIELD_LINE, FIELD_STRING(struct decision, title),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 120, .label = N_("Title"),
	  .ask = N_("What was decided on? Say it in a few words.") },
	{ "decided_on", FIELD_DATE, FIELD_STRING(struct decision, decided_on),
	  FIELD_REQUIRED | FIELD_INPUT, 10, .label = N_("Decided on"),
	  .ask = N_("On which day was it decided?") },
	{ "decided_by", FIELD_LINES, FIELD_LIST(struct decision, decided_by),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, LINES_MOST, .label = N_("Decided by"),
	  .ask = N_("Who decided it?") },
	{ "context", FIELD_TEXT, FIELD_STRING(struct decision, context),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 4000, .label = N_("The question"),
	  .ask = N_("What was the question, and how did it come up?") },
	{ "drivers", FIELD_LINES, FIELD_LIST(struct decision, drivers),
	  FIELD_INPUT | FIELD_SEARCHED, LINES_MOST, .label = N_("What counted"),
	  .ask = N_("What counted in it?") },
	{ "options", FIELD_PARTS, FIELD_LIST(struct decision, options),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, OPTIONS_MOST, .noun = &noun_option,
	  .label = N_("What was not done"),
	  .ask = N_("What else could have been done, and why was it not?") },
	{ "outcome", FIELD_TEXT, FIELD_STRING(struct decision, outcome),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 4000, .label = N_("What was decided"),
	  .ask = N_("What was decided?") },
	{ "because", FIELD_TEXT, FIELD_STRING(struct decision, because),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 4000, .label = N_("Because"),
	  .ask = N_("Because of what?") },
	{ "good", FIELD_LINES, FIELD_LIST(struct decision, good),
	  FIELD_INPUT | FIELD_SEARCHED, LINES_MOST, .label = N_("What gets better"),
	  .ask = N_("What gets better with it?") },
	{ "bad", FIELD_LINES, FIELD_LIST(struct decision, bad),
	  FIELD_INPUT | FIELD_SEARCHED, LINES_MOST, .label = N_("What gets worse"),
	  .ask = N_("What gets worse with it?") },
	{ "confirmation", FIELD_TEXT, FIELD_STRING(struct decision, confirmation),
	  FIELD_INPUT | FIELD_SEARCHED, 2000, .label = N_("How we will know"),
	  .ask = N_("How will one know whether it was right?") },
	{ "consulted", FIELD_LINES, FIELD_LIST(struct decision, consulted),
	  FIELD_INPUT | FIELD_SEARCHED, LINES_MOST, .label = N_("Asked before"),
	  .ask = N_("Who was asked before?") },
	{ "informed", FIELD_LINES, FIELD_LIST(struct decision, informed),
	  FIELD_INPUT | FIELD_SEARCHED, LINES_MOST, .label = N_("Told after"),
	  .ask = N_("Who was told after?") },
	{ "tension", FIELD_LINK, FIELD_STRING(struct decision, tension), FIELD_INPUT,
	  .of = &noun_tension, .label = N_("Tension"),
	  .ask = N_("Which tension is it about?") },
	{ "review_on", FIELD_DATE, FIELD_STRING(struct decision, review_on), FIELD_INPUT, 10,
	  .label = N_("Looked at again on"),
	  .ask = N_("On which day is it looked at again?") },
	{ "dissent", FIELD_PARTS, FIELD_LIST(struct decision, dissent), FIELD_SEARCHED,
	  DISSENT_MOST, .noun = &noun_dissent, .label = N_("Those who see it in another way") },
	{ "replaces", FIELD_LINK, FIELD_STRING(struct decision, replaces), 0,
	  .of = &noun_decision, .label = N_("The decision before it") },
	{ "superseded_by", FIELD_LINK, FIELD_STRING(struct decision, superseded_by), 0,
	  .of = &noun_decision, .label = N_("The decision after it") },
};
const struct noun noun_decision = {
	"Decision", sizeof(struct decision), decision_fields, ARRAY_COUNT(decision_fields), true,
	.label = N_("Decision"), .plural = N_("What was decided, and why"),
};
