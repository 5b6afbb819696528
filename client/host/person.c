/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/person.h"

#include <string.h>

#include "host/digest.h"

static const char *key_of(const char *token, struct arena *arena)
{
	return arena_printf(arena, "token:%s", digest_bytes(token, strlen(token), arena));
}

bool person_find(const struct site *site, const char *token, struct arena *arena,
		 const struct person **person, struct error *error)
{
	const char *path;
	struct object *object = NULL;
	*person = NULL;
	if (!token)
		return true;
	if (!store_get_value(site->store, key_of(token, arena), arena, &path, error) ||
	    (path && !site_load(site, path, &noun_person, arena, &object, NULL, error)))
		return false;
	if (object && !object->deleted)
		*person = (const struct person *)object;
	return true;
}

bool person_know(const struct site *site, const char *token, const char *path,
		 struct arena *arena, struct error *error)
{
	return store_set_value(site->store, key_of(token, arena), path, error);
}

bool person_declared(const struct site *site, const char *path, struct arena *arena,
		     int64_t *version, struct error *error)
{
	struct list declarations;
	if (!site_list(site, &noun_declaration, NULL, path, arena, &declarations, error))
		return false;
	*version = 0;
	for (size_t i = 0; i < declarations.count; i++) {
		const struct declaration *declaration = declarations.items[i];
		if (declaration->version > *version)
			*version = declaration->version;
	}
	return true;
}
