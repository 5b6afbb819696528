/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/wrap.h"

#include <stdlib.h>
#include <time.h>

#include "random-text.h"
#include "../support/tap.h"
#include "text/clean.h"
#include "text/width.h"

static struct arena arena;

/* The lines with | between them. */
static const char *wrapped(const char *text, size_t columns)
{
	struct lines lines;
	wrap_text(&arena, text, columns, &lines);
	const char *all = lines.items[0];
	for (size_t i = 1; i < lines.count; i++)
		all = arena_printf(&arena, "%s|%s", all, lines.items[i]);
	return all;
}

static void breaks_where_it_may(void)
{
	same(wrapped("", 10), "", "nothing is one empty line");
	same(wrapped("the quick brown fox", 10), "the quick|brown fox", "between words");
	same(wrapped("abcde fghij", 5), "abcde|fghij", "a word that just fits");
	same(wrapped("a b", 80), "a b", "a line that is not full");
	same(wrapped("one\ntwo\n\nthree", 80), "one|two||three", "where the writer broke it");
	same(wrapped("one\n", 80), "one", "an end ends a line and begins none");
	same(wrapped("co-production", 8), "co-|producti|on", "after a hyphen, then within");
	same(wrapped("ab    cd", 3), "ab|cd", "blanks at the edge are dropped");
	same(wrapped("  ab", 2), "ab", "and make no empty line");
	same(wrapped("see http://example.org/a/b", 12), "see http://|example.org/|a/b",
	     "an address");
	same(wrapped("5\u00a0000\u00a0people", 8), "5\u00a0000\u00a0pe|ople",
	     "not at a fixed blank");
	same(wrapped("abc", 1), "a|b|c", "one column");
}

static void breaks_every_script(void)
{
	same(wrapped("日本語のテキスト。", 8), "日本語の|テキス|ト。", "Japanese, no stop at the front");
	same(wrapped("日本", 3), "日|本", "no half of a wide letter");
	same(wrapped("日本", 1), "日|本", "a letter wider than the line stands alone");
	same(wrapped("שלום עולם טוב", 9), "שלום עולם|טוב", "Hebrew, in the order it is read");
	same(wrapped("السلام عليكم", 7), "السلام|عليكم", "Arabic");
	same(wrapped("e\u0301e\u0301e\u0301", 2), "e\u0301e\u0301|e\u0301", "marks stay");
	same(wrapped("\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9x", 4),
	     "\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9|x", "a joined emoji stays whole");
	same(wrapped("\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9", 2),
	     "\xf0\x9f\x91\xa8\xe2\x80\x8d|\xf0\x9f\x91\xa9", "unless it alone is too wide");
}

static size_t visible(const char *text)
{
	size_t count = 0;
	for (; *text; text++)
		count += *text != ' ' && *text != '\n';
	return count;
}

static void loses_nothing(void)
{
	char text[600];
	size_t lost = 0, wide = 0, blank = 0;
	for (int i = 0; i < 20000; i++) {
		struct arena own = ARENA_INIT;
		struct lines lines;
		size_t columns = 1 + random_below(20), bytes, kept = 0;
		random_text(text, sizeof(text), random_below(60));
		const char *clean = clean_text(&own, text, CLEAN_TEXT);
		wrap_text(&own, clean, columns, &lines);
		for (size_t k = 0; k < lines.count; k++) {
			const char *line = lines.items[k];
			size_t width = width_of(line);
			kept += visible(line);
			blank += *line && line[strlen(line) - 1] == ' ';
			/* Only what cannot be parted may be wider. */
			if (width > columns)
				wide += width_of_char(line, strlen(line), &bytes) < width;
		}
		lost += kept != visible(clean);
		arena_release(&own);
	}
	ok(!lost, "nothing but blanks is ever lost");
	ok(!wide, "no line is wider than it may be");
	ok(!blank, "no line ends in a blank");
}

static void ten_megabytes(void)
{
	static const char *const pieces[] = { "word ", "x", "\xe6\x97\xa5", "( ",
	   "\xf0\x9f\x87\xac",
		"\xf0\x9f\x91\xa8\xe2\x80\x8d" };
	size_t size = 10 << 20;
	char *text = malloc(size + 1);
	for (size_t i = 0; i < sizeof(pieces) / sizeof(*pieces); i++) {
		size_t length = strlen(pieces[i]), end = size / length * length;
		struct arena own = ARENA_INIT;
		struct lines lines;
		for (size_t k = 0; k < end; k++)
			text[k] = pieces[i][k % length];
		text[end] = '\0';
		clock_t start = clock();
		wrap_text(&own, text, 80, &lines);
		ok(clock() - start < 30 * CLOCKS_PER_SEC && lines.count > 1000,
		   "10 MB in one line take no long time");
		arena_release(&own);
	}
	free(text);
}

int main(void)
{
	breaks_where_it_may();
	breaks_every_script();
	loses_nothing();
	ten_megabytes();
	arena_release(&arena);
	return tap_done();
}
