/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/tension.h"

#include <string.h>

#include "base/array.h"
#include "base/i18n.h"
#include "model/day.h"
#include "model/dissent.h"

/* The same words in a tension, in a version and in a change: in a tension the sides are NEEDED. */
#define POLE_FIELDS(structure, needed) \
	{ "pole_a", FIELD_LINE, FIELD_STRING(structure, poles.pole_a), \
	  (needed) | FIELD_INPUT | FIELD_SEARCHED, 120, .label = N_("One side"), \
	  .ask = N_("What is the one side? Say it in a few words.") }, \
	{ "up_a", FIELD_TEXT, FIELD_STRING(structure, poles.up_a), \
	  (needed) | FIELD_INPUT | FIELD_SEARCHED, 1000, \
	  .label = N_("What is good about the one side"), \
	  .ask = N_("What is good about it? Say it as those would who want it.") }, \
	{ "pole_b", FIELD_LINE, FIELD_STRING(structure, poles.pole_b), \
	  (needed) | FIELD_INPUT | FIELD_SEARCHED, 120, .label = N_("The other side"), \
	  .ask = N_("What is the other side? Say it in a few words.") }, \
	{ "up_b", FIELD_TEXT, FIELD_STRING(structure, poles.up_b), \
	  (needed) | FIELD_INPUT | FIELD_SEARCHED, 1000, \
	  .label = N_("What is good about the other side"), \
	  .ask = N_("What is good about the other side? Give it the same care.") }, \
	{ "down_a", FIELD_TEXT, FIELD_STRING(structure, poles.down_a), \
	  FIELD_INPUT | FIELD_SEARCHED, 1000, .label = N_("Too much of the one side"), \
	  .ask = N_("What goes wrong with too much of the one side?") }, \
	{ "down_b", FIELD_TEXT, FIELD_STRING(structure, poles.down_b), \
	  FIELD_INPUT | FIELD_SEARCHED, 1000, .label = N_("Too much of the other side"), \
	  .ask = N_("What goes wrong with too much of the other side?") }, \
	{ "warnings", FIELD_LINES, FIELD_LIST(structure, poles.warnings), \
	  FIELD_INPUT | FIELD_SEARCHED, 10, .label = N_("How one would notice"), \
	  .ask = N_("How would one notice that one side has too much?") },

#define CHOICE_FIELDS(structure, use) \
	{ "choice_now", FIELD_TEXT, FIELD_STRING(structure, poles.choice_now), \
	  (use) | FIELD_SEARCHED, 2000, .label = N_("The choice for now"), \
	  .ask = N_("How does the assembly live with it for now?") }, \
	{ "why", FIELD_TEXT, FIELD_STRING(structure, poles.why), (use) | FIELD_SEARCHED, 2000, \
	  .label = N_("Why"), .ask = N_("Why so, and not in another way?") }, \
	{ "review_on", FIELD_DATE, FIELD_STRING(structure, poles.review_on), use, 10, \
	  .label = N_("Looked at again on"), \
	  .ask = N_("On which day is it looked at again?") },

#define CHOSEN_BY(structure) \
	{ "chosen_by", FIELD_LINE, FIELD_STRING(structure, poles.chosen_by), 0, 200, \
	  .label = N_("Who chose") },

static const struct field version_fields[] = {
	{ "version", FIELD_NUMBER, FIELD_INTEGER(struct tension_version, version),
	  FIELD_REQUIRED, .label = N_("Version") },
	{ "until", FIELD_TIME, FIELD_INTEGER(struct tension_version, until), FIELD_REQUIRED,
	  .label = N_("Until") },
	{ "reason", FIELD_LINE, FIELD_STRING(struct tension_version, reason), FIELD_SEARCHED,
	  .label = N_("Why it was changed") },
	POLE_FIELDS(struct tension_version, FIELD_REQUIRED)
	CHOICE_FIELDS(struct tension_version, 0)
	CHOSEN_BY(struct tension_version)
};
const struct noun noun_tension_version = {
	"TensionVersion", sizeof(struct tension_version), version_fields,
	ARRAY_COUNT(version_fields), .is_object = false,
};

static const struct field change_fields[] = {
	POLE_FIELDS(struct tension_version, 0)
	{ "reason", FIELD_LINE, FIELD_STRING(struct tension_version, reason),
	  FIELD_REQUIRED | FIELD_INPUT, .label = N_("Why it is changed"),
	  .ask = N_("Why is it changed? The earlier words are kept beside it.") },
};
const struct noun noun_tension_change = {
	"TensionChange", sizeof(struct tension_version), change_fields,
	ARRAY_COUNT(change_fields), .is_object = false,
};

static const struct field choice_fields[] = {
	CHOICE_FIELDS(struct tension_version, FIELD_REQUIRED | FIELD_INPUT)
};
const struct noun noun_tension_choice = {
	"TensionChoice", sizeof(struct tension_version), choice_fields,
	ARRAY_COUNT(choice_fields), .is_object = false,
};

static const struct field tension_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct tension, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "title", FIELD_LINE, FIELD_STRING(struct tension, title),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 120, .label = N_("Title"),
	  .ask = N_("What pulls in two directions? Say it in a few words.") },
	POLE_FIELDS(struct tension, FIELD_REQUIRED)
	CHOICE_FIELDS(struct tension, 0)
	CHOSEN_BY(struct tension)
	{ "dissent", FIELD_PARTS, FIELD_LIST(struct tension, dissent), FIELD_SEARCHED,
	  DISSENT_MOST, .noun = &noun_dissent, .label = N_("Those who see it in another way") },
	{ "version", FIELD_NUMBER, FIELD_INTEGER(struct tension, version), FIELD_REQUIRED,
	  .label = N_("Version") },
	{ "history", FIELD_PARTS, FIELD_LIST(struct tension, history), 0,
	  TENSION_VERSIONS_MOST, .noun = &noun_tension_version,
	  .label = N_("Earlier versions") },
};
const struct noun noun_tension = {
	"Tension", sizeof(struct tension), tension_fields, ARRAY_COUNT(tension_fields), true,
	.label = N_("Tension"), .plural = N_("Tensions: what pulls in two directions"),
};

static bool take(const char **text, const char *other)
{
	if (!other || !*other || (*text && !strcmp(*text, other)))
		return false;
	*text = other;
	return true;
}

static bool take_lines(struct list *lines, const struct list *other)
{
	bool same = other->count == lines->count;
	for (size_t i = 0; same && i < other->count; i++)
		same = !strcmp(lines->items[i], other->items[i]);
	if (!other->count || same)
		return false;
	*lines = *other;
	return true;
}

bool tension_merge(struct poles *poles, const struct poles *change)
{
	bool changed = take(&poles->pole_a, change->pole_a);
	changed |= take(&poles->pole_b, change->pole_b);
	changed |= take(&poles->up_a, change->up_a);
	changed |= take(&poles->up_b, change->up_b);
	changed |= take(&poles->down_a, change->down_a);
	changed |= take(&poles->down_b, change->down_b);
	changed |= take_lines(&poles->warnings, &change->warnings);
	changed |= take(&poles->choice_now, change->choice_now);
	changed |= take(&poles->why, change->why);
	changed |= take(&poles->review_on, change->review_on);
	/* Who says the same again changes nothing. */
	take(&poles->chosen_by, change->chosen_by);
	return changed;
}

bool tension_is_due(const struct tension *tension, int64_t now)
{
	int64_t day;
	return day_read(tension->poles.review_on, &day) && day <= day_of(now);
}
