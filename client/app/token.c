/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/token.h"

#include <string.h>

#include "base/file.h"
#include "base/strbuf.h"

enum { TOKENS_BYTES = 256 << 10 };	/* the largest file of tokens */

static bool about(const char *line, const char *assembly)
{
	size_t length = strlen(assembly);
	return !strncmp(line, assembly, length) && line[length] == ' ';
}

const char *token_find(const char *file, const char *assembly, struct arena *arena)
{
	struct error error = ERROR_INIT;
	const char *text = NULL, *token = NULL;
	if (!file_read(file, TOKENS_BYTES, arena, &text, NULL, &error))
		text = NULL;
	error_release(&error);
	while (text && *text && !token) {
		size_t length = strcspn(text, "\n"), skip = strlen(assembly) + 1;
		if (about(text, assembly) && length > skip)
			token = arena_copy_bytes(arena, text + skip, length - skip);
		text += length + (text[length] == '\n');
	}
	return token;
}

bool token_keep(const char *file, const char *assembly, const char *token, struct error *error)
{
	struct arena arena = ARENA_INIT;
	struct strbuf buf;
	const char *text = NULL;
	if (strpbrk(assembly, " \n") || strpbrk(token, " \n"))
		return error_set(error, ERROR_SHAPE, NULL);
	strbuf_init(&buf, TOKENS_BYTES);
	bool good = file_read(file, TOKENS_BYTES, &arena, &text, NULL, error);
	while (good && text && *text) {
		size_t length = strcspn(text, "\n"), whole = length + (text[length] == '\n');
		if (!about(text, assembly))
			good = strbuf_printf(&buf, "%.*s\n", (int)length, text);
		text += whole;
	}
	good = good && (strbuf_printf(&buf, "%s %s\n", assembly, token) ||
			error_set(error, ERROR_TOO_LARGE, NULL)) &&
		file_write(file, buf.bytes, buf.length, error);
	strbuf_release(&buf);
	arena_release(&arena);
	return good;
}
