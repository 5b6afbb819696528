/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TEXT_LIKENESS_H
#define PV_TEXT_LIKENESS_H

#include <stddef.h>

#include "base/arena.h"

/*
 * How much of what one text says is in another, by the words that they share (domain I.13).  No
 * list of common words is needed, so that it serves any language: a word that many texts have
 * counts for nothing, a rare one for more.
 */
enum {
	LIKENESS_WORDS = 60,		/* of a text, no more are looked at */
	LIKENESS_LETTERS = 6,		/* words that begin with the same so many are the same */
	LIKENESS_FEW = 20,		/* fewer texts do not tell how common a word is */
	LIKENESS_LEAST = 50,		/* percent: less than this is not alike */
};

struct likeness_word {
	const char *text;	/* its first letters, in small letters and without accents */
	size_t texts;		/* how many texts have it, among those that are known */
	size_t weight;		/* 0: it is too common to say anything */
};

struct likeness_words {
	struct likeness_word *items;
	size_t count;
};

/* The words of clean TEXT, each once, in their order, in ARENA; not counted and weighed yet. */
void likeness_words(struct arena *arena, const char *text, struct likeness_words *words);

/* Give each word its weight, where TOTAL texts are known. */
void likeness_weigh(struct likeness_words *words, size_t total);

/* How much of what WORDS weigh is in TEXT, in percent; 0 where they share fewer than two words. */
size_t likeness_percent(const struct likeness_words *words, const char *text);

#endif
