/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/likeness.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwbrk.h>

#include "base/memory.h"

enum { COMMON = 4 };	/* a word that more than one text of four has says nothing */

static bool is_of_word(ucs4_t letter)
{
	return uc_is_general_category_withtable(letter, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N);
}

/* Writings whose signs are words or syllables, so that a single one says something. */
static bool is_ideograph(ucs4_t letter)
{
	return uc_is_property_ideographic(letter);
}

/* TEXT in small letters and taken apart, so that accents stand alone; ended with free(). */
static uint8_t *fold(const char *text, size_t *length)
{
	return u8_casefold((const uint8_t *)text, strlen(text), NULL, UNINORM_NFKD, NULL, length);
}

/* The first letters of the LENGTH bytes at WORD, without accents; NULL: it has none. */
static const char *cut(struct arena *arena, const uint8_t *word, size_t length)
{
	char *kept = arena_alloc(arena, length + 1), *to = kept;
	const uint8_t *end = word + length;
	for (size_t letters = 0; word < end && letters < LIKENESS_LETTERS; ) {
		ucs4_t letter;
		int used = u8_mbtouc(&letter, word, (size_t)(end - word));
		if (is_of_word(letter)) {
			memcpy(to, word, (size_t)used);
			to += used;
			letters++;
		}
		word += used;
	}
	return to > kept ? kept : NULL;
}

static bool holds(const struct likeness_words *words, const char *text)
{
	for (size_t i = 0; i < words->count; i++)
		if (!strcmp(words->items[i].text, text))
			return true;
	return false;
}

void likeness_words(struct arena *arena, const char *text, struct likeness_words *words)
{
	size_t length = 0;
	uint8_t *folded = fold(text, &length);
	char *breaks = memory_new(length + 1);
	words->items = arena_alloc(arena, LIKENESS_WORDS * sizeof(*words->items));
	words->count = 0;
	if (folded)
		u8_wordbreaks(folded, length, breaks);
	for (size_t from = 0, end; folded && from < length && words->count < LIKENESS_WORDS;
	     from = end) {
		for (end = from + 1; end < length && !breaks[end]; end++)
			;
		const char *word = cut(arena, folded + from, end - from);
		if (word && !holds(words, word))
			words->items[words->count++] = (struct likeness_word){ .text = word };
	}
	free(breaks);
	free(folded);
}

/* Where few texts are known, short words are taken for the common ones. */
static bool is_short(const char *word)
{
	size_t letters = 0;
	ucs4_t letter;
	for (const uint8_t *at = (const uint8_t *)word; (at = u8_next(&letter, at)); letters++)
		if (is_ideograph(letter))
			return false;
	return letters < 4;
}

void likeness_weigh(struct likeness_words *words, size_t total)
{
	for (size_t i = 0; i < words->count; i++) {
		struct likeness_word *word = &words->items[i];
		word->weight = 1;
		if (total < LIKENESS_FEW ? is_short(word->text) :
		    word->texts * COMMON > total) {
			word->weight = 0;
			continue;
		}
		for (size_t rest = total / (word->texts + 1); rest > 1; rest /= 2)
			word->weight++;
	}
}

size_t likeness_percent(const struct likeness_words *words, const char *text)
{
	struct arena arena = ARENA_INIT;
	struct likeness_words other;
	size_t all = 0, shared = 0, count = 0;
	likeness_words(&arena, text, &other);
	for (size_t i = 0; i < words->count; i++) {
		const struct likeness_word *word = &words->items[i];
		all += word->weight;
		if (!word->weight || !holds(&other, word->text))
			continue;
		shared += word->weight;
		count++;
	}
	arena_release(&arena);
	return count < 2 ? 0 : shared * 100 / all;
}
