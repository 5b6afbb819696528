/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/etag.h"

#include <string.h>

#include "host/digest.h"

enum { TAG_DIGITS = 28 };	/* 112 bits of SHA-256 */

const char *etag_of(const char *body, struct arena *arena)
{
	return arena_printf(arena, "\"%.*s\"", TAG_DIGITS,
			    digest_bytes(body, strlen(body), arena));
}

const char *etag_packed(const char *tag, const char *suffix, struct arena *arena)
{
	return arena_printf(arena, "%.*s%s\"", (int)strlen(tag) - 1, tag, suffix);
}

/* The length of what is TAG or a packed form of it at AT; 0: it is another. */
static size_t form_of(const char *at, const char *tag)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
	size_t length = strlen(tag) - 1;
	if (strlen(at) < length || memcmp(at, tag, length) != 0)
		return 0;
	if (at[length] == '-')
		length += 1 + strspn(at + length + 1, letters);
	return at[length] == '"' && strchr(" \t,", at[length + 1]) ? length + 1 : 0;
}

const char *etag_found(const char *list, const char *tag, struct arena *arena)
{
	if (!list)
		return NULL;
	if (!strcmp(list, "*"))
		return tag;
	while (*list) {
		list += strspn(list, " \t,");
		if (list[0] == 'W' && list[1] == '/')
			list += 2;
		size_t length = form_of(list, tag);
		if (length)
			return arena_copy_bytes(arena, list, length);
		list += strcspn(list, ",");
	}
	return NULL;
}
