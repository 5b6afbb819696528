/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/place.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"

enum { TRAIL_MOST = 200 };	/* the most places that are gone back to */

static const char *name_of(const struct part *part)
{
	if (part->p)
		return part->p;
	return part->target.url ? part->target.url : part->target.answer;
}

struct place place_of(const struct page *page, size_t focus)
{
	struct place place = { .kind = page->kind, .url = memory_copy(page->url), .index = focus };
	if (focus < page->count)
		place.part = memory_copy(name_of(&page->parts[focus]));
	return place;
}

void place_release(struct place *place)
{
	free(place->url);
	free(place->part);
	*place = (struct place){ 0 };
}

static bool is_part(const struct page *page, size_t index, const char *name)
{
	const char *own = index < page->count ? name_of(&page->parts[index]) : NULL;
	return own && !strcmp(own, name);
}

/* Two items may lead to the same page: the one that is where it was goes first. */
size_t place_find(const struct place *place, const struct page *page)
{
	if (place->part && !is_part(page, place->index, place->part)) {
		size_t found = page_find(page, place->part);
		if (found < page->count)
			return found;
	}
	if (place->index < page->count)
		return place->index;
	return page->count ? page->count - 1 : 0;
}

void trail_push(struct trail *trail, struct place place)
{
	if (trail->count == TRAIL_MOST) {
		place_release(&trail->items[0]);
		trail->count--;
		memmove(trail->items, trail->items + 1, trail->count * sizeof(*trail->items));
	}
	array_grow(trail->items, trail->count, trail->size);
	trail->items[trail->count++] = place;
}

bool trail_pop(struct trail *trail, struct place *place)
{
	if (!trail->count)
		return false;
	*place = trail->items[--trail->count];
	return true;
}

void trail_release(struct trail *trail)
{
	for (size_t i = 0; i < trail->count; i++)
		place_release(&trail->items[i]);
	free(trail->items);
	*trail = (struct trail){ 0 };
}
