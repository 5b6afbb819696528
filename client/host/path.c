/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/path.h"

#include <string.h>

#include "model/assembly.h"

/* Whether LIST is one of the lists of what lives in OF. */
static bool lists(const struct collection *of, const struct collection *list)
{
	return of->noun == &noun_assembly ? list->noun != of->noun : list->parent == of->noun;
}

/* The part of *PATH up to the next slash, which is passed over; NULL where it is empty. */
static const char *next(const char **path, struct arena *arena)
{
	size_t length = strcspn(*path, "/");
	const char *part = length ? arena_copy_bytes(arena, *path, length) : NULL;
	*path += length + ((*path)[length] == '/' && (*path)[length + 1]);
	return part;
}

bool path_find(const char *path, struct arena *arena, struct path *place)
{
	*place = (struct path){ 0 };
	if (*path++ != '/')
		return false;
	const char *word = next(&path, arena), *id = next(&path, arena);
	const char *third = next(&path, arena);
	if (!word || !id || *path)
		return false;
	place->of = collection_named(word);
	place->word = third;
	if (!place->of || !third)
		return place->of;
	const struct collection *list = collection_named(third);
	place->list = list && lists(place->of, list) ? list : NULL;
	place->deed = deed_rule_find(place->of->noun, third);
	return place->list || place->deed;
}

/* Count down to what is asked for. */
static bool found(size_t *index)
{
	return (*index)-- == 0;
}

static bool list_at(size_t *index, const struct collection *of, struct arena *arena,
		    const char **pattern)
{
	const struct collection *list;
	for (size_t i = 0; (list = collection_at(i)); i++) {
		if (!lists(of, list) || !found(index))
			continue;
		*pattern = arena_printf(arena, "/%s/{id}/%s", of->word, list->word);
		return true;
	}
	return false;
}

bool path_at(size_t index, struct arena *arena, const char **method, const char **pattern)
{
	const struct collection *of;
	const struct deed_rule *deed;
	*method = "GET";
	for (size_t i = 0; (of = collection_at(i)); i++) {
		if (found(&index)) {
			*pattern = arena_printf(arena, "/%s/{id}", of->word);
			return true;
		}
		if (list_at(&index, of, arena, pattern))
			return true;
	}
	*method = "POST";
	for (size_t i = 0; (deed = deed_rule_at(i)); i++) {
		if (!found(&index))
			continue;
		*pattern = arena_printf(arena, "/%s/{id}/%s", collection_of(deed->on)->word,
					deed->word);
		return true;
	}
	return false;
}
