/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/plainness.h"

#include <string.h>

#include <unistr.h>

#include "text/letter.h"
#include "text/word.h"

enum {
	FIRST_WORDS = 4,	/* of a long sentence, by which it is named */
	LETTERS_LEAST = 2, LETTERS_MOST = 8,
};

/* What may stand within a word: don't, well-known. */
static bool joins(ucs4_t character)
{
	return character == '\'' || character == '-' || character == 0x2019 || character == 0x2010;
}

/* The word at *AT or after it: where it begins, and *AT behind it; NULL at the end of TEXT.
 * *ENDED: a sentence ended before it. */
static const char *next_word(const char **at, bool *ended)
{
	const uint8_t *place = (const uint8_t *)*at, *start = NULL, *after;
	ucs4_t character;
	*ended = false;
	while ((after = u8_next(&character, place)) &&
	       (letter_is_of_word((int)character) || (start && joins(character)) || !start)) {
		if (!start && letter_is_of_word((int)character))
			start = place;
		if (!start && (character == '.' || character == '?' || character == '!' ||
			       character == '\n' || character == ':' || character == 0x3002))
			*ended = true;
		place = after;
	}
	*at = (const char *)place;
	return (const char *)start;
}

/* Two capital letters or more, perhaps digits, nothing else. */
static bool is_letters(const char *word, size_t length)
{
	size_t capitals = strspn(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
	size_t all = capitals + strspn(word + capitals, "0123456789");
	return capitals >= LETTERS_LEAST && length <= LETTERS_MOST && all >= length;
}

/* Explained: "integrated care board (ICB)" or "ICB (integrated care board)". */
static bool is_explained(const char *text, const char *letters)
{
	const char *at = text;
	size_t length = strlen(letters);
	for (; (at = word_find(at, letters, false)); at += length)
		if ((at > text && at[-1] == '(' && at[length] == ')') ||
		    !strncmp(at + length, " (", 2))
			return true;
	return false;
}

static struct plainness find_letters(const char *text, const char *known, struct arena *arena)
{
	const char *at = text, *word;
	bool ended;
	while ((word = next_word(&at, &ended))) {
		size_t length = (size_t)(at - word);
		const char *letters = arena_copy_bytes(arena, word, length);
		if (is_letters(letters, length) && !word_find(known, letters, false) &&
		    !is_explained(text, letters))
			return (struct plainness){ PLAINNESS_LETTERS, letters, 0 };
	}
	return (struct plainness){ PLAINNESS_GOOD, NULL, 0 };
}

static struct plainness find_hard(const char *text, const char *const *hard, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (word_find(text, hard[i], true))
			return (struct plainness){ PLAINNESS_WORD, hard[i], 0 };
	return (struct plainness){ PLAINNESS_GOOD, NULL, 0 };
}

static struct plainness find_long(const char *text, struct arena *arena)
{
	const char *at = text, *start = text, *first = NULL, *word;
	size_t count = 0, first_length = 0;
	bool ended;
	do {
		word = next_word(&at, &ended);
		if ((!word || ended) && count > PLAINNESS_SENTENCE_WORDS)
			return (struct plainness){
				PLAINNESS_SENTENCE, arena_copy_bytes(arena, first, first_length),
				count,
			};
		if (ended)
			count = 0;
		if (word && !count++)
			start = first = word;
		if (word && count <= FIRST_WORDS)
			first_length = (size_t)(at - start);
	} while (word);
	return (struct plainness){ PLAINNESS_GOOD, NULL, 0 };
}

struct plainness plainness_look(const char *text, const char *const *hard, size_t count,
				const char *known, struct arena *arena)
{
	struct plainness found = find_letters(text, known, arena);
	if (found.kind == PLAINNESS_GOOD)
		found = find_hard(text, hard, count);
	if (found.kind == PLAINNESS_GOOD)
		found = find_long(text, arena);
	return found;
}
