/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/sentence.h"

#include <stdbool.h>
#include <string.h>

#include <unictype.h>
#include <unistr.h>

#include "base/array.h"

/* What stands before a name, and before a number: English and Welsh. */
static const char *const titles[] = {
	"Dr", "Mr", "Mrs", "Ms", "Mx", "Prof", "St", "Parch", "vs",
};
static const char *const numbers[] = { "No", "Nos", "Rh", "Art", "para", "p", "pp", "t", "tt" };

/* Marks that end a sentence wherever they stand. */
static bool ends_anywhere(ucs4_t letter)
{
	return letter == 0x3002 || letter == 0xff01 || letter == 0xff1f || letter == 0xff61;
}

/* Marks that end one before a blank: Latin, Greek, Armenian, Arabic and Urdu, Indic, Ethiopic,
 * Burmese, Khmer. */
static bool ends_before_blank(ucs4_t letter)
{
	static const ucs4_t marks[] = {
		'.', '?', '!', 0x2026, 0x037e, 0x203c, 0x203d, 0x2047, 0x2048, 0x2049, 0x0589,
		0x061f, 0x06d4, 0x0964, 0x0965, 0x1362, 0x1367, 0x104b, 0x17d4, 0x17d5, 0xff0e,
	};
	for (size_t i = 0; i < ARRAY_COUNT(marks); i++)
		if (letter == marks[i])
			return true;
	return false;
}

static bool is_blank(ucs4_t letter)
{
	return letter == '\n' || uc_is_property_white_space(letter);
}

static bool is_closing(ucs4_t letter)
{
	return letter == '"' || letter == '\'' ||
		uc_is_general_category_withtable(letter, UC_CATEGORY_MASK_Pe |
						 UC_CATEGORY_MASK_Pf | UC_CATEGORY_MASK_Pi);
}

/* Opening quotes and brackets do not hide the letter that a sentence begins with. */
static bool is_opening(ucs4_t letter)
{
	return letter == '"' || letter == '\'' ||
		uc_is_general_category_withtable(letter, UC_CATEGORY_MASK_Ps |
						 UC_CATEGORY_MASK_Pi | UC_CATEGORY_MASK_Pf);
}

/* The letter at AT, 0 at the end; *NEXT is after it. */
static ucs4_t letter_at(const char *at, const char **next)
{
	ucs4_t letter = 0;
	const uint8_t *after = u8_next(&letter, (const uint8_t *)at);
	*next = after ? (const char *)after : at;
	return after ? letter : 0;
}

static bool goes_on_small(const char *at)
{
	ucs4_t letter;
	while ((letter = letter_at(at, &at)) && (is_blank(letter) || is_opening(letter)))
		if (letter == '\n')
			return false;
	return letter && uc_is_general_category(letter, UC_LOWERCASE_LETTER);
}

/* How many characters are in the LENGTH bytes at WORD; whether all are digits. */
static size_t measure(const char *word, size_t length, bool *digits)
{
	size_t count = 0;
	const char *end = word + length;
	*digits = length > 0;
	for (; word < end; count++)
		*digits &= uc_is_general_category(letter_at(word, &word), UC_DECIMAL_DIGIT_NUMBER);
	return count;
}

static bool is_one_of(const char *const *words, size_t count, const char *word, size_t length)
{
	for (size_t i = 0; i < count; i++)
		if (strlen(words[i]) == length && !memcmp(words[i], word, length))
			return true;
	return false;
}

static bool goes_on_with_number(const char *at)
{
	ucs4_t letter;
	while ((letter = letter_at(at, &at)) && is_blank(letter))
		;
	return letter && uc_is_general_category(letter, UC_DECIMAL_DIGIT_NUMBER);
}

/* Whether the full stop at STOP belongs to the word before it, in a sentence that begins at
 * START. */
static bool is_of_word(const char *start, const char *stop)
{
	bool digits;
	const char *word = stop;
	ucs4_t letter;
	const uint8_t *before;
	while (word > start && (before = u8_prev(&letter, (const uint8_t *)word,
						 (const uint8_t *)start)) &&
	       !is_blank(letter) && !is_opening(letter))
		word = (const char *)before;
	size_t length = (size_t)(stop - word);
	size_t letters = measure(word, length, &digits);
	if (digits)
		return word == start;
	if (is_one_of(numbers, ARRAY_COUNT(numbers), word, length))
		return goes_on_with_number(stop + 1);
	return letters == 1 || memchr(word, '.', length) ||
		is_one_of(titles, ARRAY_COUNT(titles), word, length);
}

static bool is_mark(ucs4_t letter)
{
	return ends_anywhere(letter) || ends_before_blank(letter);
}

/* Behind the mark at MARK, and the marks and closing quotes that follow it. */
static const char *pass_marks(const char *mark)
{
	const char *at, *next;
	ucs4_t letter;
	letter_at(mark, &at);
	while ((letter = letter_at(at, &next)) && (is_mark(letter) || is_closing(letter)))
		at = next;
	return at;
}

/* Whether the sentence that began at START ends with the mark at MARK; AT is behind it. */
static bool is_end(const char *start, const char *mark, const char *at)
{
	const char *next;
	ucs4_t first = letter_at(mark, &next), letter = letter_at(at, &next);
	if (ends_anywhere(first) || !letter || letter == '\n')
		return true;
	return is_blank(letter) &&
		!(first == '.' && (goes_on_small(at) || is_of_word(start, mark)));
}

/* The end of the sentence that begins at START. */
static const char *find_end(const char *start)
{
	const char *at = start, *next;
	ucs4_t letter;
	while ((letter = letter_at(at, &next)) && letter != '\n') {
		if (is_mark(letter)) {
			next = pass_marks(at);
			if (is_end(start, at, next))
				return next;
		}
		at = next;
	}
	return at;
}

static const char *skip_blanks(const char *at)
{
	const char *next;
	ucs4_t letter;
	while ((letter = letter_at(at, &next)) && is_blank(letter))
		at = next;
	return at;
}

static void add(struct arena *arena, struct lines *sentences, size_t *size, const char *bytes,
		size_t length)
{
	if (sentences->count == *size) {
		const char **items = arena_alloc(arena, (*size ? *size * 2 : 16) * sizeof(*items));
		if (*size)
			memcpy(items, sentences->items, *size * sizeof(*items));
		sentences->items = items;
		*size = *size ? *size * 2 : 16;
	}
	sentences->items[sentences->count++] = arena_copy_bytes(arena, bytes, length);
}

void sentence_all(struct arena *arena, const char *text, struct lines *sentences)
{
	size_t size = 0;
	*sentences = (struct lines){ NULL, 0 };
	for (const char *start = skip_blanks(text); *start; ) {
		const char *end = find_end(start);
		size_t length = (size_t)(end - start);
		while (length && (start[length - 1] == ' ' || start[length - 1] == '\t'))
			length--;
		add(arena, sentences, &size, start, length);
		start = skip_blanks(end);
	}
}
