/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TESTS_WIRE_SUPPORT_H
#define PV_TESTS_WIRE_SUPPORT_H

#include <stdlib.h>
#include <string.h>

#include "base/file.h"

/* The text of a file in tests/wire, without the line's end that closes it; NULL: none. */
static inline const char *wire_file(struct arena *arena, const char *folder, const char *name)
{
	const char *tests = getenv("TESTS"), *text = NULL;
	struct error error = ERROR_INIT;
	const char *path = arena_printf(arena, "%s/wire/%s%s", tests ? tests : "tests", folder,
					name);
	size_t length = 0;
	if (!file_read(path, 1 << 20, arena, &text, &length, &error) || !text)
		printf("# no %s\n", path);
	error_release(&error);
	return text && length && text[length - 1] == '\n' ?
		arena_copy_bytes(arena, text, length - 1) : text;
}

#endif
