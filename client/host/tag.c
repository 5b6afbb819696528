/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/tag.h"

#include <string.h>

#include "host/digest.h"

enum { TAG_DIGITS = 32 };	/* 128 bits of SHA-256 */

const char *tag_of(const char *body, struct arena *arena)
{
	return arena_printf(arena, "\"%.*s\"", TAG_DIGITS,
			    digest_bytes(body, strlen(body), arena));
}

bool tag_matches(const char *list, const char *tag)
{
	size_t length = strlen(tag);
	if (!strcmp(list, "*"))
		return true;
	while (*list) {
		list += strspn(list, " \t,");
		if (list[0] == 'W' && list[1] == '/')
			list += 2;
		if (!strncmp(list, tag, length) && strchr(" \t,", list[length]))
			return true;
		list += strcspn(list, ",");
	}
	return false;
}
