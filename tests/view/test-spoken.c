/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "support.h"

#include "view/spoken.h"

/* What is heard of signs, dates, web addresses and short forms. */

static void signs(void)
{
	static const struct {
		const char *text, *heard;
	} cases[] = {
		{ "81% of people", "81 per cent of people" },
		{ "81 % (5%)", "81 per cent (5 per cent)" },
		{ "A&E, GP & ICB", "A and E, GP and ICB" },
		{ "3 < 4 and 5 > 2, 1 = 1", "3 is less than 4 and 5 is more than 2, 1 equals 1" },
		{ "a<b>c=d", "a<b>c=d" },
		{ "issue #5, #tag, §117", "issue number 5, #tag, section 117" },
		{ "On 2026-11-24.", "On 24 November 2026." },
		{ "12026-11-24 and 2026-11-241", "12026-11-24 and 2026-11-241" },
		{ "2026-13-45", "2026-13-45" },
		{ "£12 or €5, 20° or ½", "£12 or €5, 20° or ½" },
		{ "%", "per cent" }, { "", "" },
	};
	struct arena arena = ARENA_INIT;
	for (size_t i = 0; i < ARRAY_COUNT(cases); i++)
		same(spoken_signs(&arena, cases[i].text), cases[i].heard, cases[i].heard);
	arena_release(&arena);
}

static void addresses(void)
{
	static const struct {
		const char *text, *heard;
	} cases[] = {
		{ "See https://www.england.nhs.uk/a/b/?page=2#x.", "See address england.nhs.uk." },
		{ "The plan (https://x.org/a_(b)) and HTTP://y.org:80, both.",
		  "The plan (address 1 of 2, x.org) and address 2 of 2, y.org, both." },
		{ "https:// is none, nor is www.x.org or ftp://x.org",
		  "https:// is none, nor is www.x.org or ftp://x.org" },
		{ "https://www.", "address www." },
		{ "no address", "no address" },
	};
	struct arena arena = ARENA_INIT;
	for (size_t i = 0; i < ARRAY_COUNT(cases); i++)
		same(spoken_addresses(&arena, cases[i].text), cases[i].heard, cases[i].heard);
	arena_release(&arena);
}

/* Text of the largest size that only brackets and addresses fill is no work to speak of. */
static void much(void)
{
	struct arena arena = ARENA_INIT;
	enum { COUNT = 200000 };
	char *text = arena_alloc(&arena, COUNT + 20);
	memset(stpcpy(text, "https://a"), ')', COUNT);
	same(spoken_addresses(&arena, text) + strlen("address a"), text + strlen("https://a"),
	     "brackets that were never opened belong to the sentence");
	arena_release(&arena);
}

static const struct term board = { .word = "integrated care board", .also = LIST("ICB", "ICBs") };
static const struct term court = { .word = "CQC", .also = LIST("Care Quality Commission") };
static const struct term service = { .word = "National Health Service", .also = LIST("NHS") };
static const struct term plain = { .word = "carer", .also = LIST("carers") };
static const struct list terms = LIST(&board, &court, &service, &plain);

static void fill(struct page *page)
{
	page_init(page, PAGE_TOPIC, "/t");
	page_add(page, PART_TITLE, "The ICB and the NHS");
	page_pair(page, "a1", "The ICB again; the CQC too.", "en", "ICBs, 81% of the ICB.", "en");
	page_add(page, PART_FIELD, "The source is https://a.org/x, https://b.org/y.");
	page_link(page, PAGE_TOPIC, "/t/2", "The CQC. 3 of 8");
}

static void whole_pages(void)
{
	const struct spoken ear = { true, true, &terms }, eye = { false, false, NULL };
	struct page page;
	fill(&page);
	spoken_page(&page, &ear);
	same(page.parts[0].text, "The integrated care board (ICB) and the NHS",
	     "a short form is said in full once, one that everybody knows is not");
	same(page.parts[1].text, "The ICB again; the Care Quality Commission (CQC) too.",
	     "then it stays; the glossary may have either of the two as its word");
	same(page.parts[1].other, "ICBs, 81 per cent of the integrated care board (ICB).",
	     "exact words are a text of their own, for they may be heard alone");
	same(page.parts[2].text, "The source is address 1 of 2, a.org, address 2 of 2, b.org.",
	     "an address is its place and the name of its machine");
	same(page.parts[2].addresses, "https://a.org/x https://b.org/y", "and is kept whole");
	same(page.parts[3].text, "The CQC. 3 of 8", "the first words of an item stay as they are");
	page_release(&page);
	fill(&page);
	spoken_page(&page, &eye);
	same(page.parts[1].other, "ICBs, 81% of the ICB.", "by eye nothing is changed");
	same(page.parts[2].addresses, "https://a.org/x https://b.org/y",
	     "but what addresses there are is known");
	page_release(&page);
}

static void already_in_full(void)
{
	const struct spoken ear = { true, true, &terms };
	struct page page;
	page_init(&page, PAGE_TOPIC, "/t");
	page_add(&page, PART_PARAGRAPH, "The Integrated Care Board (ICB) decides.");
	page_add(&page, PART_PARAGRAPH, "The ICB decides.");
	spoken_page(&page, &ear);
	same(page.parts[0].text, "The Integrated Care Board (ICB) decides.",
	     "what the writer says in full is not said twice");
	same(page.parts[1].text, "The ICB decides.", "nor after that");
	page_release(&page);
}

int main(void)
{
	signs();
	addresses();
	much();
	whole_pages();
	already_in_full();
	return tap_done();
}
