/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the client reads standard input: accept object|list|element|created|problem, or
 * accept input TYPE for what a person sends.  Says the fault; the status is 1. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/strbuf.h"
#include "model/deed.h"
#include "model/nouns.h"
#include "wire/json.h"

/* What is sent, whether it is an object or not. */
static const struct noun *sent_noun(const char *type)
{
	const struct deed *deed;
	for (size_t i = 0; (deed = deed_at(i)); i++)
		if (!strcmp(deed->noun->type, type))
			return deed->noun;
	return noun_of(type);
}

static bool read_as(const char *form, const char *type, const struct strbuf *json,
		    struct arena *arena, struct error *error)
{
	const struct object *object;
	struct wire_list list;
	struct wire_created created;
	const void *thing;
	struct wire_mark mark;
	if (!strcmp(form, "element"))
		return wire_read_element(json->bytes, json->length, arena, &object, &mark, error);
	if (!strcmp(form, "object"))
		return wire_read_object(json->bytes, json->length, arena, &object, error) &&
			(object->noun != &noun_any || error_set(error, ERROR_SHAPE, "any type"));
	if (!strcmp(form, "list"))
		return wire_read_list(json->bytes, json->length, arena, &list, error);
	if (!strcmp(form, "created"))
		return wire_read_created(json->bytes, json->length, arena, &created, error) &&
			(created.receipt || error_set(error, ERROR_SHAPE, "no receipt"));
	if (!strcmp(form, "input"))
		return wire_read_input(json->bytes, json->length, sent_noun(type), arena, &thing,
				       error);
	wire_read_problem(json->bytes, json->length, 422, error);
	bool own = strcmp(error_text(error), error_sentence(ERROR_INVALID)) != 0;
	if (own)
		error_release(error);
	return own;
}

int main(int argc, char **argv)
{
	char bytes[4096];
	size_t got;
	struct strbuf json;
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	if (argc < 2)
		return 2;
	strbuf_init(&json, 1 << 24);
	while ((got = fread(bytes, 1, sizeof(bytes), stdin)) > 0)
		strbuf_add(&json, bytes, got);
	bool good = read_as(argv[1], argc > 2 ? argv[2] : "", &json, &arena, &error);
	if (!good)
		printf("%s: %s\n", error_name(error.kind), error_text(&error));
	error_release(&error);
	arena_release(&arena);
	strbuf_release(&json);
	return good ? 0 : 1;
}
