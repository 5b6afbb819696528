/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/letter.h"

#include <ctype.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uniname.h>
#include <unistr.h>

int letter_of(const char *text)
{
	ucs4_t letter = 0;
	size_t length = strlen(text);
	int used = u8_mbtoucr(&letter, (const uint8_t *)text, length);
	if (used <= 0 || (size_t)used != length || !letter_is_seen((int)letter))
		return -1;
	return (int)letter;
}

bool letter_is_seen(int letter)
{
	return letter > 0 && uc_is_general_category_withtable((ucs4_t)letter,
		UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N | UC_CATEGORY_MASK_P |
		UC_CATEGORY_MASK_S);
}

bool letter_is_of_word(int letter)
{
	return letter > 0 && uc_is_general_category_withtable((ucs4_t)letter,
		UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N | UC_CATEGORY_MASK_M);
}

bool letter_is_digit(int letter)
{
	return letter > 0 && uc_is_general_category((ucs4_t)letter, UC_DECIMAL_DIGIT_NUMBER);
}

bool letter_is_capital(int letter)
{
	return letter > 0 && uc_is_general_category((ucs4_t)letter, UC_UPPERCASE_LETTER);
}

int letter_capital(int letter)
{
	return letter > 0 ? (int)uc_toupper((ucs4_t)letter) : letter;
}

const char *letter_name(struct arena *arena, int letter)
{
	char name[UNINAME_MAX];
	if (letter <= 0 || letter_is_of_word(letter) ||
	    !unicode_character_name((ucs4_t)letter, name))
		return NULL;
	for (char *at = name; *at; at++)
		*at = (char)tolower((unsigned char)*at);
	return arena_copy(arena, name);
}

const char *letter_text(struct arena *arena, int letter)
{
	uint8_t bytes[6];
	int length = u8_uctomb(bytes, (ucs4_t)letter, (ptrdiff_t)sizeof(bytes));
	return arena_copy_bytes(arena, (const char *)bytes, length > 0 ? (size_t)length : 0);
}
