/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/cursor.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include <nettle/base16.h>

const char *cursor_write(const struct cursor *cursor, const char *epoch, struct arena *arena)
{
	if (!cursor->list)
		return arena_printf(arena, "%s.%c.%" PRId64 ".%" PRId64, epoch,
				    cursor->snapshot ? 's' : 'f', cursor->number, cursor->top);
	size_t length = cursor->id ? strlen(cursor->id) : 0;
	char *id = arena_alloc(arena, BASE16_ENCODE_LENGTH(length) + 1);
	if (length)
		base16_encode_update(id, length, (const uint8_t *)cursor->id);
	return arena_printf(arena, "%s.l.%" PRId64 ".%s", epoch, cursor->number, id);
}

/* The whole number at *TEXT that ENDS with that character; *TEXT goes past it. */
static bool read_number(const char **text, char ends, int64_t *number)
{
	char *end;
	if (strspn(*text, "0123456789") == 0)
		return false;
	errno = 0;
	*number = strtoll(*text, &end, 10);
	if (errno || *end != ends)
		return false;
	*text = end + (ends != '\0');
	return true;
}

static bool read_id(const char *text, struct arena *arena, const char **id)
{
	struct base16_decode_ctx context;
	size_t length = strlen(text), done = 0;
	char *bytes = arena_alloc(arena, BASE16_DECODE_LENGTH(length) + 1);
	base16_decode_init(&context);
	if (!base16_decode_update(&context, &done, (uint8_t *)bytes, length, text) ||
	    !base16_decode_final(&context) || strlen(bytes) != done)
		return false;
	*id = bytes;
	return true;
}

enum cursor_state cursor_read(const char *text, const char *epoch, struct arena *arena,
			      struct cursor *cursor)
{
	size_t word = strspn(text, "0123456789abcdefghijklmnopqrstuvwxyz");
	const char *rest = text + word;
	if (!word || rest[0] != '.' || !rest[1] || !strchr("lsf", rest[1]) || rest[2] != '.')
		return CURSOR_BAD;
	*cursor = (struct cursor){ .list = rest[1] == 'l', .snapshot = rest[1] == 's' };
	rest += 3;
	if (!read_number(&rest, '.', &cursor->number) ||
	    !(cursor->list ? read_id(rest, arena, &cursor->id) :
	      read_number(&rest, '\0', &cursor->top) && cursor->number <= cursor->top))
		return CURSOR_BAD;
	return strlen(epoch) == word && !strncmp(text, epoch, word) ? CURSOR_GOOD : CURSOR_OLD;
}
