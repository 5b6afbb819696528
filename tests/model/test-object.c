/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/tap.h"
#include "base/array.h"
#include "model/assembly.h"
#include "model/index.h"
#include "model/people.h"
#include "model/talk.h"
#include "model/words.h"

#define LIST(...) { (const void *[]){ __VA_ARGS__ }, \
	sizeof((const void *[]){ __VA_ARGS__ }) / sizeof(void *) }

static void languages(void)
{
	static const struct {
		const char *tag, *wanted;
		size_t match;
		const char *what;
	} cases[] = {
		{ "cy", "cy", 2, "the same language" },
		{ "CY", "cy", 2, "case aside" },
		{ "en", "en-GB", 2, "shortened until it fits" },
		{ "en-GB", "en-GB", 5, "the whole tag" },
		{ "en-GB", "en", 2, "more than was asked for" },
		{ "en-US", "en-GB", 2, "a sister" },
		{ "zh-Hant", "zh-Hant-CN-x-private1-private2", 7, "RFC 4647 3.4: all but three" },
		{ "zh", "zh-Hant-CN-x-private1", 2, "RFC 4647 3.4: down to the language" },
		{ "zh-Hant-CN-x", "zh-Hant-CN-x-private1", 10, "not ending in one letter" },
		{ "eng", "en", 0, "no part of a word" },
		{ "en", "eng", 0, "nor the other way" },
		{ "cy", "en", 0, "another language" },
		{ "", "en", 0, "none" },
		{ NULL, "en", 0, "not even that" },
		{ "en", "", 0, "nothing wanted" },
	};
	for (size_t i = 0; i < ARRAY_COUNT(cases); i++)
		ok(lang_match(cases[i].tag, cases[i].wanted) == cases[i].match, cases[i].what);
}

static const struct description english = { .reg = "plain", .lang = "en", .binding = true };
static const struct description british = { .reg = "plain", .lang = "en-GB" };
static const struct description welsh = { .reg = "plain", .lang = "cy" };
static const struct description exact = { .reg = "technical", .lang = "pl" };

static void descriptions(void)
{
	const struct object object = {
		.descriptions = LIST(&welsh, &english, &british, &exact),
	};
	const char *langs[] = { "ga", "en-GB", "cy" };
	ok(object_description(&object, "plain", langs, 3) == &british,
	   "the first language that is there, as near as can be");
	ok(object_description(&object, "plain", langs + 2, 1) == &welsh, "the one that was wanted");
	ok(object_description(&object, "plain", langs, 1) == &english,
	   "where none is there, the text that counts");
	ok(object_description(&object, "technical", langs, 3) == &exact,
	   "where there is one alone, that one");
	ok(!object_description(&object, "easy", langs, 3), "no other register instead");
	ok(object_description(&object, "plain", NULL, 0) == &english, "nobody need want any");
	ok(object_binding(&object) == &english, "the text that counts is found");
	const struct object one = { .descriptions = LIST(&exact) }, empty = { .id = NULL };
	ok(object_binding(&one) == &exact && !object_binding(&empty), "or the first, or none");
}

static void members(void)
{
	const struct paragraph_text first = { "a1", "One." }, second = { "a2", "Two." };
	const struct description description = { .paragraphs = LIST(&first, &second) };
	same(description_paragraph(&description, "a2"), "Two.", "a paragraph is found by its id");
	ok(!description_paragraph(&description, "a3") && !description_paragraph(NULL, "a1"),
	   "or is not there");
	const struct link link = { "trace", "/c/1/trace" };
	const struct object object = { .links = LIST(&link), .allow = LIST("reply") };
	same(object_link(&object, "trace"), "/c/1/trace", "a link is found by its name");
	ok(!object_link(&object, "topic"), "or is not there");
	ok(object_allows(&object, "reply") && !object_allows(&object, "withdraw"),
	   "only what is allowed is allowed");
	const struct phase ask = { .key = "ask" }, found = { .key = "found" };
	const struct assembly assembly = { .phase = "ask", .phases = LIST(&found, &ask) };
	ok(assembly_phase(&assembly) == &ask, "the stage that it is in is found");
	ok(!assembly_phase(&(struct assembly){ .phase = "ask" }) &&
	   !assembly_phase(&(struct assembly){ .phases = LIST(&found) }), "or is not there");
}

static void same_words(const struct object *object, const char *want, const char *what)
{
	struct strbuf words;
	strbuf_init(&words, 1000);
	index_words(object, &words);
	same(words.bytes, want, what);
	strbuf_release(&words);
}

static void words(void)
{
	const struct paragraph_text text = { "a1", "Long waits." };
	const struct description description = {
		.reg = "plain", .lang = "en", .title = "Waits", .by = "nobody",
		.paragraphs = LIST(&text),
	};
	const struct topic topic = {
		.object = { .noun = &noun_topic, .id = "/topics/1",
			    .descriptions = LIST(&description) },
		.number = 4, .title = "Waiting", .question = "How long?", .mode = "open",
	};
	same_words(&topic.object, "Waits\nLong waits.\nWaiting\nHow long?\n",
		   "what is read is searched, and what is not is not");
	const struct sense sense = {
		.object = { .noun = &noun_sense }, .community = "managers",
		.definition = "Together.",
	};
	const struct term term = {
		.object = { .noun = &noun_term }, .word = "co-production",
		.also = LIST("coproduction", "co-creation"), .senses = LIST(&sense),
	};
	same_words(&term.object,
		   "co-production\ncoproduction\nco-creation\nmanagers\nTogether.\n",
		   "words in lists and in parts too");
	same_words(&(struct object){ .noun = &noun_any, .type = "Wish" }, "",
		   "an unknown type has no known words");
}

static void places(void)
{
	const struct contribution remark = {
		.object = { .noun = &noun_contribution }, .topic = "/topics/3", .number = 41,
	};
	struct contribution gone = remark;
	gone.object.deleted = true;
	const struct declaration declaration = {
		.object = { .noun = &noun_declaration }, .person = "/people/2", .version = 3,
	};
	same(index_parent(&remark.object), "/topics/3", "a remark belongs to its topic");
	same(index_parent(&gone.object), "", "one that was taken back to none");
	same(index_parent(&declaration.object), "/people/2", "a declaration to its person");
	ok(index_number(&remark.object) == 41 && index_number(&declaration.object) == 0,
	   "its number is its place");
}

int main(void)
{
	languages();
	descriptions();
	members();
	words();
	places();
	return tap_done();
}
