/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/show.h"

#include <string.h>

#include "base/array.h"
#include "host/limits.h"
#include "host/rules.h"
#include "model/assembly.h"
#include "model/words.h"
#include "wire/json.h"

static bool is(const char *text, const char *word)
{
	return text && !strcmp(text, word);
}

static bool is_caller(const struct request *request, const char *path)
{
	return request->person && is(path, request->person->object.id);
}

/* What has a word that is not known here is private. */
bool show_permits(const struct request *request, const struct object *object)
{
	const char *visibility = object->visibility;
	if (object->deleted || object->noun == &noun_assembly || !visibility ||
	    is(visibility, "public"))
		return true;
	if (is(visibility, "assembly"))
		return request->person;
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

/* A link whose address is that of the object and "/NAME". */
static void add_below(const struct request *request, struct object *object, const char *name)
{
	add_link(request, object, name,
		 arena_printf(request->arena, "%s/%s", object->id, name));
}

static void set_allow(const struct request *request, struct object *object,
		      const char *const *acts)
{
	size_t count = 0;
	while (acts[count])
		count++;
	object->allow.items = arena_alloc(request->arena, (count + 1) * sizeof(void *));
	object->allow.count = count;
	for (size_t i = 0; i < count; i++)
		object->allow.items[i] = acts[i];
}

/* An assembly that is not public keeps its invitation to itself. */
static void fill_assembly(const struct request *request, struct assembly *assembly)
{
	static const char *const below[] = {
		"topics", "people", "terms", "reasons", "log", "contributions", "changes", "join",
	};
	static const char *const join[] = { "join", NULL }, *const none[] = { NULL };
	for (size_t i = 0; i < ARRAY_COUNT(below); i++)
		add_below(request, &assembly->object, below[i]);
	set_allow(request, &assembly->object, request->person ? none : join);
	if (assembly->object.visibility && !is(assembly->object.visibility, "public"))
		assembly->invitation = NULL;
}

static void fill_topic(const struct request *request, struct topic *topic)
{
	set_allow(request, &topic->object, rules_kinds(topic, request->person));
	add_below(request, &topic->object, "contributions");
	add_below(request, &topic->object, "changes");
	if (topic->object.assembly)
		add_link(request, &topic->object, "assembly", topic->object.assembly);
}

static bool count_remarks(const struct site *site, struct topic *topic, struct error *error)
{
	struct store_query query = { .type = "Contribution", .parent = topic->object.id };
	return store_count(site->store, &query, &topic->remarks, error);
}

bool show_topic(const struct site *site, const struct request *request, const char *path,
		const struct topic **topic, struct error *error)
{
	struct object *object;
	const struct topic *last = request->topic ? *request->topic : NULL;
	*topic = last && is(path, last->object.id) ? last : NULL;
	if (*topic || !path)
		return true;
	if (!site_load(site, path, &noun_topic, request->arena, &object, NULL, error))
		return false;
	if (!object || object->deleted || !show_permits(request, object))
		return true;
	fill_topic(request, (struct topic *)object);
	*topic = (const struct topic *)object;
	if (request->topic)
		*request->topic = *topic;
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
	set_allow(request, &contribution->object, acts);
	add_link(request, &contribution->object, "topic", contribution->topic);
	add_below(request, &contribution->object, "trace");
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

/* Contested: two or more meanings that somebody holds (domain F). */
static void fill_term(struct term *term)
{
	size_t held = 0;
	for (size_t i = 0; i < term->senses.count; i++)
		held += ((const struct sense *)term->senses.items[i])->supporters > 0;
	term->contested = held >= 2;
}

/* What only the program knows about itself. */
static void fill_system(const struct request *request, struct system *system)
{
	system->max_bytes = LIMIT_BODY_BYTES;
	system->idempotency_days = LIMIT_KEY_DAYS;
	add_link(request, &system->object, "assemblies", "/assemblies");
}

bool show_fill(const struct site *site, const struct request *request, struct object *object,
	       struct error *error)
{
	void *thing = object;
	object->allow = (struct list){ NULL, 0 };
	if (object->deleted)
		return true;
	if (object->noun == &noun_topic) {
		fill_topic(request, thing);
		return count_remarks(site, thing, error);
	}
	if (object->noun == &noun_contribution)
		return fill_contribution(site, request, thing, error);
	if (object->noun == &noun_assembly)
		fill_assembly(request, thing);
	else if (object->noun == &noun_person)
		add_below(request, object, "declarations");
	else if (object->noun == &noun_declaration)
		fill_declaration(request, thing);
	else if (object->noun == &noun_term)
		fill_term(thing);
	else if (object->noun == &noun_system)
		fill_system(request, thing);
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
