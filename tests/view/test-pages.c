/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "support.h"
#include "base/array.h"
#include "model/running.h"
#include "view/catchup.h"
#include "wire/json.h"

/* Where one begins, what the assembly is, its words, its log, and what nobody foresaw. */

enum { AT = 1795557456 };

static const char *const langs[] = { "en" };
static const struct phase found = {
	.object = { .noun = &noun_phase, .id = "/phases/found" }, .key = "found", .mode = "quiet",
	.opens = 1789372800, .closes = 1790539200,
};
static const struct phase ask = {
	.object = { .noun = &noun_phase, .id = "/phases/ask" }, .key = "ask", .mode = "open",
	.opens = 1792483200, .closes = AT,
};
static const struct phase weigh = {
	.object = { .noun = &noun_phase, .id = "/phases/weigh" }, .key = "weigh", .mode = "settle",
};
static const struct remit remit = {
	.object = { .noun = &noun_remit, .id = "/remits/1" },
	.problem = "Nobody is *told* what became of it.", .in_scope = LIST("waits", "letters"),
	.cannot_change = LIST("the law"), .decided_by = "the members",
};
static const struct extra extra = { "colour", "blue", false };
static const struct assembly assembly = {
	.object = { .noun = &noun_assembly, .id = "/a", .type = "Assembly",
		    .extras = LIST(&extra) },
	.title = "Example assembly", .question = "What would help?", .practice = true,
	.invitation = "open door", .remit = &remit, .phase = "ask",
	.phases = LIST(&found, &ask, &weigh), .cost_pence = 123456, .cost_minutes = 61,
	.commissioner = "The board", .response_days = 56,
};
static const struct view_context context = {
	.langs = langs, .lang_count = 1, .assembly = &assembly, .fetched = AT,
};

static void start(void)
{
	struct view_context offline = context, nothing = { .langs = langs, .lang_count = 1 };
	struct assembly real = assembly;
	struct page page;
	page_init(&page, PAGE_START, NULL);
	view_start(&page, &context, &(struct start_counts){
		.replies = 1, .closing = 2,
		.open_key = "Enter", .keys_key = "Question mark", .quit_key = "q",
	});
	golden(&page, "start-practice");
	real.practice = false;
	offline.assembly = &real;
	offline.offline = true;
	page_init(&page, PAGE_START, NULL);
	view_start(&page, &offline, &(struct start_counts){
		.drafts = 2, .open_key = "Enter", .keys_key = "", .quit_key = "q",
	});
	golden(&page, "start-offline");
	page_init(&page, PAGE_START, NULL);
	view_start(&page, &nothing, &(struct start_counts){ .drafts = 1 });
	golden(&page, "start-nothing-yet");
}

/* Where it stands is for who is new and who was away (domain I.27). */
static void catch_up(void)
{
	const struct catch_up old = {
		.object = { .noun = &noun_catch_up, .id = "/catch-ups/1", .created = AT - 9 },
		.number = 1, .lines = LIST("We began."),
	};
	const struct catch_up now = {
		.object = { .noun = &noun_catch_up, .id = "/catch-ups/2", .created = AT },
		.number = 2, .lines = LIST("We ask about *letters*.", "It is open until Sunday."),
	};
	const struct list kept = LIST(&old, &now);
	static const struct { int64_t visited; const char *says, *name; } visits[] = {
		{ 0, "New here?", "who is new" }, { AT - 1, "Welcome back", "who was away" },
		{ AT, NULL, "nobody else" },
	};
	struct view_context here = context;
	struct page page;
	here.find = (struct view_finder)FIND_IN(&kept);
	for (size_t i = 0; i < ARRAY_COUNT(visits); i++) {
		here.visited = visits[i].visited;
		page_init(&page, PAGE_START, NULL);
		catchup_link(&page, &here);
		ok(page.count == (visits[i].says != NULL) &&
		   (!page.count || (strstr(page.parts[0].text, visits[i].says) &&
				    !strcmp(page.parts[0].target.url, now.object.id))),
		   visits[i].name);
		page_release(&page);
	}
	page_init(&page, PAGE_OBJECT, now.object.id);
	view_object(&page, &here, &now.object);
	golden(&page, "catch-up");
}

static void reasons(void)
{
	const struct reason for1 = { .object = { .noun = &noun_reason, .id = "/r/1" },
				     .side = "for", .text = "People are *heard*.", .lang = "en" };
	const struct reason for2 = { .side = "for", .text = "It is written down.", .lang = "en" };
	const struct reason for3 = { .side = "for", .text = "It is open.", .lang = "en" };
	const struct reason against = { .side = "against", .text = "It costs.", .lang = "en" };
	const struct reason gone = { .object = { .deleted = true } };
	const struct list unequal = LIST(&for1, &for2, &for3, &gone, &against), none = { NULL, 0 };
	struct page page;
	page_init(&page, PAGE_ASSEMBLY, NULL);
	view_assembly(&page, &context, &unequal);
	golden(&page, "assembly");
	struct assembly bare = assembly;
	bare.remit = NULL;
	bare.phases = none;
	bare.cost_pence = 150;
	bare.cost_minutes = 30;
	const struct view_context little = { .assembly = &bare };
	page_init(&page, PAGE_ASSEMBLY, NULL);
	view_assembly(&page, &little, &none);
	golden(&page, "assembly-bare");
}

static void words(void)
{
	const struct sense one = {
		.object = { .noun = &noun_sense, .id = "/s/1" }, .number = 1,
		.community = "Hospital managers", .definition = "Doing it *together*.",
		.example = "A ward round.", .source = "NHS England", .source_date = "2016-03",
	};
	const struct sense two = {
		.object = { .noun = &noun_sense, .id = "/s/2" }, .number = 2,
		.community = "People who use services", .definition = "Deciding it together.",
		.held_by = LIST("/people/ada"),
	};
	const struct term contested = {
		.object = { .noun = &noun_term, .id = "/terms/co-production",
			    .allow = LIST("add-meaning", "mean") },
		.word = "co-production", .also = LIST("coproduction"), .contested = true,
		.note = "An old word.", .senses = LIST(&one, &two),
	};
	const struct term simple = {
		.object = { .noun = &noun_term, .id = "/terms/median" }, .word = "median",
		.senses = LIST(&one),
	};
	const struct list terms = LIST(&contested, &simple), none = { NULL, 0 };
	struct page page;
	page_init(&page, PAGE_WORDS, NULL);
	view_words(&page, &context, &terms, false);
	golden(&page, "words");
	page_init(&page, PAGE_WORDS, "/topics/1");
	view_words(&page, &context, &none, true);
	golden(&page, "words-none");
	page_init(&page, PAGE_WORD, contested.object.id);
	view_object(&page, &context, &contested.object);
	golden(&page, "word-contested");
	struct view_context joined = context;
	joined.self = "/people/ada";
	page_init(&page, PAGE_WORD, contested.object.id);
	view_object(&page, &joined, &contested.object);
	golden(&page, "word-held");
	page_init(&page, PAGE_WORD, simple.object.id);
	view_object(&page, &context, &simple.object);
	golden(&page, "word");
	ok(view_word_in(&contested, "Is Co-Production work?") &&
	   view_word_in(&contested, "coproduction"), "a word and its other spelling are found");
	ok(view_word_in(&simple, "the “median” value"), "so is one in curly quotes");
	ok(!view_word_in(&contested, "co-productions") && !view_word_in(&simple, "medianoche") &&
	   !view_word_in(&simple, "émedian"), "a part of another word is not");
}

static void search_and_log(void)
{
	const struct topic topic = {
		.object = { .noun = &noun_topic, .id = "/topics/3", .type = "Topic" }, .number = 3,
		.title = "Diagnosis", .mode = "open", .state = "open",
	};
	const struct reason reason = {
		.object = { .noun = &noun_reason, .id = "/r/1", .type = "Reason" }, .side = "for",
		.text = "People are **heard**, and what became of it is written down for "
			"everybody."
	};
	const struct log_entry entry = {
		.object = { .noun = &noun_log_entry, .id = "/log/1", .type = "LogEntry" },
		.number = 1, .actor = "the chair", .action = "The remit was agreed", .at = AT,
	};
	const struct object wish = { .noun = &noun_any, .id = "/wishes/1", .type = "Wish" };
	const struct list found_things = LIST(&topic, &reason, &entry, &wish), none = { NULL, 0 };
	const struct list entries = LIST(&entry);
	struct page page;
	page_init(&page, PAGE_SEARCH, NULL);
	view_search(&page, &context, NULL, NULL);
	golden(&page, "search");
	page_init(&page, PAGE_SEARCH, "100% waits");
	view_search(&page, &context, "100% waits", &found_things);
	golden(&page, "search-found");
	page_init(&page, PAGE_SEARCH, "x");
	view_search(&page, &context, "x", &none);
	golden(&page, "search-none");
	page_init(&page, PAGE_LOG, NULL);
	view_list(&page, &context, &noun_log_entry, NULL, &entries);
	golden(&page, "log");
	page_init(&page, PAGE_LOG, NULL);
	view_list(&page, &context, &noun_log_entry, NULL, &none);
	golden(&page, "log-none");
}

static void object(const char *json, const char *name)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	const struct object *thing = NULL;
	struct page page;
	page_init(&page, PAGE_OBJECT, NULL);
	if (wire_read_object(json, strlen(json), &arena, &thing, &error))
		view_object(&page, &context, thing);
	golden(&page, name);
	error_release(&error);
	arena_release(&arena);
}

/* A type and fields that did not exist when this was written are shown, and are no error. */
static void unforeseen(void)
{
	object("{\"id\":\"/wishes/1\",\"type\":\"Wish\",\"created\":\"2026-01-01T00:00:00Z\","
	       "\"modified\":\"2026-01-01T00:00:00Z\",\"title\":\"A bench\",\"stars\":5,"
	       "\"urgent\":false,\"where\":{\"street\":\"High Street\",\"near\":[1,2]},"
	       "\"descriptions\":[{\"register\":\"plain\",\"lang\":\"en\",\"paragraphs\":"
	       "[{\"p\":\"a1\",\"text\":\"Somewhere to *sit*.\"}]},{\"register\":\"sung\","
	       "\"lang\":\"en\",\"paragraphs\":[{\"p\":\"a1\",\"text\":\"La.\"}]}],"
	       "\"allow\":[\"sing\"],\"links\":{\"choir\":\"/choirs/1\"}}", "object-unknown");
	object("{\"id\":\"/log/1\",\"type\":\"LogEntry\",\"created\":\"2026-01-01T00:00:00Z\","
	       "\"modified\":\"2026-01-01T00:00:00Z\",\"number\":1,\"actor\":\"the chair\","
	       "\"action\":\"The remit was agreed\",\"at\":\"2026-11-24T10:00:00Z\","
	       "\"weather\":\"rain\"}", "object-extra");
	object("{\"id\":\"/wishes/2\",\"type\":\"Wish\",\"created\":\"2026-01-01T00:00:00Z\","
	       "\"modified\":\"2026-01-02T00:00:00Z\",\"deleted\":true}", "object-deleted");
	object("{\"id\":\"/system\",\"type\":\"System\",\"created\":\"2026-01-01T00:00:00Z\","
	       "\"modified\":\"2026-01-01T00:00:00Z\",\"name\":\"Example\",\"version\":\"1\","
	       "\"idempotency_days\":30,\"max_bytes\":65536,\"languages\":[\"en\",\"cy\"]}",
	       "object-system");
}

static void limits(void)
{
	struct page page;
	page_init(&page, PAGE_LIMITS, NULL);
	view_limits(&page);
	golden(&page, "limits");
}

int main(void)
{
	limits();
	start();
	catch_up();
	reasons();
	words();
	search_and_log();
	unforeseen();
	return tap_done();
}
