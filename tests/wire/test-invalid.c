/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <dirent.h>

#include "base/array.h"
#include "model/people.h"
#include "../support/tap.h"
#include "wire/json.h"
#include "support.h"

/* tests/wire/invalid: NAME.json, and NAME.expected with "what it is read as, error, field". */

static bool read_input(const char *noun, const char *json, struct arena *arena,
		       struct error *error)
{
	static const struct noun *const nouns[] = {
		&noun_contribution, &noun_declaration, &noun_joining,
	};
	const void *thing;
	for (size_t i = 0; i < ARRAY_COUNT(nouns); i++)
		if (!strcmp(nouns[i]->type, noun))
			return wire_read_input(json, strlen(json), nouns[i], arena, &thing, error);
	return true;
}

static bool read_as(const char *how, const char *json, struct arena *arena, struct error *error)
{
	const struct object *object;
	struct wire_list list;
	struct wire_created created;
	size_t length = strlen(json);
	if (!strncmp(how, "list ", 5))
		return wire_read_list(json, length, arena, &list, error);
	if (!strncmp(how, "created ", 8))
		return wire_read_created(json, length, arena, &created, error);
	if (!strncmp(how, "input:", 6))
		return read_input(arena_copy_bytes(arena, how + 6, strcspn(how + 6, " ")), json,
				  arena, error);
	return wire_read_object(json, length, arena, &object, error);
}

static void refused(const char *name)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	const char *stem = arena_copy_bytes(&arena, name, strlen(name) - strlen(".expected"));
	const char *want = wire_file(&arena, "invalid/", name);
	const char *json = wire_file(&arena, "invalid/", arena_printf(&arena, "%s.json", stem));
	bool read = !json || read_as(want, json, &arena, &error);
	const char *got = arena_printf(&arena, "%.*s %s %s", (int)strcspn(want, " "), want,
				       error_name(error.kind), error.field ? error.field : "-");
	same(read ? "read" : got, want, stem);
	ok(read || *error_text(&error), "a sentence says so");
	error_release(&error);
	arena_release(&arena);
}

int main(void)
{
	const char *tests = getenv("TESTS");
	struct dirent **files = NULL;
	struct arena arena = ARENA_INIT;
	const char *folder = arena_printf(&arena, "%s/wire/invalid", tests ? tests : "tests");
	int count = scandir(folder, &files, NULL, alphasort), found = 0;
	for (int i = 0; i < count; i++) {
		const char *dot = strrchr(files[i]->d_name, '.');
		if (dot && !strcmp(dot, ".expected")) {
			refused(files[i]->d_name);
			found++;
		}
		free(files[i]);
	}
	free(files);
	ok(found > 60, "the folder was found");
	arena_release(&arena);
	return tap_done();
}
