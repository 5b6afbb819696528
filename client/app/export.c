/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/export.h"

#include "app/state.h"

enum { AT_ONCE = 500 };		/* how many objects are in memory at a time */

bool export_lines(struct session *session, bool (*line)(void *to, const char *json), void *to,
		  struct error *error)
{
	struct store_query query = {
		.assembly = sync_assembly(session->sync), .by_change = true, .limit = AT_ONCE,
	};
	struct records records = { .count = AT_ONCE };
	bool good = query.assembly || error_set(error, ERROR_MISSING, NULL);
	while (good && records.count == AT_ONCE) {
		struct arena arena = ARENA_INIT;
		good = store_list(session->store, &query, &arena, &records, error);
		for (size_t i = 0; good && i < records.count; i++) {
			good = records.items[i].deleted || line(to, records.items[i].json);
			query.since = records.items[i].change;
		}
		arena_release(&arena);
	}
	return good;
}
