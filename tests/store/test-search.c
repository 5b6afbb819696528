/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Search: what a person types finds what they mean, and nothing that they type is a command. */
#include <stdlib.h>

#include "../support/tap.h"
#include "store/store.h"

static struct error error;
static struct arena arena;

static bool put(struct store *store, const char *id, const char *assembly, const char *words)
{
	struct record record = { .id = id, .type = "Contribution", .assembly = assembly,
				 .json = "{}", .words = words };
	return store_put(store, &record, &error);
}

/* The ids that TEXT finds, a blank between them; the error's name where it failed. */
static const char *found(struct store *store, const char *text)
{
	struct records records;
	const char *all = "";
	if (!store_search(store, "/a", text, 10, &arena, &records, &error))
		return error_name(error.kind);
	for (size_t i = 0; i < records.count; i++)
		all = arena_printf(&arena, "%s%s%s", all, i ? " " : "", records.items[i].id);
	return all;
}

static void fill(struct store *store)
{
	ok(put(store, "gp", "/a", "A GP appointment within two weeks") &&
	   put(store, "welsh", "/a", "Mae\xe2\x80\x99r t\xc5\xb7 yn agos at y d\xc5\xb5r, ac i'r "
	       "ysbyty \xc3\xa2 m\xc3\xb4r") &&
	   put(store, "polish", "/a", "\xc5\x81\xc3\xb3""d\xc5\xba: szpital, piel\xc4\x99gniarka, "
	       "g\xc5\x82os i za\xc5\xbc\xc3\xb3\xc5\x82\xc4\x87") &&
	   put(store, "urdu", "/a", "\xd9\x85\xd8\xb1\xdb\x8c\xd8\xb6 \xda\xa9\xdb\x8c "
	       "\xd8\xa2\xd9\x88\xd8\xa7\xd8\xb2") &&
	   put(store, "once", "/a", "carers and others, and many more words about buses, trains, "
	       "parking, chairs, letters, telephones and everything else") &&
	   put(store, "often", "/a", "carers, carers and carers") &&
	   put(store, "other", "/b", "an appointment elsewhere"), "some remarks are kept");
}

static void test_words(struct store *store)
{
	same(found(store, "appointment"), "gp", "a word finds what has it, in this assembly");
	same(found(store, "weeks APPOINTMENT"), "gp", "two words in any order and case");
	same(found(store, "appointment bus"), "", "both must be there");
	same(found(store, "two appo"), "gp", "the last may be a beginning");
	same(found(store, "appo two"), "", "only the last");
	same(found(store, "carers"), "often once", "what is all about it comes first");
	same(found(store, ""), "", "no word finds nothing");
	same(found(store, " \t\n"), "", "nor do blanks");
	same(found(store, "\xe2\x80\x94 gp"), "gp", "a dash alone is no word");
	same(found(store, "gp ."), "gp", "nor is a full stop");
	struct records all;
	ok(store_search(store, NULL, "appointment", 10, &arena, &all, &error) && all.count == 2,
	   "without an assembly, in all");
	ok(store_search(store, "/a", "carers", 1, &arena, &all, &error) && all.count == 1,
	   "no more than were asked for");
}

static void test_languages(struct store *store)
{
	same(found(store, "ty dwr"), "welsh", "Welsh without its circumflexes");
	same(found(store, "T\xc5\xb6 D\xc5\xb4R"), "welsh", "and in capitals with them");
	same(found(store, "ty\xcc\x82 mo\xcc\x82r"), "welsh", "and with combining marks");
	same(found(store, "mae'r i\xe2\x80\x99r"), "welsh", "whichever apostrophe");
	same(found(store, "lodz"), "polish", "Polish without marks and strokes");
	same(found(store, "\xc5\x81\xc3\x93""D\xc5\xb9 g\xc5\x81os"), "polish", "and in capitals");
	same(found(store, "pielegniark"), "polish", "the beginning of a word");
	same(found(store, "zazolc glos"), "polish", "a word with every mark");
	same(found(store, "\xd8\xa2\xd9\x88\xd8\xa7\xd8\xb2 \xd9\x85\xd8\xb1"), "urdu", "Urdu");
}

/* The ids that have a word with one of the COUNT beginnings. */
static const char *found_any(struct store *store, const char *const *beginnings, size_t count)
{
	struct records records;
	const char *all = "";
	if (!store_search_any(store, "/a", beginnings, count, 10, &arena, &records, &error))
		return error_name(error.kind);
	for (size_t i = 0; i < records.count; i++)
		all = arena_printf(&arena, "%s%s%s", all, i ? " " : "", records.items[i].id);
	return all;
}

static size_t counted(struct store *store, const char *beginning, size_t most)
{
	size_t count;
	return store_word_count(store, beginning, most, &count, &error) ? count : 99;
}

static void test_any(struct store *store)
{
	static const char *const words[] = { "carer", "appoin", "lodz", "nowhere" };
	static const char *const hostile[] = { "\"", "* OR carers", "NOT", "" };
	same(found_any(store, words, 1), "often once", "the beginning of a word");
	same(found_any(store, words + 1, 1), "gp", "in this assembly");
	same(found_any(store, words + 2, 1), "polish", "without marks and strokes");
	ok(strlen(found_any(store, words, 4)) == strlen("gp polish often once"),
	   "any of several will do");
	same(found_any(store, words + 3, 1), "", "none finds nothing");
	same(found_any(store, words, 0), "", "nor does no word");
	same(found_any(store, hostile, 4), "", "nothing is an operator");
	ok(counted(store, "carer", 10) == 2 && counted(store, "appoin", 10) == 2 &&
	   counted(store, "nowhere", 10) == 0, "texts with a word are counted, in all assemblies");
	ok(counted(store, "carer", 1) == 1, "no more than were asked for");
	ok(counted(store, "", 10) == 0 && counted(store, "\"", 10) == 0,
	   "what is no word is nowhere");
}

static void test_hostile(struct store *store)
{
	static const char *const hostile[] = {
		"\"", "\"\"\"", "*", "**", "^carers", "text:carers", "carers*buses", "-carers",
		"NEAR(carers buses)", "(carers", "carers)", "{text}:carers", "+", "a + b", "AND",
		"OR", "NOT carers", "carers AND", "'; DROP TABLE record; --", "%", "_", "\\",
		"\xff\xfe", "\xc3", "\xe2\x82", "\xf4\x90\x80\x80", "\x01\x02\x1b[2J", "NULL", "?1",
		":match", "carers\"*", "\"carers\" OR \"buses\"", "carers\xe2\x80\xae",
	};
	for (size_t i = 0; i < sizeof(hostile) / sizeof(hostile[0]); i++) {
		found(store, hostile[i]);
		if (error.kind != ERROR_NONE)
			break;
	}
	ok(error.kind == ERROR_NONE, "nothing that is typed is an error");
	error_release(&error);
	same(found(store, "carers OR appointment"), "", "OR is a word like others");
	same(found(store, "\"carers\""), "often once", "quotation marks do not matter");

	char *text = arena_alloc(&arena, 100001);
	memset(text, 'z', 100000);
	same(found(store, text), "", "a word of 100,000 letters");
	for (size_t i = 1; i < 100000; i += 2)
		text[i] = ' ';
	same(found(store, text), "", "fifty thousand words");
	for (size_t i = 1; i < 100000; i += 2)
		text[i] = '-';
	same(found(store, text), "", "fifty thousand letters with hyphens");
	memset(text, '"', 100000);
	same(found(store, text), "", "100,000 quotation marks");
	for (size_t i = 0; i + 3 < STORE_SEARCH_BYTES + 400; i += 4)
		memcpy(text + i, "gp  ", 4);
	memcpy(text + STORE_SEARCH_BYTES - 1, "\xc5\xb7", 3);
	same(found(store, text), "gp", "too much is cut between two characters");
}

static void test_changes(struct store *store)
{
	ok(put(store, "gp", "/a", "Only the pharmacy now"), "a remark gets other words");
	same(found(store, "appointment"), "", "the old ones are no longer found");
	same(found(store, "pharmacy"), "gp", "the new ones are");
	struct record gone = { .id = "gp", .type = "Contribution", .assembly = "/a", .json = "{}",
			       .deleted = true, .words = "Only the pharmacy now" };
	ok(store_put(store, &gone, &error), "it is withdrawn");
	same(found(store, "pharmacy"), "", "and not found any more");
	ok(store_forget(store, "/a", &error), "the assembly is forgotten");
	same(found(store, "carers"), "", "with all its words");
}

int main(void)
{
	struct store *store = store_open(":memory:", &error);
	ok(store, "a store opens");
	if (!store)
		return tap_done();
	fill(store);
	test_words(store);
	test_languages(store);
	test_any(store);
	test_hostile(store);
	test_changes(store);
	ok(error.kind == ERROR_NONE, "no error came");
	store_close(store);
	error_release(&error);
	arena_release(&arena);
	return tap_done();
}
