/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way through a form's questions, and what is typed as an answer; by the table of a noun. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../support/tap.h"
#include "app/answer.h"
#include "app/walk.h"
#include "base/array.h"
#include "base/i18n.h"
#include "wire/json.h"

struct errand {
	const char *what, *until;
};

struct plan {
	const char *kind, *why, *lang, *topic, *note;
	int64_t minutes, begins;
	bool open;
	struct list errands, lines;
	const struct errand *first;
};

static const struct field errand_fields[] = {
	{ "what", FIELD_LINE, FIELD_STRING(struct errand, what), FIELD_REQUIRED | FIELD_INPUT, 20,
	  .label = "What" },
	{ "until", FIELD_DATE, FIELD_STRING(struct errand, until), FIELD_INPUT, .label = "Until" },
};
static const struct noun noun_errand = {
	"Errand", sizeof(struct errand), errand_fields, ARRAY_COUNT(errand_fields),
	.is_object = false,
};

static const struct choice choices_plan[] = {
	{ "big", "A big one" }, { "small", "A small one" }, { NULL, NULL },
};

static bool asks_why(const void *thing, const struct object *on)
{
	const struct plan *plan = thing;
	(void)on;
	return plan->kind && !strcmp(plan->kind, "big");
}

static const struct field plan_fields[] = {
	{ "kind", FIELD_CHOICE, FIELD_STRING(struct plan, kind), FIELD_REQUIRED | FIELD_INPUT,
	  .choices = choices_plan, .label = "Kind", .ask = "Which kind?" },
	{ "why", FIELD_TEXT, FIELD_STRING(struct plan, why), FIELD_INPUT, 30, .label = "Why",
	  .asked = asks_why },
	{ "lang", FIELD_LANG, FIELD_STRING(struct plan, lang), FIELD_INPUT, .label = "Language" },
	{ "minutes", FIELD_NUMBER, FIELD_INTEGER(struct plan, minutes), FIELD_INPUT,
	  .label = "Minutes" },
	{ "note", FIELD_LINE, FIELD_STRING(struct plan, note), 0, .label = "Not asked" },
	{ "begins", FIELD_TIME, FIELD_INTEGER(struct plan, begins), FIELD_INPUT,
	  .label = "Begins" },
	{ "open", FIELD_FLAG, FIELD_BOOL(struct plan, open), FIELD_INPUT, .label = "Open" },
	{ "errands", FIELD_PARTS, FIELD_LIST(struct plan, errands), FIELD_INPUT, 2,
	  .noun = &noun_errand, .label = "Errands" },
	{ "lines", FIELD_LINES, FIELD_LIST(struct plan, lines), FIELD_INPUT, 2,
	  .label = "Lines" },
	{ "first", FIELD_PART, FIELD_AT(struct plan, first, const struct errand *), FIELD_INPUT,
	  .noun = &noun_errand, .label = "First" },
	{ "topic", FIELD_LINK, FIELD_STRING(struct plan, topic), FIELD_INPUT, .label = "Topic" },
};
static const struct noun noun_plan = {
	"Plan", sizeof(struct plan), plan_fields, ARRAY_COUNT(plan_fields),
	.is_object = false,
};

static struct arena arena;
static struct error error;

/* The names of all questions from where WALK is, a blank between two. */
static const char *rest(struct walk walk)
{
	const char *names = walk.depth ? walk_path(&walk, &arena) : "";
	while (walk.depth && walk_next(&walk))
		names = arena_printf(&arena, "%s %s", names, walk_path(&walk, &arena));
	return names;
}

static void test_order(void)
{
	struct plan plan = { .kind = NULL };
	struct walk walk;
	ok(walk_begin(&walk, &noun_plan, &plan, NULL), "a form begins");
	same(rest(walk), "kind minutes begins open errands lines first",
	     "what may be sent is asked in its order; a language and a bare link are not");
	plan.kind = "big";
	same(rest(walk), "kind why minutes begins open errands lines first",
	     "an answer can bring another question");
	ok(walk_next(&walk) && walk_next(&walk) && walk_back(&walk), "two on and one back");
	same(walk_path(&walk, &arena), "why", "is the second");
	ok(walk_back(&walk) && !walk_back(&walk), "before the first there is none");
	ok(walk_last(&walk), "the last one is found");
	same(walk_path(&walk, &arena), "first", "from anywhere");
	ok(!walk_next(&walk) && !walk.depth, "after it all was asked");
	ok(!walk_next(&walk), "and stays so");
	plan.why = "It is.";
	plan.kind = "small";
	walk_prune(&noun_plan, &plan, NULL);
	ok(!plan.why && plan.kind, "an answer to what is not asked any more is not sent");
}

static void test_parts(void)
{
	struct plan plan = { .kind = "small" };
	struct walk walk;
	walk_begin(&walk, &noun_plan, &plan, NULL);
	ok(walk_to(&walk, "errands") && walk_is_gate(&walk) && walk_has_room(&walk),
	   "whether there is one more is a question of its own");
	walk_enter(&walk, &arena);
	same(rest(walk), "errands.1.what errands.1.until errands lines first",
	     "a part has its questions, then comes whether there is one more");
	ok(walk_back(&walk) && walk_is_gate(&walk) && !walk_parts(&walk),
	   "going back takes an empty part away");
	walk_enter(&walk, &arena);
	answer_line(walk_field(&walk), walk_thing(&walk), "Shop", &arena, &error);
	walk_next(&walk);
	walk_next(&walk);
	ok(walk_is_gate(&walk) && walk_parts(&walk) == 1, "the first is there");
	walk_enter(&walk, &arena);
	same(walk_path(&walk, &arena), "errands.2.what", "the second has its number");
	answer_line(walk_field(&walk), walk_thing(&walk), "Cook", &arena, &error);
	walk_next(&walk);
	ok(walk_next(&walk), "past the last that there may be");
	same(walk_path(&walk, &arena), "lines", "nothing more is asked about them");
	ok(walk_back(&walk) && !walk_has_room(&walk), "there is no room for a third");
	ok(walk_to(&walk, "errands.1.until"), "a question in a part is found by its name");
	same(walk_path(&walk, &arena), "errands.1.until", "which is the same again");
	ok(!walk_to(&walk, "errands.3.what") && !walk_to(&walk, "why") &&
	   !walk_to(&walk, "errands.1.x") && !walk_to(&walk, "kind.1.what") &&
	   !walk_to(&walk, "errands.x.what") && !walk_to(&walk, "errands.1") &&
	   !walk_to(&walk, ""), "what is not asked is not found");
	same(walk_path(&walk, &arena), "errands.1.until", "and then nothing has changed");
	ok(walk_find(&walk, "until"), "a field at fault is found in a part");
	same(walk_path(&walk, &arena), "errands.1.until", "the first that has it");
	ok(walk_find(&walk, "kind") && !walk_find(&walk, "number"), "or on the first level");
	plan.kind = NULL;
	ok(walk_missing(&walk), "what is needed and was not answered is found");
	same(walk_path(&walk, &arena), "kind", "on the first level");
	plan.kind = "small";
	walk_begin(&walk, &noun_plan, &plan, NULL);
	walk_to(&walk, "errands.2.what");
	answer_clear(walk_field(&walk), walk_thing(&walk));
	ok(walk_missing(&walk), "and in parts");
	same(walk_path(&walk, &arena), "errands.2.what", "by its name");
	answer_line(walk_field(&walk), walk_thing(&walk), "Cook", &arena, &error);
	ok(!walk_missing(&walk) && !walk.depth, "else all was asked");
	walk_begin(&walk, &noun_plan, &plan, NULL);
	walk_to(&walk, "errands");
	walk_drop(&walk);
	ok(walk_parts(&walk) == 1, "the last one can be taken away");
	walk_to(&walk, "first");
	walk_enter(&walk, &arena);
	same(rest(walk), "first.what first.until", "one part alone is asked once");
	ok(plan.first && walk_back(&walk) && !plan.first, "and taken away again");
}

static void test_json(void)
{
	struct plan plan = { .kind = "big", .why = "It is." };
	void *again = NULL;
	struct walk walk;
	walk_begin(&walk, &noun_plan, &plan, NULL);
	walk_to(&walk, "errands");
	walk_enter(&walk, &arena);
	const char *json = wire_write_input(&noun_plan, &plan, &arena);
	same(json, "{\"kind\":\"big\",\"why\":\"It is.\",\"errands\":[{}]}",
	     "answers are kept as JSON, an empty part too");
	ok(wire_read_partial(json, strlen(json), &noun_plan, &arena, &again, &error),
	   "and read again, whatever is missing");
	same(wire_write_input(&noun_plan, again, &arena), json, "as they were");
	json = "{\"kind\":\"huge\",\"why\":\"It goes on for more than thirty "
	     "bytes.\",\"minutes\":7,"
		"\"begins\":\"soon\",\"errands\":[{\"what\":9}]}";
	ok(wire_read_partial(json, strlen(json), &noun_plan, &arena, &again, &error) &&
	   error.kind == ERROR_NONE, "what cannot be used any more does not spoil the rest");
	same(wire_write_input(&noun_plan, again, &arena), "{\"minutes\":7,\"errands\":[{}]}",
	     "which is kept");
	ok(!wire_read_partial("[]", 2, &noun_plan, &arena, &again, &error), "but it must be JSON");
	error_release(&error);
}

static bool takes(const char *name, const char *line)
{
	struct plan plan = { .kind = NULL };
	error_release(&error);
	bool taken = answer_line(field_find(&noun_plan, name), &plan, line, &arena, &error);
	return taken && error.kind == ERROR_NONE;
}

static void test_answers(void)
{
	static const char *const bad[][2] = {
		{ "minutes", "ten" }, { "minutes", "3.5" }, { "minutes", "3 hours" },
		{ "minutes", "99999999999999999999" }, { "minutes", "9007199254740992" },
		{ "begins", "soon" }, { "begins", "2026-02-30" }, { "begins", "2026-12-01 25:00" },
		{ "begins", "2026-12" }, { "begins", "2026-12-01 14:00 or so" },
		{ "open", "perhaps" }, { "kind", "huge" }, { "lang", "Welsh!" },
	};
	static const char *const good[][2] = {
		{ "minutes", "30" }, { "minutes", "-5" }, { "begins", "2026-12-01" },
		{ "begins", "2026-12-01 14:00" }, { "begins", "2026-12-01T09:05" },
		{ "open", "yes" }, { "open", "No" }, { "kind", "big" }, { "kind", "a big one" },
		{ "lang", "zh-Hant" }, { "lines", "Anything at all" },
	};
	for (size_t i = 0; i < ARRAY_COUNT(bad); i++) {
		ok(!takes(bad[i][0], bad[i][1]) && error.kind == ERROR_INPUT && error.text,
		   arena_printf(&arena, "%s: %s is not taken, and a sentence says why", bad[i][0],
				bad[i][1]));
	}
	for (size_t i = 0; i < ARRAY_COUNT(good); i++)
		ok(takes(good[i][0], good[i][1]), arena_printf(&arena, "%s: %s is taken",
							       good[i][0], good[i][1]));
	struct errand errand = { .what = NULL };
	ok(!answer_line(&errand_fields[1], &errand, "next week", &arena, &error) &&
	   strstr(error_text(&error), "2026-12-01"), "a day says how one is written");
	error_release(&error);
}

static void test_values(void)
{
	struct plan plan = { .kind = NULL };
	struct errand errand = { .what = NULL };
	const struct field *lines = field_find(&noun_plan, "lines");
	const struct field *why = field_find(&noun_plan, "why");
	setenv("TZ", "UTC-2", 1);	/* two hours ahead */
	tzset();
	answer_line(field_find(&noun_plan, "begins"), &plan, "2026-12-01 14:00", &arena, &error);
	ok(plan.begins == 1796126400, "a time is the one of the person's own clock");
	setenv("TZ", "UTC", 1);
	tzset();
	ok(answer_line(lines, &plan, "One", &arena, &error) &&
	   answer_line(lines, &plan, "Two", &arena, &error) && plan.lines.count == 2,
	   "lines are added one after the other");
	ok(!answer_has_room(lines, &plan) && !answer_line(lines, &plan, "Three", &arena, &error),
	   "as many as there may be");
	error_release(&error);
	plan.lines.count--;
	ok(!answer_line(lines, &plan, "One", &arena, &error) && plan.lines.count == 1,
	   "the same line is not taken twice");
	error_release(&error);
	ok(!answer_line(&errand_fields[0], &errand, "More than twenty bytes", &arena, &error) &&
	   !errand.what, "what is too long is not taken");
	error_release(&error);
	ok(!answer_text(why, &plan, "More than thirty bytes are in it.", &error) && !plan.why,
	   "nor is such a text");
	error_release(&error);
	ok(answer_text(why, &plan, "Less.", &error) && answer_text(why, &plan, "", &error) &&
	   !plan.why, "no words are no answer");
	answer_clear(lines, &plan);
	answer_clear(field_find(&noun_plan, "begins"), &plan);
	ok(!plan.lines.count && !plan.begins, "an answer can be taken away");
	same(answer_prompt(field_find(&noun_plan, "minutes"), false, &arena), "A number: ",
	     "a prompt says what is wanted");
	same(answer_prompt(field_find(&noun_plan, "minutes"), true, &arena),
	     "A number, or Enter to go on: ", "and how to go on");
}

int main(void)
{
	test_order();
	test_parts();
	test_json();
	test_answers();
	test_values();
	arena_release(&arena);
	return tap_done();
}
