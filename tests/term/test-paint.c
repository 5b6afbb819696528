/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdbool.h>
#include <string.h>

#include "../support/tap.h"

#include "base/strbuf.h"
#include "term/paint.h"
#include "text/width.h"

static const char sentence[] =
	"People wait for more than a year, and those who pay for help of their own do not.";
static const char exact[] =
	"The median interval from referral to assessment exceeds 13 months; out of pocket "
	"provision is not counted.";

static void fill(struct page *page)
{
	page_init(page, PAGE_TOPIC, NULL);
	page_add(page, PART_TITLE, "Autism assessment waits. Open.");
	page_pair(page, "1", sentence, "en", exact, "en");
	page_pair(page, "2", "Short.", "en", "Also short.", "en");
	page_pair(page, "3", NULL, NULL, "Only exact.", "en");
	page_add(page, PART_HEADING, "Facts");
	page_add(page, PART_FIELD, "Opened: 3 March 2026");
	page_add(page, PART_FIELD, "Closes: 1 May 2026");
	page_link(page, PAGE_REMARKS, "u",
		  "What people said about the time that it takes in the counties. 12 remarks.");
	page_link(page, PAGE_WORDS, "u", "Words here that are explained");
}

static struct rows painted(struct arena *arena, const struct page *page, size_t columns,
			   enum reading reading)
{
	struct paint_options options = { .columns = columns, .reading = reading };
	struct rows rows;
	paint_page(arena, page, &options, &rows);
	return rows;
}

static const char *dump(struct arena *arena, const struct rows *rows)
{
	struct strbuf text;
	strbuf_init(&text, 1 << 16);
	for (size_t i = 0; i < rows->count; i++)
		strbuf_printf(&text, "%s\n", rows->items[i].text);
	const char *copy = arena_copy(arena, text.bytes);
	strbuf_release(&text);
	return copy;
}

static size_t widest(const struct rows *rows)
{
	size_t most = 0;
	for (size_t i = 0; i < rows->count; i++)
		if (width_of(rows->items[i].text) > most)
			most = width_of(rows->items[i].text);
	return most;
}

static const struct row *first_of(const struct rows *rows, size_t part)
{
	for (size_t i = 0; i < rows->count; i++)
		if (rows->items[i].part == part && rows->items[i].first)
			return &rows->items[i];
	return NULL;
}

static void test_side_by_side(const struct page *page)
{
	struct arena arena = ARENA_INIT;
	struct rows rows = painted(&arena, page, 80, READING_BOTH);
	same(dump(&arena, &rows),
	     "Autism assessment waits. Open.\n"
	     "\n"
	     "Plain words                               Exact words\n"
	     "\n"
	     "People wait for more than a year, and     The median interval from referral to\n"
	     "those who pay for help of their own do    assessment exceeds 13 months; out of\n"
	     "not.                                      pocket provision is not counted.\n"
	     "\n"
	     "Short.                                    Also short.\n"
	     "\n"
	     "                                          Only exact.\n"
	     "\n"
	     "Facts\n"
	     "\n"
	     "Opened: 3 March 2026\n"
	     "Closes: 1 May 2026\n"
	     "\n"
	     "What people said about the time that it takes in the counties. 12 remarks.\n"
	     "Words here that are explained\n",
	     "at 80 columns each pair begins on one row, plain words left, exact words right");
	ok(paint_column(first_of(&rows, 3)) == 42, "the cursor stands on words, not on blanks");
	arena_release(&arena);
}

static void test_stacked(const struct page *page)
{
	struct arena arena = ARENA_INIT;
	struct rows rows = painted(&arena, page, 40, READING_BOTH);
	same(dump(&arena, &rows),
	     "Autism assessment waits. Open.\n"
	     "\n"
	     "People wait for more than a year, and\n"
	     "those who pay for help of their own do\n"
	     "not.\n"
	     "\n"
	     "In exact words: The median interval from\n"
	     "referral to assessment exceeds 13\n"
	     "months; out of pocket provision is not\n"
	     "counted.\n"
	     "\n"
	     "Short.\n"
	     "\n"
	     "In exact words: Also short.\n"
	     "\n"
	     "Only exact.\n"
	     "\n"
	     "Facts\n"
	     "\n"
	     "Opened: 3 March 2026\n"
	     "Closes: 1 May 2026\n"
	     "\n"
	     "What people said about the time that\n"
	     "  it takes in the counties. 12 remarks.\n"
	     "Words here that are explained\n",
	     "at 40 columns the exact words follow the plain ones, and nothing is cut");
	rows = painted(&arena, page, 71, READING_BOTH);
	ok(strstr(dump(&arena, &rows), "In exact words: Also"), "71 columns are too few for two");
	rows = painted(&arena, page, 40, READING_PLAIN);
	ok(!strstr(dump(&arena, &rows), "median"), "the plain words alone, where they are wanted");
	ok(strstr(dump(&arena, &rows), "Only exact."), "what has no plain words shows the others");
	arena_release(&arena);
}

static void test_widths(const struct page *page)
{
	size_t wrong = 0;
	for (size_t columns = 1; columns < 200; columns++) {
		struct arena arena = ARENA_INIT;
		struct rows both = painted(&arena, page, columns, READING_BOTH);
		struct rows plain = painted(&arena, page, columns, READING_PLAIN);
		if (widest(&both) > columns || widest(&plain) > columns ||
		    widest(&plain) > PAINT_LINE)
			wrong = columns;
		arena_release(&arena);
	}
	ok(!wrong, "no row is wider than the window, from 1 column to 200");
	struct arena arena = ARENA_INIT;
	struct rows rows = painted(&arena, page, 132, READING_BOTH);
	ok(widest(&rows) <= 132 && paint_column(first_of(&rows, 3)) == 68,
	   "at 132 columns the second begins in the middle");
	rows = painted(&arena, page, 300, READING_BOTH);
	ok(widest(&rows) <= 2 * PAINT_LINE + PAINT_GAP + 1, "wide windows keep lines readable");
	arena_release(&arena);
}

static void test_right_to_left(void)
{
	struct arena arena = ARENA_INIT;
	struct page page;
	struct rows rows;
	struct paint_options options = { .columns = 40, .lang = "ur" };
	page_init(&page, PAGE_TOPIC, NULL);
	page_add(&page, PART_PARAGRAPH, "%s", "سلام دنیا");
	page_pair(&page, "1", "سادہ", "ur", "ٹھیک", "ur");
	paint_page(&arena, &page, &options, &rows);
	ok(width_of(rows.items[0].text) == 40 && rows.items[0].text[0] == ' ',
	   "a paragraph from right to left ends at the right edge");
	options.columns = 80;
	paint_page(&arena, &page, &options, &rows);
	const char *pair = rows.items[4].text;
	ok(strstr(pair, "ٹھیک") < strstr(pair, "سادہ") && width_of(pair) == 80,
	   "the plain words stand right where the language begins there");
	page_release(&page);
	arena_release(&arena);
}

static void test_ear(const struct page *page)
{
	struct arena arena = ARENA_INIT;
	struct paint_options options = { .columns = 60, .ear = true };
	struct rows rows;
	paint_part(&arena, page, 7, &options, &rows);
	ok(rows.count == 2, "by ear an item is there whole");
	ok(paint_column(&rows.items[1]) == 0, "each of its rows begins in the first cell");
	options = (struct paint_options){ .columns = 132, .ear = true };
	paint_part(&arena, page, 1, &options, &rows);
	ok(paint_column(&rows.items[0]) == 0 && !strstr(rows.items[0].text, "   "),
	   "by ear there is one column, in a wide window too");
	arena_release(&arena);
}

static size_t indent_of(const struct rows *rows, const char *words)
{
	for (size_t i = 0; i < rows->count; i++)
		if (strstr(rows->items[i].text, words))
			return paint_column(&rows->items[i]);
	return 999;
}

/* Margins and the longest line are a person's choice for the eye. */
static void test_margins(const struct page *page)
{
	struct arena arena = ARENA_INIT;
	struct paint_options options = {
		.columns = 80, .margin = 8, .line = 36, .reading = READING_PLAIN,
	};
	struct rows rows;
	paint_page(&arena, page, &options, &rows);
	ok(indent_of(&rows, "Autism") == 8 && indent_of(&rows, "Facts") == 8,
	   "every line begins after the margin");
	ok(widest(&rows) <= 8 + 36, "and is no longer than was chosen");
	options.reading = READING_BOTH;
	paint_page(&arena, page, &options, &rows);
	ok(indent_of(&rows, "In exact words: The median") == 8,
	   "columns side by side need their room between the margins");
	options.columns = 100;
	paint_page(&arena, page, &options, &rows);
	ok(indent_of(&rows, "People wait") == 8 && widest(&rows) <= 92,
	   "where they have it they stand there");
	options.columns = 40;
	options.margin = 99;
	paint_page(&arena, page, &options, &rows);
	ok(indent_of(&rows, "Autism") == 10 && widest(&rows) <= 30,
	   "a margin too wide leaves 20 columns of text");
	options.columns = PAINT_ROOM - 2;
	paint_page(&arena, page, &options, &rows);
	ok(indent_of(&rows, "Autism") == 0 && widest(&rows) <= PAINT_ROOM - 2,
	   "where there are fewer there is no margin");
	options.columns = 80;
	options.ear = true;
	paint_part(&arena, page, 1, &options, &rows);
	ok(paint_column(&rows.items[0]) == 0 && width_of(rows.items[0].text) > 36,
	   "by ear neither is there");
	arena_release(&arena);
}

static void test_top(const struct page *page)
{
	struct arena arena = ARENA_INIT;
	struct rows rows = painted(&arena, page, 40, READING_BOTH);
	ok(paint_top(&rows, 0, 0, 10) == 0, "the beginning is shown first");
	ok(paint_top(&rows, 1, 0, 9) == 1, "a part is shown whole, no further than it needs");
	ok(paint_top(&rows, 1, 2, 10) == 2, "what can stay, stays");
	ok(paint_top(&rows, 8, 0, 10) == rows.count - 10, "the last part stands at the bottom");
	ok(paint_top(&rows, 0, 9, 10) == 0, "and back to the top");
	ok(paint_top(&rows, 1, 99, 200) == 0, "a taller window shows from the beginning");
	arena_release(&arena);
}

static void test_scroll(const struct page *page)
{
	struct arena arena = ARENA_INIT;
	struct rows rows = painted(&arena, page, 10, READING_BOTH);
	size_t top = paint_top(&rows, 1, 0, 5), first = top, steps = 0;
	ok(rows.items[first].first, "a part taller than the screen begins at its first row");
	while (paint_scroll(&rows, 1, 5, true, &top) && steps < 100) {
		ok(paint_top(&rows, 1, top, 5) == top && paint_cursor(&rows, 1, top) == top,
		   "within it the screen stays where it was moved to");
		steps++;
	}
	same(rows.items[top + 4].text, "counted.", "it ends with the last of its words");
	while (paint_scroll(&rows, 1, 5, false, &top) && steps)
		steps--;
	ok(top == first, "and goes back the way it came");
	ok(!paint_scroll(&rows, 2, 5, true, &top), "what fits is not scrolled");
	arena_release(&arena);
}

int main(void)
{
	struct page page;
	fill(&page);
	test_side_by_side(&page);
	test_stacked(&page);
	test_widths(&page);
	test_right_to_left();
	test_ear(&page);
	test_margins(&page);
	test_top(&page);
	test_scroll(&page);
	page_release(&page);
	return tap_done();
}
