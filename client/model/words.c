/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/words.h"

#include "base/array.h"
#include "base/i18n.h"

static const struct field sense_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct sense, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "community", FIELD_LINE, FIELD_STRING(struct sense, community),
	  FIELD_REQUIRED | FIELD_SHOWN | FIELD_SEARCHED,
	  .label = N_("Who uses it so"), .heard = N_("Used in this way by %s.") },
	{ "definition", FIELD_TEXT, FIELD_STRING(struct sense, definition),
	  FIELD_REQUIRED | FIELD_SHOWN | FIELD_SEARCHED, 4000,
	  .label = N_("Meaning"), .heard = N_("It means: %s") },
	{ "example", FIELD_TEXT, FIELD_STRING(struct sense, example),
	  FIELD_SHOWN | FIELD_SEARCHED, 4000,
	  .label = N_("Example"), .heard = N_("For example: %s") },
	{ "source", FIELD_LINE, FIELD_STRING(struct sense, source), FIELD_SHOWN,
	  .label = N_("Source"), .heard = N_("The source is %s.") },
	{ "source_date", FIELD_DATE, FIELD_STRING(struct sense, source_date), FIELD_SHOWN, 10,
	  .label = N_("Date of the source"), .heard = N_("The source is from %s.") },
	{ "supporters", FIELD_NUMBER, FIELD_INTEGER(struct sense, supporters), 0,
	  .label = N_("Supporters") },
	{ "held_by", FIELD_LINKS, FIELD_LIST(struct sense, held_by), 0, SENSE_HOLDERS_MOST,
	  .label = N_("Those who mean this one") },
};
const struct noun noun_sense = {
	"Sense", sizeof(struct sense), sense_fields, ARRAY_COUNT(sense_fields), true,
	.label = N_("Meaning"),
};

static const struct field term_fields[] = {
	{ "word", FIELD_LINE, FIELD_STRING(struct term, word),
	  FIELD_REQUIRED | FIELD_SEARCHED, 120, .label = N_("Word") },
	{ "lang", FIELD_LANG, FIELD_STRING(struct term, lang), FIELD_REQUIRED,
	  .label = N_("Language") },
	{ "also", FIELD_LINES, FIELD_LIST(struct term, also), FIELD_SHOWN | FIELD_SEARCHED, 20,
	  .label = N_("Also written"), .heard = N_("It is also written %s.") },
	{ "contested", FIELD_FLAG, FIELD_BOOL(struct term, contested), 0,
	  .label = N_("Different people mean different things") },
	{ "note", FIELD_LINE, FIELD_STRING(struct term, note), FIELD_SHOWN | FIELD_SEARCHED,
	  .label = N_("Note"), .heard = N_("A note: %s") },
	{ "senses", FIELD_PARTS, FIELD_LIST(struct term, senses),
	  FIELD_REQUIRED | FIELD_SEARCHED, TERM_SENSES_MOST,
	  .noun = &noun_sense, .label = N_("Meanings") },
};
const struct noun noun_term = {
	"Term", sizeof(struct term), term_fields, ARRAY_COUNT(term_fields), true,
	.label = N_("Word"), .plural = N_("Words that are explained"),
};

/* A word that is there is not asked for: its first field is left out. */
static const struct field meaning_fields[] = {
	{ "word", FIELD_LINE, FIELD_STRING(struct meaning, word), FIELD_REQUIRED | FIELD_INPUT,
	  120, .label = N_("Word"), .ask = N_("Which word is it?") },
	{ "community", FIELD_LINE, FIELD_STRING(struct meaning, community),
	  FIELD_REQUIRED | FIELD_INPUT, 200, .label = N_("Who uses it so"),
	  .ask = N_("Who uses the word in this way? It can be you.") },
	{ "definition", FIELD_TEXT, FIELD_STRING(struct meaning, definition),
	  FIELD_REQUIRED | FIELD_INPUT, 4000, .label = N_("Meaning"),
	  .ask = N_("What does it mean to them?") },
	{ "example", FIELD_TEXT, FIELD_STRING(struct meaning, example), FIELD_INPUT, 4000,
	  .label = N_("Example"), .ask = N_("Is there an example?") },
	{ "source", FIELD_LINE, FIELD_STRING(struct meaning, source), FIELD_INPUT,
	  .label = N_("Source"), .ask = N_("Where can this meaning be read?") },
};
const struct noun noun_new_word = {
	"NewWord", sizeof(struct meaning), meaning_fields, ARRAY_COUNT(meaning_fields),
	.is_object = false,
};
const struct noun noun_meaning = {
	"Meaning", sizeof(struct meaning), meaning_fields + 1, ARRAY_COUNT(meaning_fields) - 1,
	.is_object = false,
};

static const struct field holding_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct holding, number),
	  FIELD_REQUIRED | FIELD_INPUT, .label = N_("Number"),
	  .ask = N_("Which meaning is yours? Say its number.") },
};
const struct noun noun_holding = {
	"Holding", sizeof(struct holding), holding_fields, ARRAY_COUNT(holding_fields),
	.is_object = false,
};

bool term_is_contested(const struct term *term)
{
	size_t held = 0;
	for (size_t i = 0; i < term->senses.count; i++)
		held += ((const struct sense *)term->senses.items[i])->supporters > 0;
	return held >= 2;
}
