/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/word.h"

#include <string.h>
#include <strings.h>

#include <unicase.h>
#include <uninorm.h>
#include <unistr.h>

#include "text/letter.h"

/* Whether what is from AT up to END, within TEXT, has other than letters on both sides. */
static bool stands_alone(const char *text, const char *at, const char *end)
{
	ucs4_t before = ' ', after = ' ';
	u8_prev(&before, (const uint8_t *)at, (const uint8_t *)text);
	u8_next(&after, (const uint8_t *)end);
	return !letter_is_of_word((int)before) && !letter_is_of_word((int)after);
}

const char *word_find(const char *text, const char *word, bool any_case)
{
	size_t length = strlen(word);
	for (const char *at = text; length && *at; at++)
		if ((any_case ? !strncasecmp(at, word, length) : !strncmp(at, word, length)) &&
		    stands_alone(text, at, at + length))
			return at;
	return NULL;
}

bool word_same(const char *one, const char *other)
{
	int order;
	return !u8_casecmp((const uint8_t *)one, strlen(one), (const uint8_t *)other,
			   strlen(other), NULL, UNINORM_NFC, &order) && !order;
}
