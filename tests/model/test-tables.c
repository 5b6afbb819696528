/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/tap.h"
#include "base/arena.h"
#include "base/array.h"
#include "model/assembly.h"
#include "model/barrier.h"
#include "model/decision.h"
#include "model/dissent.h"
#include "model/experiment.h"
#include "model/nouns.h"
#include "model/people.h"
#include "model/talk.h"
#include "model/tension.h"
#include "model/words.h"

/* A table that is not well made would be found by a person, so it is found here. */

static struct arena arena;

static bool text_kind(const struct field *field)
{
	return field->kind == FIELD_LINE || field->kind == FIELD_TEXT ||
		field->kind == FIELD_CHOICE || field->kind == FIELD_LANG ||
		field->kind == FIELD_DATE || field->kind == FIELD_LINK;
}

static size_t size_of(const struct field *field)
{
	switch (field->kind) {
	case FIELD_NUMBER:
	case FIELD_TIME:
		return sizeof(int64_t);
	case FIELD_FLAG:
		return sizeof(bool);
	case FIELD_LINES:
	case FIELD_LANGS:
	case FIELD_LINKS:
	case FIELD_PARTS:
		return sizeof(struct list);
	default:
		return sizeof(void *);
	}
}

/* Exactly one %s and no other conversion. */
static bool one_value(const char *sentence)
{
	const char *at = sentence ? strchr(sentence, '%') : NULL;
	return at && at[1] == 's' && !strchr(at + 1, '%');
}

static bool has_end(const struct choice *choices)
{
	for (size_t i = 0; i < 100; i++) {
		if (!choices[i].word)
			return i > 0 && !choices[i].label;
		if (!*choices[i].word || !choices[i].label || !*choices[i].label)
			return false;
		for (size_t k = 0; k < i; k++)
			if (!strcmp(choices[i].word, choices[k].word))
				return false;
	}
	return false;
}

static const char *fault_of(const struct noun *noun, const struct field *field)
{
	if (!field->name || !*field->name || strspn(field->name, "abcdefghijklmnopqrstuvwxyz_") !=
	    strlen(field->name))
		return "its name is not as names in the API are";
	if (field_find(noun, field->name) != field)
		return "another field has its name";
	const struct field *shared = noun != &noun_object && noun->is_object ?
		field_find(&noun_object, field->name) : NULL;
	if (shared && (shared->offset != field->offset || shared->kind != field->kind))
		return "every object has a field of its name, which is another";
	if (field->offset + size_of(field) > noun->size ||
	    (noun->is_object && noun != &noun_object && !shared &&
	     field->offset < sizeof(struct object)))
		return "it is not in the noun's own part of the struct";
	if (!field->label || !*field->label || strchr(field->label, '%'))
		return "it has no label, or one with a %";
	if (field->use & FIELD_SHOWN ? !one_value(field->heard) : field->heard != NULL)
		return "it is heard without one %s, or is never heard";
	if (field->choices ? !has_end(field->choices) : field->kind == FIELD_CHOICE)
		return "its choices do not end, or one comes twice";
	if ((field->kind == FIELD_PART || field->kind == FIELD_PARTS) != (field->noun != NULL))
		return "it has parts without a noun, or a noun without parts";
	if (field->use & FIELD_SEARCHED && !text_kind(field) && field->kind != FIELD_LINES &&
	    field->kind != FIELD_PART && field->kind != FIELD_PARTS)
		return "it is searched and has no words";
	return NULL;
}

static bool apart(const struct noun *noun)
{
	for (size_t i = 0; i < noun->count; i++)
		for (size_t k = 0; k < i; k++) {
			const struct field *one = &noun->fields[i], *other = &noun->fields[k];
			if (one->offset < other->offset + size_of(other) &&
			    other->offset < one->offset + size_of(one))
				return false;
		}
	return true;
}

static void well_formed(const struct noun *noun)
{
	bool good = true;
	for (size_t i = 0; i < noun->count; i++) {
		const char *fault = fault_of(noun, &noun->fields[i]);
		if (fault)
			printf("# %s of %s: %s\n", noun->fields[i].name, noun->type, fault);
		good = good && !fault;
	}
	ok(good && noun->count, arena_printf(&arena, "each field of %s is well made", noun->type));
	ok(apart(noun), arena_printf(&arena, "no two fields of %s share a place", noun->type));
}

static void limits(void)
{
	const struct field line = { "a", FIELD_LINE, 0, .label = "" };
	const struct field own = { "a", FIELD_LINE, 0, .limit = 7, .label = "" };
	const struct field list = { "a", FIELD_LINES, 0, .label = "" };
	const struct field text = { "a", FIELD_TEXT, 0, .label = "" };
	const struct field link = { "a", FIELD_LINK, 0, .label = "" };
	ok(field_limit(&line) == FIELD_LINE_BYTES && field_limit(&own) == 7 &&
	   field_limit(&list) == FIELD_LIST_ITEMS && field_limit(&text) == FIELD_TEXT_BYTES &&
	   field_limit(&link) == FIELD_LINK_BYTES, "a field has its own limit or its kind's");
}

static void finding(void)
{
	ok(noun_of("Topic") == &noun_topic && noun_of("topic") == &noun_any &&
	   noun_of("") == &noun_any && noun_of("Paragraph") == &noun_any,
	   "a type is found by its exact name, and only objects have one");
	ok(!field_find(&noun_topic, "id") && field_find(&noun_object, "id") &&
	   !field_find(&noun_any, "id"), "a field is found in its own table");
	bool labelled = true;
	for (size_t i = 0; noun_at(i); i++)
		labelled = labelled && noun_at(i)->is_object && noun_at(i)->label &&
			noun_of(noun_at(i)->type) == noun_at(i);
	ok(labelled, "every object has words for what it is");
	same(choice_label(choices_mode, "settle"), "Settle", "a known word has its label");
	same(choice_label(choices_mode, "brawl"), "brawl", "an unknown one is itself");
	same(choice_label(choices_mode, NULL), "", "none is nothing");
	ok(choice_known(choices_mode, "open") && !choice_known(choices_mode, "Open") &&
	   !choice_known(NULL, "open") && !choice_known(choices_mode, NULL), "words are exact");
}

int main(void)
{
	static const struct noun *const parts[] = {
		&noun_object, &noun_description, &noun_paragraph, &noun_receipt, &noun_step,
		&noun_joining, &noun_dissent, &noun_option, &noun_observation, &noun_permission,
		&noun_closing, &noun_barrier_answer, &noun_tension_version, &noun_tension_change,
		&noun_tension_choice,
	};
	for (size_t i = 0; noun_at(i); i++)
		well_formed(noun_at(i));
	for (size_t i = 0; i < ARRAY_COUNT(parts); i++)
		well_formed(parts[i]);
	limits();
	finding();
	arena_release(&arena);
	return tap_done();
}
