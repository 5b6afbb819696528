/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/sweep.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "model/assembly.h"
#include "model/talk.h"

enum { AT_ONCE = 500 };	/* how many records are in memory at a time */

static const char *key_of(const char *feed, struct arena *arena)
{
	return arena_printf(arena, "sweep:%s", feed);
}

bool sweep_begin(struct store *store, const char *feed, struct error *error)
{
	struct arena arena = ARENA_INIT;
	int64_t last;
	bool good = store_last_change(store, &last, error) &&
		store_set_value(store, key_of(feed, &arena), arena_printf(&arena, "%" PRId64, last),
				error);
	arena_release(&arena);
	return good;
}

/* What was fetched by itself, as the assembly is, comes in no feed; what is known as deleted does
 * not come again. */
static bool is_swept(const struct record *record)
{
	return !record->deleted && strcmp(record->id, record->assembly) != 0 &&
		strcmp(record->type, noun_trace.type) != 0 &&
		strcmp(record->type, noun_system.type) != 0;
}

/* Go through the next records of QUERY; *QUERY is then where to go on, its limit 0 at the end. */
static bool sweep_some(struct store *store, struct store_query *query, int64_t last,
		       struct error *error)
{
	struct arena arena = ARENA_INIT;
	struct records records;
	bool good = store_list(store, query, &arena, &records, error);
	bool more = good && records.count == query->limit;
	for (size_t i = 0; good && i < records.count; i++) {
		const struct record *record = &records.items[i];
		query->since = record->change;
		if (record->change > last)
			more = false;
		else if (is_swept(record))
			good = store_remove(store, record->id, error);
	}
	if (!more)
		query->limit = 0;
	arena_release(&arena);
	return good;
}

bool sweep_end(struct store *store, const char *feed, const struct store_query *query,
	       struct error *error)
{
	struct arena arena = ARENA_INIT;
	const char *key = key_of(feed, &arena), *noted = NULL;
	struct store_query asked = *query;
	bool good = store_get_value(store, key, &arena, &noted, error);
	asked.by_change = true;
	asked.limit = noted ? AT_ONCE : 0;
	while (good && asked.limit)
		good = sweep_some(store, &asked, strtoll(noted, NULL, 10), error);
	good = good && (!noted || store_set_value(store, key, NULL, error));
	arena_release(&arena);
	return good;
}
