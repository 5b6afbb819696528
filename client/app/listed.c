/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/listed.h"

#include "app/load.h"
#include "base/clock.h"
#include "model/assembly.h"
#include "wire/json.h"

static bool is_own(const struct object *object, const char *server)
{
	return object->noun == &noun_assembly && !object->deleted &&
		known_is_of(object->id, server);
}

/* What a server says of another server's assembly is not believed. */
bool listed_keep(struct known *known, struct job *job, struct error *error)
{
	const struct list *all = &job->reply.objects;
	struct wire_list list = { .next = NULL };
	list.objects.items = arena_alloc(&job->arena, (all->count + 1) * sizeof(void *));
	for (size_t i = 0; i < all->count; i++) {
		const struct object *object = all->items[i];
		if (!is_own(object, job->server))
			continue;
		list.objects.items[list.objects.count++] = object;
		if (!known_keep(known, "server", object->id, job->server, error))
			return false;
	}
	const char *now = arena_printf(&job->arena, "%lld", (long long)clock_now());
	return known_keep(known, "fetched", job->server, now, error) &&
		known_keep(known, "assemblies", job->server,
			   wire_write_list(&list, NULL, &job->arena), error);
}

const struct assembly *listed_newest(const struct reply *reply, const char *location)
{
	const struct assembly *newest = NULL;
	for (size_t i = 0; i < reply->objects.count; i++) {
		const struct object *object = reply->objects.items[i];
		const struct assembly *each = (const struct assembly *)object;
		if (is_own(object, location) && (!newest || each->opened > newest->opened))
			newest = each;
	}
	return newest;
}

const char *listed_find(const struct known *known, const char *server, struct arena *arena)
{
	return known_value(known, "assemblies", server, arena);
}

/* An assembly says where its server is; else it is where it was found. */
const char *listed_server(const struct known *known, const char *assembly, struct arena *arena)
{
	const struct object *object = NULL;
	struct error error = ERROR_INIT;
	if (!load_object(known->store, assembly, arena, &object, &error))
		object = NULL;
	error_release(&error);
	const char *server = object ? object_link(object, "server") : NULL;
	if (server && known_is_of(server, assembly))
		return server;
	return known_value(known, "server", assembly, arena);
}
