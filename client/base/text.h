/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_BASE_TEXT_H
#define PV_BASE_TEXT_H

#include <stdbool.h>

/* Whether TEXT is WORD, byte for byte; one that is not there (NULL) is no word, nor is any it. */
bool text_is(const char *text, const char *word);

/* Whether both are the same, byte for byte, or neither is there. */
bool text_same(const char *one, const char *other);

/* The number that the next COUNT bytes of *TEXT, 9 at the most, are as digits, and go past them;
 * -1 where there are not so many. */
int text_digits(const char **text, int count);

#endif
