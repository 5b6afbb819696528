/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/whole.h"

#include <stdlib.h>

static const char *key_of(const struct object *topic, struct arena *arena)
{
	return arena_printf(arena, "whole:%s", topic->id);
}

/* The change that is noted for the texts of TOPIC as they are now; 0: none is. */
static bool noted(const struct site *site, const struct object *topic, struct arena *arena,
		  int64_t *change, struct error *error)
{
	const char *value;
	char *end;
	*change = 0;
	if (!store_get_value(site->store, key_of(topic, arena), arena, &value, error))
		return false;
	int64_t at = value ? strtoll(value, &end, 10) : 0;
	if (value && strtoll(end, NULL, 10) == topic->modified)
		*change = at;
	return true;
}

bool whole_note(const struct site *site, const struct object *topic,
		const struct record *record, struct arena *arena, struct error *error)
{
	int64_t change;
	if (!noted(site, topic, arena, &change, error))
		return false;
	return change || store_set_value(site->store, key_of(topic, arena),
					 arena_printf(arena, "%lld %lld",
						      (long long)record->change,
						      (long long)topic->modified), error);
}

bool whole_has(const struct site *site, const struct object *topic, int64_t since,
	       struct arena *arena, bool *has, struct error *error)
{
	int64_t change;
	if (!noted(site, topic, arena, &change, error))
		return false;
	*has = change && since >= change;
	return true;
}
