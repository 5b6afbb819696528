/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/plainness.h"

#include <string.h>

#include "base/array.h"
#include "base/memory.h"
#include "base/strbuf.h"
#include "../support/tap.h"

static struct arena arena;

/* "letters ICB", "word pathway", "sentence 26 The bus": what is advised for TEXT. */
static const char *advice(const char *text)
{
	static const char *const hard[] = { "pathway", "co-production" };
	struct plainness found = plainness_look(text, hard, ARRAY_COUNT(hard), "NHS GP", &arena);
	switch (found.kind) {
	case PLAINNESS_LETTERS:
		return arena_printf(&arena, "letters %s", found.word);
	case PLAINNESS_WORD:
		return arena_printf(&arena, "word %s", found.word);
	case PLAINNESS_SENTENCE:
		return arena_printf(&arena, "sentence %zu %s", found.count, found.word);
	default:
		return "good";
	}
}

/* COUNT words, then END. */
static const char *words(size_t count, const char *end)
{
	struct strbuf text;
	strbuf_init(&text, 1 << 16);
	for (size_t i = 0; i < count; i++)
		strbuf_printf(&text, "%sword%zu", i ? " " : "", i);
	strbuf_add_text(&text, end);
	const char *copy = arena_copy(&arena, text.bytes);
	strbuf_release(&text);
	return copy;
}

static void finds_letters(void)
{
	same(advice("The ICB decides."), "letters ICB", "letters that nothing explains");
	same(advice("The NHS and my GP."), "good", "letters that everybody knows");
	same(advice("The integrated care board (ICB) decides. The ICB pays."), "good",
	     "letters are explained by what stands before them");
	same(advice("The ICB (integrated care board) decides."), "good", "or behind them");
	same(advice("DAPB1605 says so."), "letters DAPB1605", "with digits too");
	same(advice("I am OK2 and A."), "letters OK2", "one letter is a word");
	same(advice("PLEASE, NOT SO LOUDLYSPOKEN"), "letters PLEASE", "who shouts is told softly");
}

static void finds_hard_words(void)
{
	same(advice("A new Pathway for all"), "word pathway", "a word of the glossary, case aside");
	same(advice("Real co-production"), "word co-production", "with its hyphen");
	same(advice("Pathways are fine"), "good", "not within another word");
}

static void finds_long_sentences(void)
{
	same(advice(words(25, ".")), "good", "25 words are not too many");
	same(advice(words(26, ".")), "sentence 26 word0 word1 word2 word3", "26 are");
	same(advice(words(26, "")), "sentence 26 word0 word1 word2 word3",
	     "without a stop at the end too");
	same(advice(arena_printf(&arena, "Short. %s", words(30, "!"))),
	     "sentence 30 word0 word1 word2 word3", "it is told by its own first words");
	same(advice(arena_printf(&arena, "%s%s", words(20, "?\n"), words(20, "."))), "good",
	     "two short ones are two");
	same(advice("Don't say well-known things twice"), "good", "don't is one word");
	same(advice("Mae'r bws yn hwyr heddiw. Dw i'n aros."), "good", "Welsh is counted alike");
	same(advice(""), "good", "nothing is good");
	same(advice("\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7 \xd8\xa8\xd9\x83"), "good",
	     "Arabic has words too");
}

int main(void)
{
	finds_letters();
	finds_hard_words();
	finds_long_sentences();
	arena_release(&arena);
	return tap_done();
}
