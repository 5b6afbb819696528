/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/embedded.h"

#include <string.h>

static struct object *found(const struct object *part, const char *path, struct arena *arena)
{
	if (!part || strcmp(part->id, path) != 0)
		return NULL;
	struct object *copy = arena_alloc(arena, part->noun->size);
	memcpy(copy, part, part->noun->size);
	return copy;
}

/* The part of WHOLE with that path, wherever its table has one. */
static struct object *part_of(const struct object *whole, const char *path, struct arena *arena)
{
	struct object *part = NULL;
	for (size_t i = 0; !part && i < whole->noun->count; i++) {
		const struct field *field = &whole->noun->fields[i];
		if (!field->noun || !field->noun->is_object)
			continue;
		if (field->kind == FIELD_PART)
			part = found(field_part(field, whole), path, arena);
		else
			for (size_t k = 0; !part && k < field_list(field, whole)->count; k++)
				part = found(field_list(field, whole)->items[k], path, arena);
	}
	return part;
}

bool embedded_find(const struct site *site, const char *path, struct arena *arena,
		   struct object **object, struct error *error)
{
	static const char *const wholes[] = { "Assembly", "Term" };
	*object = NULL;
	for (size_t i = 0; !*object && i < 2; i++) {
		struct store_query query = { .type = wholes[i] };
		struct records records;
		if (!store_list(site->store, &query, arena, &records, error))
			return false;
		for (size_t k = 0; !*object && k < records.count; k++) {
			struct object *whole;
			if (!site_unpack(&records.items[k], arena, &whole, error))
				return false;
			*object = part_of(whole, path, arena);
		}
	}
	return true;
}
