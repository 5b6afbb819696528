/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/shelf.h"

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/memory.h"
#include "host/etag.h"
#include "host/packing.h"

struct body {
	char *tag, *bytes;
	size_t length;
	uint64_t asked;		/* when it was last asked for, counted in askings */
};

struct shelf {
	struct body bodies[SHELF_BODIES];
	size_t count, bytes;
	uint64_t askings;
	int64_t second;		/* in which `packed` bytes were packed */
	size_t packed;
};

struct shelf *shelf_new(void)
{
	return memory_new(sizeof(struct shelf));
}

static void take_away(struct shelf *shelf, size_t index)
{
	struct body *body = &shelf->bodies[index];
	shelf->bytes -= body->length;
	free(body->tag);
	free(body->bytes);
	*body = shelf->bodies[--shelf->count];
}

void shelf_free(struct shelf *shelf)
{
	for (size_t i = 0; i < shelf->count; i++) {
		free(shelf->bodies[i].tag);
		free(shelf->bodies[i].bytes);
	}
	free(shelf);
}

/* What is kept for TAG into *PACKED, good until the next is kept; false: nothing. */
static bool find(struct shelf *shelf, const char *tag, struct packed *packed)
{
	for (size_t i = 0; i < shelf->count; i++) {
		struct body *body = &shelf->bodies[i];
		if (!strcmp(body->tag, tag)) {
			body->asked = ++shelf->askings;
			*packed = (struct packed){ body->bytes, body->length };
			return true;
		}
	}
	return false;
}

static size_t oldest(const struct shelf *shelf)
{
	size_t found = 0;
	for (size_t i = 1; i < shelf->count; i++)
		if (shelf->bodies[i].asked < shelf->bodies[found].asked)
			found = i;
	return found;
}

static void keep(struct shelf *shelf, const char *tag, const struct packed *packed)
{
	if (packed->length > SHELF_BYTES)
		return;
	while (shelf->count && (shelf->count == SHELF_BODIES ||
				shelf->bytes + packed->length > SHELF_BYTES))
		take_away(shelf, oldest(shelf));
	char *bytes = memory_new(packed->length + 1);
	memcpy(bytes, packed->bytes, packed->length);
	shelf->bodies[shelf->count++] = (struct body){
		memory_copy(tag), bytes, packed->length, ++shelf->askings,
	};
	shelf->bytes += packed->length;
}

/* Whether LENGTH bytes may be packed at their best now; they are counted. */
static bool may_pack(struct shelf *shelf, size_t length)
{
	int64_t now = clock_ticks();
	if (now != shelf->second) {
		shelf->second = now;
		shelf->packed = 0;
	}
	if (length > SHELF_BEST_BYTES - shelf->packed)
		return false;
	shelf->packed += length;
	return true;
}

static void put(const struct request *request, struct answer *answer, enum packing packing,
		const struct packed *packed)
{
	answer->etag = etag_packed(answer->etag, packing_suffix(packing), request->arena);
	answer->packing = packing_name(packing);
	answer->body = packed->bytes;
	answer->length = packed->length;
}

/* At its best, from what is kept or packed now to be kept. */
static bool pack_best(struct shelf *shelf, const struct request *request,
		      struct answer *answer, size_t length)
{
	struct packed packed;
	if (find(shelf, answer->etag, &packed)) {
		put(request, answer, PACKING_BEST, &packed);
		return true;
	}
	if (!may_pack(shelf, length) ||
	    !packing_pack(PACKING_BEST, answer->body, length, request->arena, &packed))
		return false;
	keep(shelf, answer->etag, &packed);
	put(request, answer, PACKING_BEST, &packed);
	return true;
}

void shelf_pack(struct shelf *shelf, const struct request *request, struct answer *answer)
{
	struct packed packed;
	size_t length = strlen(answer->body);
	enum packing packing = packing_choose(request->packings);
	if (!shelf || packing == PACKING_NONE || length < SHELF_LEAST_BYTES)
		return;
	if (packing == PACKING_QUICK && answer->again &&
	    pack_best(shelf, request, answer, length))
		return;
	if (packing_pack(packing, answer->body, length, request->arena, &packed))
		put(request, answer, packing, &packed);
}
