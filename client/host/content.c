/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/content.h"

#include <dirent.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/file.h"
#include "host/limits.h"
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

/* What later numbers must be greater than. */
static bool count_up(const struct loading *loading, const struct object *object)
{
	const char *kind = object->noun == &noun_person ? "people" :
		object->noun == &noun_contribution ? "contributions" :
		object->noun == &noun_declaration ? "declarations" :
		object->noun == &noun_log_entry ? "log" : NULL;
	return !kind || site_numbered(loading->site, kind, site_path_number(object->id),
				      loading->arena, loading->error);
}

static bool keep(const struct loading *loading, const struct object *object)
{
	struct record there;
	const char *parent = object->noun == &noun_topic ? object->id : index_parent(object);
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
		site_keep(loading->site, object, parent, loading->arena, loading->error);
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

/* Nothing of a file is needed once it is kept. */
static bool load_file(const struct loading *loading, const char *folder, const char *name)
{
	struct arena arena = ARENA_INIT;
	struct loading file = *loading;
	file.arena = &arena;
	bool good = read_file(&file, arena_printf(&arena, "%s/%s", folder, name));
	arena_release(&arena);
	return good;
}

/* What belongs to something belongs to something that is there. */
static bool check_parents(const struct loading *loading, const char *type)
{
	struct store_query query = { .type = type, .by_change = true, .limit = CHECK_AT_ONCE };
	struct records records = { .count = query.limit };
	bool good = true;
	while (good && records.count == query.limit) {
		struct arena arena = ARENA_INIT;
		struct record parent = { .id = "" };
		good = store_list(loading->site->store, &query, &arena, &records, loading->error);
		for (size_t i = 0; good && i < records.count; i++) {
			good = store_get(loading->site->store, records.items[i].parent, &arena,
					 &parent, loading->error);
			if (good && !parent.id)
				good = bad_object(loading, records.items[i].id,
						  _("It belongs to something that is not there."));
			query.since = records.items[i].change;
		}
		arena_release(&arena);
	}
	return good;
}

/* Every act of those who run an assembly is in its log: that it was set up here is the first. */
static bool log_opening(const struct loading *loading, const char *assembly)
{
	int64_t now = clock_now();
	struct log_entry entry = {
		.object = { .noun = &noun_log_entry, .type = noun_log_entry.type, .created = now,
			    .modified = now, .assembly = assembly, .voice = "official",
			    .visibility = "public" },
		.actor = _("the host"),
		.action = _("The assembly was set up on this machine from its files"),
		.about = assembly, .at = now,
	};
	if (!site_number(loading->site, "log", loading->arena, &entry.number, loading->error))
		return false;
	entry.object.id = arena_printf(loading->arena, "/log/%" PRId64, entry.number);
	return site_keep(loading->site, &entry.object, "", loading->arena, loading->error);
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
	if (!assemblies.count || !system.id)
		return error_set(loading->error, ERROR_INPUT, _("The folder %s does not hold an "
				 "assembly: a System with the address / and at least one Assembly "
				 "are needed. Nothing was kept."), folder);
	for (size_t i = 0; i < assemblies.count; i++)
		if (!log_opening(loading, assemblies.items[i].id))
			return false;
	return check_parents(loading, "Contribution") && check_parents(loading, "Declaration");
}

static int is_content(const struct dirent *entry)
{
	size_t length = strlen(entry->d_name);
	return entry->d_name[0] != '.' && length > 5 &&
		!strcmp(entry->d_name + length - 5, ".json");
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
