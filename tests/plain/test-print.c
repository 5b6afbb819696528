/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain/print.h"

#include <stdlib.h>

#include "../support/tap.h"

static char *printed(const struct page *page, size_t columns, bool numbered, enum reading reading)
{
	char *text = NULL;
	size_t size, rows = 0, lines = 0;
	struct printer printer = {
		.out = open_memstream(&text, &size), .columns = columns, .numbered = numbered,
	};
	for (size_t i = 0; i < page->count; i++) {
		rows += print_rows(&printer, page, i, reading);
		print_part(&printer, page, i, reading);
	}
	fclose(printer.out);
	for (const char *at = text; *at; at++)
		lines += *at == '\n';
	ok(rows == lines, "the rows are foretold");
	return text;
}

static void prints(const struct page *page, size_t columns, bool numbered, enum reading reading,
		   const char *want, const char *what)
{
	char *text = printed(page, columns, numbered, reading);
	same(text, want, what);
	free(text);
}

static void pairs(void)
{
	struct page page;
	page_init(&page, PAGE_TOPIC, NULL);
	page_add(&page, PART_TITLE, "%s", "Waits");
	page_pair(&page, "1", "You wait.", "en", "A wait occurs.", "en");
	page_pair(&page, "2", NULL, NULL, "Only exact.", "en");
	prints(&page, 0, true, READING_BOTH,
	       "Waits\n\nYou wait.\n\nIn exact words: A wait occurs.\n\nOnly exact.\n",
	       "both words, plain first, each once");
	prints(&page, 0, true, READING_PLAIN, "Waits\n\nYou wait.\n\nOnly exact.\n",
	       "plain words alone, and nothing is left out");
	prints(&page, 0, true, READING_EXACT, "Waits\n\nA wait occurs.\n\nOnly exact.\n",
	       "exact words alone");
	page_release(&page);
}

static void items(void)
{
	struct page page;
	page_init(&page, PAGE_REMARK, NULL);
	page_add(&page, PART_TITLE, "%s", "Start");
	page_link(&page, PAGE_TOPICS, NULL, "%s", "Topics");
	page_link(&page, PAGE_DRAFTS, NULL, "%s", "Your drafts. There is 1.");
	page_link(&page, PAGE_REMARK, "a", "%s", "I waited. 1 of 2")->place = 1;
	page_link(&page, PAGE_REMARK, "b", "%s", "I did not. 4 of 4")->place = 4;
	prints(&page, 0, true, READING_BOTH,
	       "Start\n\nTopics. Type 1.\nYour drafts. There is 1. Type 2.\n"
	       "I waited. 1 of 2. Type 3.\nI did not. 4 of 4\n",
	       "words first, the number that opens it last, and said once");
	prints(&page, 0, false, READING_BOTH,
	       "Start\n\nTopics\nYour drafts. There is 1.\nI waited. 1 of 2\nI did not. 4 of 4\n",
	       "for a script just the words");
	ok(print_items(&page) == 4, "four items");
	ok(print_item(&page, 2) == 2, "the second is part 2");
	ok(print_item(&page, 0) == page.count, "there is no item 0");
	ok(print_item(&page, 5) == page.count, "there is no item 5");
	page_release(&page);
}

static void narrow(void)
{
	struct page page;
	page_init(&page, PAGE_TOPIC, NULL);
	page_add(&page, PART_TITLE, "%s", "A title that is long");
	page_add(&page, PART_FIELD, "%s", "One.");
	page_add(&page, PART_FIELD, "%s", "Two.");
	prints(&page, 8, true, READING_BOTH, "A title\nthat is\nlong\n\nOne.\nTwo.\n",
	       "lines break between words; short facts stand close");
	page_release(&page);
}

int main(void)
{
	pairs();
	items();
	narrow();
	return tap_done();
}
