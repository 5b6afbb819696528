/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/paragraphs.h"

#include <stdlib.h>
#include <time.h>

#include "base/strbuf.h"
#include "random-text.h"
#include "../support/clean.h"
#include "../support/tap.h"
#include "text/clean.h"

static struct arena arena;

/* The paragraphs as "T:words|H:words|I:words". */
static const char *read_text(const char *text)
{
	struct paragraphs paragraphs;
	const char *all = "";
	paragraphs_of(&arena, text, &paragraphs);
	for (size_t i = 0; i < paragraphs.count; i++)
		all = arena_printf(&arena, "%s%s%c:%s", all, i ? "|" : "",
				   "THI"[paragraphs.items[i].kind], paragraphs.items[i].text);
	return all;
}

static const struct {
	const char *text, *paragraphs, *what;
} cases[] = {
	{ "", "", "nothing" },
	{ "one\ntwo", "T:one two", "lines of one paragraph" },
	{ "one\n\ntwo", "T:one|T:two", "two paragraphs" },
	{ "one\\\ntwo", "T:one\ntwo", "a line that the writer broke" },
	{ "# Head\nbody", "H:Head|T:body", "a heading" },
	{ "*one* **two** `three`", "T:one two three", "emphasis and code lose their marks" },
	{ "2 * 3 * 4 and snake_case_name", "T:2 * 3 * 4 and snake_case_name",
	  "marks that are none" },
	{ "- a\n- b", "I:a|I:b", "a list" },
	{ "3. a\n4. b", "I:3. a|I:4. b", "a list with numbers" },
	{ "1. a\n\n   more\n2. b", "I:1. a|T:more|I:2. b", "an item of two paragraphs" },
	{ "1. a\n   - x\n2. b", "I:1. a|I:x|I:2. b", "a list in a list is flattened" },
	{ "> said\n> so", "T:said so", "a quotation" },
	{ "see [this](http://e.org/a) now", "T:see this (http://e.org/a) now", "a link" },
	{ "<http://e.org> and <a@e.org>", "T:http://e.org and a@e.org", "an address alone, once" },
	{ "[](http://e.org)[x]()", "T:http://e.orgx", "a link without words, one without address" },
	{ "![a map](m.png)", "T:a map", "a picture is its description" },
	{ "a <b>c</b>\n\n<div>\nd\n</div>", "T:a <b>c</b>|T:<div>\nd\n</div>",
	  "HTML is only text" },
	{ "```\nx = 1\n```", "T:x = 1", "code" },
	{ "a\n\n---\n\nb", "T:a|T:b", "a rule is nothing to read" },
	{ "[a]\n\n[a]: http://e.org", "T:[a]|T:[a]: http://e.org", "definitions are only text" },
	{ "a &lt; b &amp; c", "T:a < b & c", "entities" },
	{ "x&#27;[31m&#x9b;2J&#x202e;y&#8;", "T:xy", "entities make no controls" },
	{ "&#0;", "T:\xef\xbf\xbd", "nor a NUL" },
};

static void nothing_dangerous(void)
{
	char text[600];
	size_t unclean = 0, empty = 0;
	for (int i = 0; i < 5000; i++) {
		struct arena own = ARENA_INIT;
		struct paragraphs paragraphs;
		random_text(text, sizeof(text), random_below(60));
		paragraphs_of(&own, clean_text(&own, text, CLEAN_TEXT), &paragraphs);
		for (size_t k = 0; k < paragraphs.count; k++) {
			unclean += !is_clean(paragraphs.items[k].text, CLEAN_TEXT);
			empty += !*paragraphs.items[k].text;
		}
		arena_release(&own);
	}
	ok(!unclean, "every paragraph is clean");
	ok(!empty, "none is empty");
}

static void flood(const char *piece, const char *after, const char *what)
{
	struct arena own = ARENA_INIT;
	struct paragraphs paragraphs;
	struct strbuf text;
	strbuf_init(&text, 3 << 20);
	while (text.length < 1 << 19)
		strbuf_add_text(&text, piece);
	for (size_t i = 0; i < 1 << 17; i++)
		strbuf_add_text(&text, after);
	clock_t start = clock();
	paragraphs_of(&own, text.bytes, &paragraphs);
	ok(clock() - start < 20 * CLOCKS_PER_SEC, what);
	strbuf_release(&text);
	arena_release(&own);
}

static void bounded(void)
{
	flood("1. ", "\n ", "deep lists, then blank lines");
	flood("> ", "\na", "deep quotations");
	flood("[", "]", "many brackets");
	flood("![", "](x)", "many pictures");
	flood("*a ", "_", "many marks of emphasis");
	flood("`a``", "`", "many marks of code");
	flood("<a b='", "<", "many beginnings of HTML");
	flood("[a](", "[a](<b", "many beginnings of links");
	char *big = malloc(1 << 19);
	memset(big, 'x', (1 << 19) - 1);
	big[(1 << 19) - 1] = '\0';
	const char *definition = arena_printf(&arena, "[a]: http://%s\n\n", big);
	struct strbuf text;
	struct paragraphs paragraphs;
	strbuf_init(&text, 3 << 20);
	strbuf_add_text(&text, definition);
	for (size_t i = 0; i < 100000; i++)
		strbuf_add_text(&text, "[a] ");
	paragraphs_of(&arena, text.bytes, &paragraphs);
	ok(paragraphs.count == 2 && strlen(paragraphs.items[1].text) < 500000,
	   "a long address is not copied for each mention");
	strbuf_release(&text);
	free(big);
}

int main(void)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		same(read_text(cases[i].text), cases[i].paragraphs, cases[i].what);
	same(paragraphs_line(&arena, "# A\n\n- b\n- c"), "A b c", "all in one line");
	same(paragraphs_line(&arena, ""), "", "nothing in one line");
	nothing_dangerous();
	bounded();
	arena_release(&arena);
	return tap_done();
}
