/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/likeness.h"

#include "../support/tap.h"
#include "base/strbuf.h"

static struct arena arena;

/* The words of TEXT, a blank after each. */
static const char *words_of(const char *text)
{
	static char shown[500];
	struct likeness_words words;
	size_t at = 0;
	likeness_words(&arena, text, &words);
	shown[0] = '\0';
	for (size_t i = 0; i < words.count && at < sizeof(shown); i++)
		at += (size_t)snprintf(shown + at, sizeof(shown) - at, "%s ",
				       words.items[i].text);
	return shown;
}

static void test_words(void)
{
	same(words_of("Why are letters late?"), "why are letter late ",
	     "their first letters, small, without marks");
	same(words_of("Letter letters LETTER"), "letter ", "each once");
	same(words_of("T\u00fd \u0142\u00f3d\u017a \u00c9tat"), "ty \u0142odz etat ",
	     "accents do not count");
	same(words_of("l\u2019appointment don't"), "lappoi dont ", "an apostrophe parts nothing");
	same(words_of("看病难"), "看 病 难 ", "where writing has no blanks, each sign is one");
	same(words_of(" ... !"), "", "marks are none");
	same(words_of(""), "", "nothing has none");
}

/* How alike the two are where none of a hundred texts has their words, but COMMON in all. */
static size_t alike(const char *one, const char *other, const char *common)
{
	struct likeness_words words;
	likeness_words(&arena, one, &words);
	for (size_t i = 0; i < words.count; i++)
		words.items[i].texts = common && strstr(common, words.items[i].text) ? 100 : 0;
	likeness_weigh(&words, 100);
	return likeness_percent(&words, other);
}

static void test_alike(void)
{
	const char *asked = "Why do letters about appointments come late?";
	ok(alike(asked, asked, NULL) == 100, "a question is like itself");
	ok(alike(asked, "Late letters about my appointment: why do they come?", NULL) == 100,
	   "in any order, with another ending");
	ok(alike(asked, "Letters about appointments arrive late", "why do about come") == 100,
	   "what all texts have does not count");
	ok(alike(asked, "Why do the buses come late?", "why do about come") < LIKENESS_LEAST,
	   "one rare word of three is not enough");
	ok(alike(asked, "Letters?", NULL) == 0, "one word is never enough");
	ok(alike("Pam mae llythyrau'n hwyr?", "Mae'r llythyrau yn hwyr, pam?", "mae") > 0,
	   "Welsh, as far as its beginnings stay");
	ok(alike("متى تصل رسائل الموعد؟", "رسائل الموعد تصل متى", NULL) == 100, "Arabic");
	ok(alike("看病为什么难", "为什么看病难", NULL) == 100, "Chinese");
	ok(alike("", asked, NULL) == 0 && alike(asked, "", NULL) == 0, "nothing is like nothing");
	ok(alike("\xff\xfe", asked, NULL) == 0, "what is no text is like nothing");
}

static void test_few(void)
{
	struct likeness_words words;
	likeness_words(&arena, "Why are the letters so late?", &words);
	likeness_weigh(&words, LIKENESS_FEW - 1);
	ok(!words.items[0].weight && !words.items[1].weight && words.items[3].weight == 5,
	   "of few texts, the short words are the common ones");
	ok(likeness_percent(&words, "Late letters") == 100, "the others count");
	likeness_words(&arena, "看病", &words);
	likeness_weigh(&words, 1);
	ok(words.items[0].weight, "a sign that is a word is not short");
	likeness_weigh(&words, 0);
	ok(words.items[0].weight == 1, "where no text is known, each weighs the same");
	words.items[0].texts = 25;
	likeness_weigh(&words, 100);
	ok(words.items[0].weight, "a quarter of the texts may have it");
	words.items[0].texts = 26;
	likeness_weigh(&words, 100);
	ok(!words.items[0].weight, "more may not");
}

static void test_long(void)
{
	struct strbuf text;
	struct likeness_words words;
	strbuf_init(&text, 1000000);
	for (size_t i = 0; i < 50000; i++)
		strbuf_printf(&text, "w%zu ", i);
	likeness_words(&arena, text.bytes, &words);
	ok(words.count == LIKENESS_WORDS, "of a long text the first words are looked at");
	strbuf_release(&text);
}

int main(void)
{
	test_words();
	test_alike();
	test_few();
	test_long();
	arena_release(&arena);
	return tap_done();
}
