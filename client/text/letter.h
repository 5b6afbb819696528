/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TEXT_LETTER_H
#define PV_TEXT_LETTER_H

#include <stdbool.h>

#include "base/arena.h"

/*
 * The one character that TEXT is, where it can be seen and stands alone: a letter, a digit, a
 * sign; -1 where it is none, several, a blank, a mark, or no UTF-8.
 */
int letter_of(const char *text);

/* The same of a character that is known. */
bool letter_is_seen(int letter);

/* Whether it is part of a word: a letter, a digit or a combining mark. */
bool letter_is_of_word(int letter);

bool letter_is_digit(int letter);	/* of any script */
bool letter_is_capital(int letter);
int letter_capital(int letter);		/* the capital of a letter; else itself */

/* What Unicode calls a sign, in small letters, in ARENA; NULL: it is a letter or a digit. */
const char *letter_name(struct arena *arena, int letter);

/* It as UTF-8, in ARENA. */
const char *letter_text(struct arena *arena, int letter);

#endif
