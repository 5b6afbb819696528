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
	struct store_query query = { .type = "Declaration", .parent = path };
	struct records records;
	if (!store_list(site->store, &query, arena, &records, error))
		return false;
	*version = 0;
	for (size_t i = 0; i < records.count; i++) {
		struct object *object;
		if (!site_unpack(&records.items[i], arena, &object, error))
			return false;
		const struct declaration *declaration = (const struct declaration *)object;
		if (declaration->version > *version)
			*version = declaration->version;
	}
	return true;
}
