/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/content.h"

#include <dirent.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/file.h"
#include "host/collections.h"
#include "host/limits.h"
#include "host/lines.h"
#include "host/log.h"
#include "model/assembly.h"
#include "model/index.h"
#include "wire/json.h"

enum { CHECK_AT_ONCE = 500 };	/* how many objects are in memory at a time */

/* What a folder is loaded into. */
struct loading {
	const struct site *site;
	struct arena *arena;
	struct error *error;
};

static bool bad_object(const struct loading *loading, const char *id, const char *why)
{
	/* TRANSLATORS: The first %s is an address such as /topics/1, the second a sentence. */
	return error_set(loading->error, ERROR_INPUT, _("The content cannot be used because of %s. "
			 "%s Nothing was kept. Mend the file, then start again."), id, why);
}

/* Addresses are sent as they are, so they are made of what needs no coding. */
static bool good_path(const char *id)
{
	static const char safe[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
		"0123456789-_.~%/";
	return id[0] == '/' && !id[strspn(id, safe)] && strlen(id) < LIMIT_PATH_BYTES;
}

/* What later numbers must be greater than: that in its address, and the one that people say. */
static bool count_up(const struct loading *loading, const struct object *object)
{
	const struct collection *collection = collection_of(object->noun);
	int64_t number = index_number(object), in_path = site_path_number(object->id);
	return !collection || site_numbered(loading->site, collection->word,
					    number > in_path ? number : in_path, loading->arena,
					    loading->error);
}

static bool keep(const struct loading *loading, const struct object *object)
{
	struct record there;
	if (!good_path(object->id))
		return bad_object(loading, object->id, _("Its address must be a path such as "
							 "/topics/1."));
	if (object->noun == &noun_any)
		return bad_object(loading, object->id, _("Its type is not known."));
	if (object->deleted)
		return bad_object(loading, object->id, _("It was taken away."));
	if (!store_get(loading->site->store, object->id, loading->arena, &there, loading->error))
		return false;
	if (there.id)
		return bad_object(loading, object->id, _("It is there twice."));
	return count_up(loading, object) &&
		site_keep(loading->site, object, site_parent(object),
			  loading->arena, loading->error);
}

static bool read_file(const struct loading *loading, const char *path)
{
	const char *text;
	size_t length;
	struct wire_list list;
	struct error error = ERROR_INIT;
	if (!file_read(path, LIMIT_CONTENT_BYTES, loading->arena, &text, &length, loading->error))
		return false;
	bool good = text && wire_read_list(text, length, loading->arena, &list, &error);
	if (!good && error.field)
		/* TRANSLATORS: The first %s is a file, the second a part such as "created". */
		error_set(loading->error, ERROR_INPUT, _("The file %s cannot be used: its part "
			  "\"%s\" does not have the expected form. Nothing was kept. Mend the "
			  "file, then start again."), path, error.field);
	else if (!good)
		error_set(loading->error, ERROR_INPUT, _("The file %s cannot be used: it is not "
			  "JSON of the expected form. Nothing was kept. Mend the file, then start "
			  "again."), path);
	error_release(&error);
	for (size_t i = 0; good && i < list.objects.count; i++)
		good = keep(loading, list.objects.items[i]);
	return good;
}

static bool keep_line(void *loading, const struct object *object)
{
	return keep(loading, object);
}

/* What was exported from another host, or from this one before. */
static bool read_lines(struct loading *loading, const char *path)
{
	const char *text;
	size_t length, line = 0;
	struct error error = ERROR_INIT;
	if (!file_read(path, LIMIT_CONTENT_BYTES, loading->arena, &text, &length, loading->error))
		return false;
	bool good = text && lines_read(text, keep_line, loading, &line, &error);
	if (!good && loading->error->kind == ERROR_NONE)
		error_set(loading->error, ERROR_INPUT, _("Line %zu of the file %s is no object as "
			  "an export writes it. Nothing was kept. Export it again, then start "
			  "again."), line, path);
	error_release(&error);
	return good;
}

static bool has_ending(const char *name, const char *ending)
{
	size_t length = strlen(name), size = strlen(ending);
	return length > size && !strcmp(name + length - size, ending);
}

/* Nothing of a file is needed once it is kept. */
static bool load_file(const struct loading *loading, const char *folder, const char *name)
{
	struct arena arena = ARENA_INIT;
	struct loading file = *loading;
	file.arena = &arena;
	const char *path = arena_printf(&arena, "%s/%s", folder, name);
	bool good = has_ending(name, ".jsonl") ? read_lines(&file, path) : read_file(&file, path);
	arena_release(&arena);
	return good;
}

/* What belongs to something belongs to a thing of the right type that is there. */
static bool check_parent(const struct loading *loading, const struct record *record,
			 const struct collection *collection, struct arena *arena)
{
	struct record parent;
	if (!*record->parent && !(field_find(collection->noun, collection->noun->parent)->use &
				  FIELD_REQUIRED) && collection->noun != &noun_contribution)
		return true;
	if (!store_get(loading->site->store, record->parent, arena, &parent, loading->error))
		return false;
	return (parent.id && !strcmp(parent.type, collection->parent->type)) ||
		bad_object(loading, record->id, _("It belongs to something that is not there."));
}

static bool check_parents(const struct loading *loading, const struct collection *collection)
{
	struct store_query query = { .type = collection->noun->type, .by_change = true,
				     .limit = CHECK_AT_ONCE };
	struct records records = { .count = query.limit };
	bool good = true;
	while (good && records.count == query.limit) {
		struct arena arena = ARENA_INIT;
		good = store_list(loading->site->store, &query, &arena, &records, loading->error);
		for (size_t i = 0; good && i < records.count; i++) {
			good = check_parent(loading, &records.items[i], collection, &arena);
			query.since = records.items[i].change;
		}
		arena_release(&arena);
	}
	return good;
}

static bool check_all_parents(const struct loading *loading)
{
	const struct collection *collection;
	for (size_t i = 0; (collection = collection_at(i)); i++)
		if (collection->parent && !check_parents(loading, collection))
			return false;
	return true;
}

/* Every act of those who run an assembly is in its log: that it was set up here is the first. */
static bool log_opening(const struct loading *loading, const char *assembly)
{
	const struct log_entry entry = {
		.actor = _("the host"),
		.action = _("The assembly was set up on this machine from its files"),
		.about = assembly,
	};
	return log_keep(loading->site, assembly, &entry, clock_now(), loading->arena,
			loading->error);
}

/* An export is of one assembly and has nothing of the server that it was on. */
static bool make_system(const struct loading *loading)
{
	int64_t now = clock_now();
	const struct system system = {
		.object = {
			.noun = &noun_system, .id = "/", .type = noun_system.type, .created = now,
			.modified = now, .visibility = "public",
		},
		.name = "Plainvoice", .version = "1",	/* of the API */
		.idempotency_days = LIMIT_KEY_DAYS, .max_bytes = LIMIT_BODY_BYTES,
	};
	return site_keep(loading->site, &system.object, "", loading->arena, loading->error);
}

static bool check_whole(const struct loading *loading, const char *folder)
{
	struct store_query query = { .type = "Assembly" };
	struct records assemblies;
	struct record system;
	if (!store_list(loading->site->store, &query, loading->arena, &assemblies,
			loading->error) ||
	    !store_get(loading->site->store, "/", loading->arena, &system, loading->error))
		return false;
	if (!assemblies.count)
		return error_set(loading->error, ERROR_INPUT, _("The folder %s does not hold an "
				 "assembly: at least one Assembly is needed. Nothing was kept."),
				 folder);
	if (!system.id && !make_system(loading))
		return false;
	for (size_t i = 0; i < assemblies.count; i++)
		if (!log_opening(loading, assemblies.items[i].id))
			return false;
	return check_all_parents(loading);
}

static int is_content(const struct dirent *entry)
{
	return entry->d_name[0] != '.' &&
		(has_ending(entry->d_name, ".json") || has_ending(entry->d_name, ".jsonl"));
}

static bool load_all(const struct loading *loading, const char *folder)
{
	struct dirent **entries;
	int count = scandir(folder, &entries, is_content, alphasort);
	bool good = count >= 0 || error_set(loading->error, ERROR_INPUT,
					    _("The folder %s cannot be read, so no assembly could "
					      "be begun. Check its name."), folder);
	for (int i = 0; i < count; i++) {
		good = good && load_file(loading, folder, entries[i]->d_name);
		free(entries[i]);
	}
	if (count >= 0)
		free(entries);
	return good && check_whole(loading, folder);
}

bool content_load(const struct site *site, const char *folder, struct error *error)
{
	struct arena arena = ARENA_INIT;
	const struct loading loading = { .site = site, .arena = &arena, .error = error };
	bool good = store_begin(site->store, error);
	if (good) {
		good = load_all(&loading, folder) && store_commit(site->store, error);
		if (!good)
			store_rollback(site->store);
	}
	arena_release(&arena);
	return good;
}
