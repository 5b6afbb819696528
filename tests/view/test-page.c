/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"
#include "view/fill.h"

static void parts(void)
{
	struct page page;
	char text[] = "Words", p[] = "a1", url[] = "/topics/1";
	page_init(&page, PAGE_TOPIC, url);
	page_pair(&page, p, text, "en", NULL, NULL);
	page_link(&page, PAGE_TOPIC, url, "%d%%", 100);
	page_choice(&page, "say", "Say");
	text[0] = p[0] = url[1] = '!';
	same(page.url, "/topics/1", "a page owns its address");
	same(page.parts[0].text, "Words", "and its texts");
	same(page.parts[1].text, "100%", "an item is made from a format");
	ok(page_find(&page, "a1") == 0 && page_find(&page, "/topics/1") == 1 &&
	   page_find(&page, "say") == 2, "a part is found by its paragraph, address or answer");
	ok(page_find(&page, "b1") == page.count && page_find(&page, NULL) == page.count,
	   "or not at all");
	page_release(&page);
}

/* What the wanted words lack, the others give. */
static void texts(void)
{
	const struct part both = { PART_PAIR, .text = "plain", .other = "exact" };
	const struct part plain = { PART_PAIR, .text = "plain" };
	const struct part exact = { PART_PAIR, .other = "exact" };
	const char *got[2] = { NULL, NULL };
	ok(part_texts(&both, READING_BOTH, got) == 2 && got[0] == both.text &&
	   got[1] == both.other, "both are plain first");
	ok(part_texts(&both, READING_PLAIN, got) == 1 && got[0] == both.text, "plain alone");
	ok(part_texts(&both, READING_EXACT, got) == 1 && got[0] == both.other, "exact alone");
	ok(part_texts(&plain, READING_EXACT, got) == 1 && got[0] == plain.text,
	   "plain where there is no exact");
	ok(part_texts(&exact, READING_PLAIN, got) == 1 && got[0] == exact.other,
	   "exact where there is no plain");
	ok(part_texts(&exact, READING_BOTH, got) == 1, "one where there is one");
}

static void acts(void)
{
	struct page page;
	page_init(&page, PAGE_TOPIC, NULL);
	for (int i = 0; i < 40; i++)
		page_allow(&page, "say");
	ok(!page.acts[ARRAY_COUNT(page.acts) - 1], "the list of acts always ends");
	ok(page_allows(&page, "say") && !page_allows(&page, "swap"), "only what is allowed");
	page_release(&page);
}

static void sentences(void)
{
	struct page page;
	page_init(&page, PAGE_TOPIC, NULL);
	same(fill_sentence(&page, "No stop"), "No stop.", "a text gets a full stop");
	same(fill_sentence(&page, "Why?"), "Why?", "unless it has a mark of its own");
	same(fill_sentence(&page, "کیوں؟"), "کیوں؟", "in any writing");
	same(fill_sentence(&page, ""), "", "and nothing stays nothing");
	same(fill_excerpt(&page, "One two three four", 9), "One two …", "whole words are taken");
	same(fill_excerpt(&page, "Donaudampf", 5), "Donau …", "or a part of a long one");
	same(fill_excerpt(&page, "# Title\n\n*One*", 40), "Title One.", "without marks");
	same(fill_excerpt(&page, NULL, 40), "", "of nothing, nothing");
	page_release(&page);
}

static void names(void)
{
	const struct declaration first = { .person = "/p/1", .version = 1 };
	const struct declaration third = { .person = "/p/1", .version = 3 };
	const struct declaration second = { .person = "/p/1", .version = 2 };
	const struct declaration other = { .person = "/p/2", .version = 9 };
	const struct declaration gone = { .object = { .deleted = true } };
	const struct list declarations = LIST(&first, &third, &gone, &second, &other);
	const struct list nobody = { NULL, 0 };
	struct known known = { &nobody, &declarations };
	const struct view_context context = {
		.find = {
			.person = find_person, .declarations = find_declarations, .from = &known,
		},
	};
	ok(context_declaration(&context, "/p/1", 0) == &third, "the newest declaration is found");
	ok(context_declaration(&context, "/p/1", 2) == &second, "or the one of a version");
	ok(!context_declaration(&context, "/p/1", 4) && !context_declaration(&context, NULL, 0) &&
	   !context_person(&context, "/p/1"), "or none");
}

int main(void)
{
	parts();
	texts();
	acts();
	sentences();
	names();
	return tap_done();
}
