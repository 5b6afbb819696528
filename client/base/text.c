/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text.h"

#include <string.h>

bool text_is(const char *text, const char *word)
{
	return text && word && !strcmp(text, word);
}

bool text_same(const char *one, const char *other)
{
	return one == other || text_is(one, other);
}
