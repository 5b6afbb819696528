/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TEXT_WORD_H
#define PV_TEXT_WORD_H

#include <stdbool.h>

/*
 * Where WORD, which may be several, stands in clean TEXT for the first time with no letter, digit
 * or combining mark on either side; NULL: nowhere, or WORD is empty.  ANY_CASE: capitals and small
 * letters of ASCII are the same.
 */
const char *word_find(const char *text, const char *word, bool any_case);

/* Whether both are the same but for capitals and small letters, in any writing. */
bool word_same(const char *one, const char *other);

#endif
