/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/site.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "model/assembly.h"
#include "model/index.h"
#include "model/nouns.h"
#include "model/talk.h"
#include "wire/json.h"

const char *site_path(const struct site *site, const char *url, struct arena *arena)
{
	size_t length = strlen(site->base);
	if (url && !strncmp(url, site->base, length) && url[length] == '/')
		return arena_copy(arena, url + length);
	return url && url[0] == '/' ? url : NULL;
}

bool site_unpack(const struct record *record, struct arena *arena, struct object **object,
		 struct error *error)
{
	const struct object *read;
	struct error fault = ERROR_INIT;
	if (!wire_read_object(record->json, strlen(record->json), arena, &read, &fault)) {
		error_release(&fault);	/* it is about our own data, not about what was sent */
		return error_set(error, ERROR_FAULT, NULL);
	}
	*object = arena_alloc(arena, read->noun->size);
	memcpy(*object, read, read->noun->size);
	return true;
}

bool site_load(const struct site *site, const char *path, const struct noun *noun,
	       struct arena *arena, struct object **object, struct record *record,
	       struct error *error)
{
	struct record found;
	*object = NULL;
	if (!store_get(site->store, path, arena, &found, error))
		return false;
	if (record)
		*record = found;
	if (!found.id || (noun && strcmp(noun->type, found.type) != 0))
		return true;
	return site_unpack(&found, arena, object, error);
}

bool site_list(const struct site *site, const struct noun *noun, const char *assembly,
	       const char *parent, struct arena *arena, struct list *list,
	       struct error *error)
{
	struct store_query query = { .type = noun->type, .assembly = assembly, .parent = parent };
	struct records records = { 0 };
	if (!store_list(site->store, &query, arena, &records, error))
		return false;
	*list = (struct list){ arena_alloc(arena, (records.count + 1) * sizeof(void *)), 0 };
	for (size_t i = 0; i < records.count; i++) {
		struct object *object = NULL;
		if (!site_unpack(&records.items[i], arena, &object, error))
			return false;
		list->items[list->count++] = object;
	}
	return true;
}

struct object site_object(const struct noun *noun, const char *path, const char *assembly,
			  const char *author, int64_t now)
{
	return (struct object){
		.noun = noun, .id = path, .type = noun->type, .created = now, .modified = now,
		.assembly = assembly, .author = author, .visibility = "public",
	};
}

const char *site_assembly(const struct object *object)
{
	return object->noun == &noun_assembly ? object->id : object->assembly;
}

const char *site_parent(const struct object *object)
{
	return object->noun == &noun_topic ? object->id : index_parent(object);
}

int64_t site_path_number(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *end;
	if (!slash || slash[1] < '0' || slash[1] > '9')
		return 0;
	long long number = strtoll(slash + 1, &end, 10);
	return *end ? 0 : number;
}

/* What could not be read back would stand in the way of every list that it is in, for good: an
 * object that grew, change by change, past what its table holds is not kept. */
static bool reads_back(const char *json, struct arena *arena, struct error *error)
{
	const struct object *read;
	struct error fault = ERROR_INIT;
	if (wire_read_object(json, strlen(json), arena, &read, &fault))
		return true;
	error_release(&fault);
	return error_set(error, ERROR_INVALID, NULL);
}

bool site_keep(const struct site *site, const struct object *object, const char *parent,
	       struct arena *arena, struct error *error)
{
	int64_t number = index_number(object);
	struct record record = {
		.id = object->id, .type = object->type, .parent = parent,
		.reply_to = index_reply(object),
		.assembly = object->noun == &noun_assembly ? object->id :
			object->assembly ? object->assembly : "",
		.number = number ? number : site_path_number(object->id),
		.created = object->created, .modified = object->modified,
		.json = wire_write_object(object, NULL, arena),
	};
	return reads_back(record.json, arena, error) && store_put(site->store, &record, error);
}

bool site_delete(const struct site *site, const struct record *record, int64_t now,
		 struct arena *arena, const struct object **object, struct error *error)
{
	const struct noun *noun = noun_of(record->type);
	struct object *left = arena_alloc(arena, noun->size);
	*left = (struct object){
		.noun = noun, .id = record->id, .type = record->type,
		.created = record->created, .modified = now, .deleted = true,
	};
	struct record gone = *record;
	gone.modified = now;
	gone.deleted = true;
	gone.json = wire_write_object(left, NULL, arena);
	*object = left;
	return store_put(site->store, &gone, error);
}

static const char *counter(const char *kind, struct arena *arena)
{
	return arena_printf(arena, "last:%s", kind);
}

static bool last_number(const struct site *site, const char *kind, struct arena *arena,
			int64_t *number, struct error *error)
{
	const char *value;
	if (!store_get_value(site->store, counter(kind, arena), arena, &value, error))
		return false;
	*number = value ? strtoll(value, NULL, 10) : 0;
	return true;
}

static bool set_last(const struct site *site, const char *kind, int64_t number,
		     struct arena *arena, struct error *error)
{
	return store_set_value(site->store, counter(kind, arena),
			       arena_printf(arena, "%" PRId64, number), error);
}

bool site_number(const struct site *site, const char *kind, struct arena *arena,
		 int64_t *number, struct error *error)
{
	if (!last_number(site, kind, arena, number, error))
		return false;
	(*number)++;
	return set_last(site, kind, *number, arena, error);
}

bool site_numbered(const struct site *site, const char *kind, int64_t number,
		   struct arena *arena, struct error *error)
{
	int64_t last;
	return last_number(site, kind, arena, &last, error) &&
		(number <= last || set_last(site, kind, number, arena, error));
}
