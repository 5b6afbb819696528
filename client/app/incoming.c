/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/incoming.h"

#include <stdint.h>
#include <stdlib.h>

#include "app/arrival.h"
#include "base/array.h"
#include "wire/json.h"

enum {
	PART_OBJECTS = 250,		/* are kept together, where there is a mark */
	PART_BYTES = 512 << 10,		/* or so many bytes */
	UNMARKED = 2,			/* so many parts long a host may go without a mark */
};

static bool add(struct incoming *incoming, const struct object *object, struct error *error)
{
	struct list *objects = &incoming->objects;
	if (++incoming->total > WIRE_LIST_OBJECTS)
		return error_set(error, ERROR_SHAPE, NULL);
	array_grow(objects->items, objects->count, incoming->size);
	objects->items[objects->count++] = object;
	return true;
}

/* The first COUNT objects are kept, with the place NEXT behind them; NULL: that is not known. */
static bool keep(struct incoming *incoming, size_t count, const char *next, struct error *error)
{
	struct list *objects = &incoming->objects;
	struct list part = { objects->items, count };
	if (!arrival_keep_part(incoming->known, incoming->job, &part, next, error))
		return false;
	for (size_t i = count; i < objects->count; i++)
		objects->items[i - count] = objects->items[i];
	objects->count -= count;
	incoming->marked = 0;
	if (!objects->count) {
		arena_release(&incoming->arena);
		incoming->bytes = 0;
	}
	return true;
}

/* As many bytes as can be reckoned with; else it is not known. */
static int64_t credible(int64_t bytes)
{
	return bytes > 0 && bytes <= INT64_MAX / HTTP_ANSWER_BYTES ? bytes : 0;
}

static bool is_part(const struct incoming *incoming, size_t times)
{
	return incoming->objects.count >= times * PART_OBJECTS ||
		incoming->bytes >= times * PART_BYTES;
}

static bool take(void *to, const char *json, size_t length, struct error *error)
{
	struct incoming *incoming = to;
	const struct object *object;
	struct waymark mark;
	incoming->plain += length;
	incoming->bytes += length;
	if (!incoming->connector->element(json, length, &incoming->arena, &object, &mark, error))
		return false;
	if (object)
		return add(incoming, object, error) && (!is_part(incoming, UNMARKED) ||
			keep(incoming, incoming->objects.count, NULL, error));
	incoming->marked = incoming->objects.count;
	incoming->mark = (struct waymark){
		arena_copy(&incoming->job->arena, mark.next), credible(mark.bytes),
	};
	return !is_part(incoming, 1) ||
		keep(incoming, incoming->marked, incoming->mark.next, error);
}

void incoming_init(struct incoming *incoming, struct known *known,
		   const struct connector *connector, struct job *job)
{
	*incoming = (struct incoming){ .known = known, .connector = connector, .job = job };
	elements_init(&incoming->elements, connector->elements);
	incoming->elements.take = take;
	incoming->elements.to = incoming;
}

void incoming_release(struct incoming *incoming)
{
	elements_release(&incoming->elements);
	arena_release(&incoming->arena);
	free(incoming->objects.items);
}

bool incoming_take(void *incoming, const char *bytes, size_t length)
{
	struct incoming *self = incoming;
	return elements_add(&self->elements, bytes, length, &self->job->error);
}

void incoming_hand_over(struct incoming *incoming, struct http_answer *answer)
{
	struct strbuf empty = answer->body;
	if (!answer->taken)
		return;
	answer->body = incoming->elements.rest;
	incoming->elements.rest = empty;
}

void incoming_cut(struct incoming *incoming)
{
	struct error error = ERROR_INIT;	/* that it was cut matters more */
	if (incoming->marked)
		keep(incoming, incoming->marked, incoming->mark.next, &error);
	error_release(&error);
}
