/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/show.h"

#include <string.h>

#include "base/text.h"
#include "host/collections.h"
#include "host/deeds.h"
#include "host/limits.h"
#include "host/rules.h"
#include "host/trace.h"
#include "model/assembly.h"
#include "model/words.h"

enum { TOPICS_KEPT = 256 };	/* in memory while one request is answered */

static bool is_caller(const struct request *request, const char *path)
{
	return request->person && text_is(path, request->person->object.id);
}

/* What has a word that is not known here is private. */
bool show_permits(const struct request *request, const struct object *object)
{
	const char *visibility = object->visibility;
	if (object->deleted || object->noun == &noun_assembly || !visibility ||
	    text_is(visibility, "public"))
		return true;
	const struct collection *collection = collection_of(object->noun);
	if (collection && collection->permits)
		return collection->permits(request, object);
	if (text_is(visibility, "assembly"))
		return request->person &&
			text_is(request->person->object.assembly, object->assembly);
	return is_caller(request, object->author);
}

static void add_link(const struct request *request, struct object *object, const char *name,
		     const char *url)
{
	const void **items = arena_alloc(request->arena,
					 (object->links.count + 1) * sizeof(*items));
	struct link *link = arena_alloc(request->arena, sizeof(*link));
	*link = (struct link){ .name = name, .url = url };
	for (size_t i = 0; i < object->links.count; i++)
		items[i] = object->links.items[i];
	items[object->links.count++] = link;
	object->links.items = items;
}

void show_below(const struct request *request, struct object *object, const char *name)
{
	add_link(request, object, name,
		 arena_printf(request->arena, "%s/%s", object->id, name));
}

static void add_allow(const struct request *request, struct object *object,
		      const char *const *acts)
{
	size_t count = 0;
	while (acts[count])
		count++;
	const void **items = arena_alloc(request->arena,
					 (object->allow.count + count + 1) * sizeof(*items));
	for (size_t i = 0; i < object->allow.count; i++)
		items[i] = object->allow.items[i];
	for (size_t i = 0; i < count; i++)
		items[object->allow.count++] = acts[i];
	object->allow.items = items;
}

/* A link to each list that belongs to it. */
static void add_lists(const struct request *request, struct object *object)
{
	const struct collection *collection;
	bool all = object->noun == &noun_assembly;
	for (size_t i = 0; (collection = collection_at(i)); i++)
		if (all ? collection->noun != object->noun : collection->parent == object->noun)
			show_below(request, object, collection->word);
}

/* What the caller can do with it, each with the address that it is sent to. */
static void add_deeds(const struct site *site, const struct request *request,
		      struct object *object)
{
	const char *const *words = deeds_allowed(site, request, object);
	add_allow(request, object, words);
	for (size_t i = 0; words[i]; i++)
		show_below(request, object, words[i]);
}

/* An assembly that is not public keeps its invitation to itself. */
static void fill_assembly(const struct request *request, struct assembly *assembly)
{
	static const char *const join[] = { "join", NULL };
	show_below(request, &assembly->object, "changes");
	show_below(request, &assembly->object, "join");
	add_link(request, &assembly->object, "server", "/");
	if (!request->person)
		add_allow(request, &assembly->object, join);
	if (assembly->object.visibility && !text_is(assembly->object.visibility, "public"))
		assembly->invitation = NULL;
}

static void fill_topic(const struct request *request, struct topic *topic)
{
	bool joined = roles_of(request->person, topic->object.assembly);
	add_allow(request, &topic->object, rules_kinds(topic, joined ? request->person : NULL));
	show_below(request, &topic->object, "changes");
	if (topic->object.assembly)
		add_link(request, &topic->object, "assembly", topic->object.assembly);
}

static bool count_remarks(const struct site *site, struct topic *topic, struct error *error)
{
	struct store_query query = { .type = "Contribution", .parent = topic->object.id };
	return store_count(site->store, &query, &topic->remarks, error);
}

/* What is said in many topics comes in one page, in any order; the last ones come first. */
static const struct topic *looked_at(const struct request *request, const char *path)
{
	for (size_t i = request->seen ? request->seen->count : 0; i > 0; i--) {
		const struct topic *topic = request->seen->items[i - 1];
		if (text_is(path, topic->object.id))
			return topic;
	}
	return NULL;
}

static void keep_topic(const struct request *request, const struct topic *topic)
{
	struct list *topics = request->seen;
	if (!topics || topics->count == TOPICS_KEPT)
		return;
	if (!topics->items)
		topics->items = arena_alloc(request->arena, TOPICS_KEPT * sizeof(*topics->items));
	topics->items[topics->count++] = topic;
}

bool show_topic(const struct site *site, const struct request *request, const char *path,
		const struct topic **topic, struct error *error)
{
	struct object *object;
	*topic = path ? looked_at(request, path) : NULL;
	if (*topic || !path)
		return true;
	if (!site_load(site, path, &noun_topic, request->arena, &object, NULL, error))
		return false;
	if (!object || object->deleted || !show_permits(request, object))
		return true;
	fill_topic(request, (struct topic *)object);
	*topic = (const struct topic *)object;
	keep_topic(request, *topic);
	return true;
}

static bool fill_contribution(const struct site *site, const struct request *request,
			      struct contribution *contribution, struct error *error)
{
	const struct topic *topic;
	const char *acts[3] = { NULL };
	size_t count = 0;
	if (!show_topic(site, request, contribution->topic, &topic, error))
		return false;
	if (topic && topic->object.allow.count)
		acts[count++] = "reply";
	if (is_caller(request, contribution->object.author))
		acts[count++] = "withdraw";
	add_allow(request, &contribution->object, acts);
	add_link(request, &contribution->object, "topic", contribution->topic);
	show_below(request, &contribution->object, "trace");
	return true;
}

/* What somebody asked not to publish stays between them and the host. */
static void fill_declaration(const struct request *request, struct declaration *declaration)
{
	if (!declaration->withheld || is_caller(request, declaration->person))
		return;
	declaration->category = declaration->text = declaration->mitigation = NULL;
	declaration->from = declaration->to = NULL;
	declaration->topics = (struct list){ NULL, 0 };
	declaration->direct = false;
}

/* What only the program knows about itself. */
static void fill_system(const struct request *request, struct system *system)
{
	system->max_bytes = LIMIT_BODY_BYTES;
	system->idempotency_days = LIMIT_KEY_DAYS;
	add_link(request, &system->object, "assemblies", "/assemblies");
}

static bool fill(const struct site *site, const struct request *request, struct object *object,
		 struct error *error)
{
	void *thing = object;
	if (object->noun == &noun_topic) {
		fill_topic(request, thing);
		return count_remarks(site, thing, error);
	}
	if (object->noun == &noun_contribution)
		return fill_contribution(site, request, thing, error);
	if (object->noun == &noun_assembly)
		fill_assembly(request, thing);
	else if (object->noun == &noun_declaration)
		fill_declaration(request, thing);
	else if (object->noun == &noun_term)
		((struct term *)thing)->contested = term_is_contested(thing);
	else if (object->noun == &noun_system)
		fill_system(request, thing);
	return true;
}

bool show_fill(const struct site *site, const struct request *request, struct object *object,
	       struct error *error)
{
	const struct collection *collection = collection_of(object->noun);
	object->allow = (struct list){ NULL, 0 };
	if (object->deleted)
		return true;
	add_lists(request, object);
	if (trace_has_voices(object->noun))
		show_below(request, object, "voices");
	if (!fill(site, request, object, error))
		return false;
	add_deeds(site, request, object);
	return !collection || !collection->fill ||
		collection->fill(site, request, object, error);
}

bool show_created(const struct site *site, const struct request *request, int status,
		    const struct wire_created *written, struct answer *answer)
{
	struct error error = ERROR_INIT;
	struct object *object = arena_alloc(request->arena, written->object->noun->size);
	memcpy(object, written->object, written->object->noun->size);
	if (!show_fill(site, request, object, &error))
		return answer_error(request, answer, &error);
	struct wire_created filled = *written;
	filled.object = object;
	answer_json(answer, status, wire_write_created(&filled, site->base, request->arena));
	return true;
}

bool show_answer(const struct site *site, const struct request *request, struct object *object,
		 struct answer *answer)
{
	struct error error = ERROR_INIT;
	if (!show_fill(site, request, object, &error))
		return answer_error(request, answer, &error);
	answer_json(answer, 200, wire_write_object(object, site->base, request->arena));
	return true;
}
