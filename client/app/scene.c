/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene.h"

#include <string.h>

#include "app/load.h"
#include "base/clock.h"
#include "language/language.h"

enum { WINDOW_ITEMS = 200 };	/* of a long list, so many are on a page */

const struct object *scene_object(struct scene *scene, const char *url, struct error *error)
{
	const struct object *object = NULL;
	if (!load_object(scene->session->store, url, &scene->arena, &object, error))
		return NULL;
	return object;
}

const struct object *scene_of(struct scene *scene, const struct noun *noun, const char *url,
			      struct error *error)
{
	const struct object *object = scene_object(scene, url, error);
	return object && object->noun == noun && !object->deleted ? object : NULL;
}

enum made scene_not_made(const struct error *error)
{
	return error->kind == ERROR_NONE ? MADE_NOT : MADE_FAILED;
}

void scene_show(struct scene *scene, const struct object *object)
{
	if (!scene->shown)
		return;
	const void **items = arena_alloc(&scene->arena, sizeof(*items));
	items[0] = object;
	*scene->shown = (struct list){ items, 1 };
}

void scene_show_list(struct scene *scene, const struct list *list)
{
	if (scene->shown)
		*scene->shown = *list;
}

static struct store_query query_of(const struct scene *scene, const char *type,
				   const char *parent)
{
	return (struct store_query){
		.type = type, .assembly = sync_assembly(scene->session->sync), .parent = parent,
	};
}

bool scene_list(struct scene *scene, const struct noun *noun, const char *parent,
		struct list *list, struct error *error)
{
	struct store_query query = query_of(scene, noun->type, parent);
	return load_list(scene->session->store, &query, &scene->arena, list, error);
}

/* What the page names is looked up when it is; where that fails it is as if it were not known. */
static const struct object *find_object(void *from, const char *url)
{
	struct error error = ERROR_INIT;
	const struct object *object = scene_object(from, url, &error);
	error_release(&error);
	return object;
}

static const struct person *find_person(void *from, const char *url)
{
	const struct object *object = find_object(from, url);
	return object && object->noun == &noun_person ? (const struct person *)object : NULL;
}

static struct list find_list(void *from, const char *type, const char *parent)
{
	struct scene *scene = from;
	struct list list = { NULL, 0 };
	struct error error = ERROR_INIT;
	struct store_query query = query_of(scene, type, parent);
	if (!load_list(scene->session->store, &query, &scene->arena, &list, &error))
		list.count = 0;
	error_release(&error);
	return list;
}

static size_t count_list(void *from, const char *type, const char *parent)
{
	struct scene *scene = from;
	int64_t count = 0;
	struct error error = ERROR_INIT;
	struct store_query query = query_of(scene, type, parent);
	if (!store_count(scene->session->store, &query, &count, &error))
		count = 0;
	error_release(&error);
	return (size_t)count;
}

static struct list find_declarations(void *from, const char *person)
{
	return find_list(from, noun_declaration.type, person);
}

/* The URL of the item with that place in the list of QUERY, or NULL. */
static const char *url_at(struct scene *scene, struct store_query query, size_t place,
			  struct error *error)
{
	struct records records;
	query.skip = place;
	query.limit = 1;
	if (!store_list(scene->session->store, &query, &scene->arena, &records, error))
		return NULL;
	return records.count ? records.items[0].id : NULL;
}

/* Where the window that has the wanted item begins. */
static bool begin_window(struct scene *scene, const struct store_query *query, size_t *before,
			 struct error *error)
{
	struct record record = { 0 };
	struct store *store = scene->session->store;
	int64_t rank = 0;
	if (scene->near && !store_get(store, scene->near, &scene->arena, &record, error))
		return false;
	if (record.id && !strcmp(record.type, query->type) &&
	    !store_rank(store, query, &record, &rank, error))
		return false;
	if (rank >= (int64_t)scene->context.window.total)
		rank = 0;
	*before = (size_t)rank / WINDOW_ITEMS * WINDOW_ITEMS;
	return true;
}

bool scene_window(struct scene *scene, const struct noun *noun, const char *parent,
		  struct list *list, struct error *error)
{
	struct view_window *window = &scene->context.window;
	int64_t total;
	struct store_query query = query_of(scene, noun->type, parent);
	if (!store_count(scene->session->store, &query, &total, error))
		return false;
	window->total = (size_t)total;
	if (total > WINDOW_ITEMS && !scene->session->script) {
		if (!begin_window(scene, &query, &window->before, error))
			return false;
		if (window->before)
			window->previous = url_at(scene, query, window->before - 1, error);
		if (window->before + WINDOW_ITEMS < window->total)
			window->next = url_at(scene, query, window->before + WINDOW_ITEMS, error);
		query.skip = window->before;
		query.limit = WINDOW_ITEMS;
	}
	return error->kind == ERROR_NONE &&
		load_list(scene->session->store, &query, &scene->arena, list, error);
}

/* How much is said of a thing at once. */
static enum manner manner_of(const struct session *session)
{
	if (session->script)
		return MANNER_FULL;
	if (session->touch)
		return MANNER_TOUCH;
	return strcmp(state_choice(session, "speech", "full"), "short") ? MANNER_FULL :
		MANNER_SHORT;
}

bool scene_context(struct scene *scene, struct error *error)
{
	struct session *session = scene->session;
	struct view_context *context = &scene->context;
	struct list *terms = arena_alloc(&scene->arena, sizeof(*terms));
	const char **langs = arena_alloc(&scene->arena, LANGUAGE_MOST * sizeof(*langs));
	const char *url = sync_assembly(session->sync);
	*context = (struct view_context){
		.langs = langs, .lang_count = language_wanted(langs),
		.find = {
			.person = find_person, .declarations = find_declarations,
			.object = find_object, .list = find_list, .count = count_list,
			.from = scene,
		},
		.terms = terms, .now = clock_now(), .visited = session->visited,
		.manner = manner_of(session),
		.self = sync_self(session->sync), .offline = session->offline,
	};
	if (!url)
		return true;
	context->fetched = sync_fetched(session->sync, url);
	context->assembly = (const struct assembly *)scene_of(scene, &noun_assembly, url, error);
	return error->kind == ERROR_NONE && scene_list(scene, &noun_term, NULL, terms, error);
}
