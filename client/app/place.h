/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_PLACE_H
#define PV_APP_PLACE_H

#include <stdbool.h>

#include "view/page.h"

/* A place in the assembly: a page, and the part of it that was in focus. */
struct place {
	enum page_kind kind;
	char *url;
	char *part;	/* its paragraph id, target or answer, which lasts; or NULL */
	size_t index;	/* where it has none, or is gone */
};

/* Where the person came from, the last one at the end. */
struct trail {
	struct place *items;
	size_t count, size;
};

/* The place of the part FOCUS of PAGE; the caller ends it with place_release(). */
struct place place_of(const struct page *page, size_t focus);
void place_release(struct place *place);

/* The index in PAGE of what was in focus at PLACE, or the nearest there is. */
size_t place_find(const struct place *place, const struct page *page);

/* Add PLACE, taken over; the oldest is forgotten when there are too many. */
void trail_push(struct trail *trail, struct place place);

/* Take the last one, the caller's to release; false where there is none. */
bool trail_pop(struct trail *trail, struct place *place);
void trail_release(struct trail *trail);

#endif
