/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/load.h"

#include <stdlib.h>
#include <string.h>

#include "base/strbuf.h"
#include "model/index.h"
#include "model/talk.h"
#include "wire/json.h"

enum {
	SEARCH_LIMIT = 50,
	WORDS_BYTES = 1 << 20,
	NUMBER_DIGITS = 9,	/* of the largest number that is looked for */
};

static bool decode(const struct record *record, struct arena *arena,
		   const struct object **object, struct error *error)
{
	return wire_read_object(record->json, strlen(record->json), arena, object, error);
}

bool load_object(struct store *store, const char *url, struct arena *arena,
		 const struct object **object, struct error *error)
{
	struct record record;
	*object = NULL;
	if (!url)
		return true;
	if (!store_get(store, url, arena, &record, error))
		return false;
	return !record.id || decode(&record, arena, object, error);
}

bool load_records(const struct records *records, struct arena *arena, struct list *list,
		       struct error *error)
{
	list->count = 0;
	list->items = arena_alloc(arena, (records->count + 1) * sizeof(*list->items));
	for (size_t i = 0; i < records->count; i++) {
		const struct object *object;
		if (!decode(&records->items[i], arena, &object, error))
			return false;
		list->items[list->count++] = object;
	}
	return true;
}

bool load_list(struct store *store, const struct store_query *query, struct arena *arena,
	       struct list *list, struct error *error)
{
	struct records records = { 0 };
	return store_list(store, query, arena, &records, error) &&
		load_records(&records, arena, list, error);
}

bool load_search(struct store *store, const char *assembly, const char *words,
		 struct arena *arena, struct list *list, struct error *error)
{
	struct records records = { 0 };
	return store_search(store, assembly, words, SEARCH_LIMIT, arena, &records, error) &&
		load_records(&records, arena, list, error);
}

const struct object *load_numbered(struct store *store, const char *assembly, const char *type,
				   const char *number, struct arena *arena, struct error *error)
{
	struct list list = { NULL, 0 };
	struct store_query query = { .type = type, .assembly = assembly, .limit = 1 };
	size_t digits = strspn(number, "0123456789");
	query.number = digits && digits <= NUMBER_DIGITS ? strtoll(number, NULL, 10) : 0;
	if (!assembly || !query.number || number[digits] ||
	    !load_list(store, &query, arena, &list, error) || !list.count)
		return NULL;
	return list.items[0];
}

/* A topic that comes for its numbers alone comes without its texts: those that are kept hold. */
static const struct object *with_texts(struct store *store, const struct object *object,
				       struct arena *arena, struct error *error)
{
	const struct object *kept = NULL;
	if (object->noun != &noun_topic || object->deleted || object->descriptions.count)
		return object;
	if (!load_object(store, object->id, arena, &kept, error))
		return NULL;
	if (!kept || kept->noun != &noun_topic || kept->modified != object->modified)
		return object;
	struct topic *whole = arena_alloc(arena, sizeof(*whole));
	*whole = *(const struct topic *)object;
	whole->object.descriptions = kept->descriptions;
	return &whole->object;
}

bool load_keep(struct store *store, const char *assembly, const struct object *object,
	       struct error *error)
{
	struct arena arena = ARENA_INIT;
	struct strbuf words;
	if (!(object = with_texts(store, object, &arena, error))) {
		arena_release(&arena);
		return false;
	}
	strbuf_init(&words, WORDS_BYTES);
	index_words(object, &words);
	struct record record = {
		.id = object->id, .type = object->type, .assembly = assembly,
		.parent = index_parent(object), .reply_to = index_reply(object),
		.number = index_number(object),
		.created = object->created, .modified = object->modified,
		.deleted = object->deleted, .json = wire_write_object(object, NULL, &arena),
		.words = words.bytes,
	};
	bool kept = store_put(store, &record, error);
	strbuf_release(&words);
	arena_release(&arena);
	return kept;
}
