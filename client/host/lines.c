/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/lines.h"

#include <string.h>

#include "model/talk.h"
#include "wire/json.h"

/* How many bytes of the address URL are its host's: "https://assembly.example"; 0: none. */
static size_t host_length(const char *url)
{
	const char *name = strstr(url, "://");
	return name ? (size_t)(name - url) + 3 + strcspn(name + 3, "/") : 0;
}

/* TEXT with every string that begins with the LENGTH bytes of HOST and a slash begun with the
 * slash: no other text of JSON has a quotation mark before it. */
static const char *without_host(const char *text, const char *host, size_t length,
				struct arena *arena)
{
	char *copy = arena_copy(arena, text), *to = copy;
	for (; *text; *to++ = *text++)
		if (*text == '"' && length && !strncmp(text + 1, host, length) &&
		    text[1 + length] == '/') {
			*to++ = '"';
			text += 1 + length;
		}
	*to = '\0';
	return copy;
}

static bool read_line(const char *text, struct arena *arena, const struct object **object,
		      struct error *error)
{
	if (!wire_read_object(text, strlen(text), arena, object, error))
		return false;
	const char *id = (*object)->id;
	text = without_host(text, id, host_length(id), arena);
	return wire_read_object(text, strlen(text), arena, object, error);
}

bool lines_read(const char *text, bool (*each)(void *to, const struct object *object), void *to,
		size_t *line, struct error *error)
{
	bool good = true;
	*line = 0;
	while (good && *text) {
		struct arena arena = ARENA_INIT;
		const struct object *object = NULL;
		size_t length = strcspn(text, "\n");
		const char *copy = arena_copy_bytes(&arena, text, length);
		++*line;
		if (*copy && (good = read_line(copy, &arena, &object, error)) &&
		    object->noun != &noun_trace) {
			struct object *kept = arena_alloc(&arena, object->noun->size);
			memcpy(kept, object, object->noun->size);
			kept->allow = kept->links = (struct list){ NULL, 0 };
			good = each(to, kept);
		}
		text += length + (text[length] == '\n');
		arena_release(&arena);
	}
	return good;
}
