/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text.h"

#include <ctype.h>
#include <string.h>

bool text_is(const char *text, const char *word)
{
	return text && word && !strcmp(text, word);
}

bool text_same(const char *one, const char *other)
{
	return one == other || text_is(one, other);
}

int text_digits(const char **text, int count)
{
	int value = 0;
	while (count--) {
		if (!isdigit((unsigned char)**text))
			return -1;
		value = value * 10 + *(*text)++ - '0';
	}
	return value;
}
