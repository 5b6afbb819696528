/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/catalogue.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/array.h"
#include "base/file.h"
#include "base/i18n.h"
#include "language/language.h"
#include "language/pack.h"

enum { PACK_BYTES = 8 << 20 };	/* the largest pack that is read */

static const char *path_of(struct arena *arena, const char *folder, const char *name)
{
	return arena_printf(arena, "%s/%s/LC_MESSAGES/plainvoice.mo", folder, name);
}

static bool is_there(struct arena *arena, const char *folder, const char *name)
{
	return folder && !access(path_of(arena, folder, name), R_OK);
}

/* In nanoseconds since 1970; 0 where there is no such file. */
static int64_t changed(const char *path)
{
	struct stat status;
	if (stat(path, &status))
		return 0;
	return (int64_t)status.st_ctim.tv_sec * 1000000000 + status.st_ctim.tv_nsec;
}

static bool check(const char *path, const struct tag *tag, struct error *error)
{
	struct arena arena = ARENA_INIT;
	struct error cause = ERROR_INIT;
	const char *bytes;
	size_t length;
	bool good = file_read(path, PACK_BYTES, &arena, &bytes, &length, &cause) &&
		    (!bytes || pack_good(bytes, length));
	if (!good)
		/* TRANSLATORS: %s is the name of a language. */
		error_set(error, ERROR_INPUT, _("The language pack for %s is damaged, so it was "
			  "not used. Nothing else was changed. Install it again, or tell the "
			  "person who made it."), language_name(tag->language));
	error_release(&cause);
	arena_release(&arena);
	return good;
}

bool catalogue_find(struct arena *arena, const struct tag *tag, const char *packs,
		    const char *folder, struct catalogue *catalogue, struct error *error)
{
	const char *names[TAG_NAMES];
	size_t count = tag_names(arena, tag, names), i = 0;
	*catalogue = (struct catalogue){ 0 };
	while (i < count && !is_there(arena, packs, names[i]) &&
	       !is_there(arena, folder, names[i]))
		i++;
	if (i == count)
		return true;
	catalogue->name = names[i];
	catalogue->is_pack = is_there(arena, packs, names[i]);
	catalogue->folder = catalogue->is_pack ? packs : folder;
	tag_read(&catalogue->tag, names[i], strlen(names[i]));
	/* Where a message is missing gettext goes on to the less exact ones beside it. */
	for (; catalogue->is_pack && i < count; i++) {
		const char *path = path_of(arena, packs, names[i]);
		if (changed(path) > catalogue->changed)
			catalogue->changed = changed(path);
		if (!check(path, tag, error))
			return false;
	}
	return true;
}

struct found {
	struct arena *arena;
	const char **tags;
	size_t count, size;
};

static void add(struct found *found, const struct tag *tag)
{
	const char *text = tag_write(found->arena, tag);
	for (size_t i = 0; i < found->count; i++)
		if (!strcmp(found->tags[i], text))
			return;
	array_grow(found->tags, found->count, found->size);
	found->tags[found->count++] = text;
}

static void add_folder(struct found *found, const char *folder)
{
	DIR *dir = folder ? opendir(folder) : NULL;
	struct dirent *entry;
	struct tag tag;
	while (dir && (entry = readdir(dir)))
		if (tag_read(&tag, entry->d_name, strlen(entry->d_name)) &&
		    is_there(found->arena, folder, entry->d_name))
			add(found, &tag);
	if (dir)
		closedir(dir);
}

static int compare(const void *a, const void *b)
{
	const char *const *left = a, *const *right = b;
	return strcmp(*left, *right);
}

size_t catalogue_list(struct arena *arena, const char *packs, const char *folder,
		      const char *const **tags)
{
	struct found found = { .arena = arena };
	struct tag english;
	tag_read(&english, "en", 2);
	add(&found, &english);
	add_folder(&found, packs);
	add_folder(&found, folder);
	qsort(found.tags + 1, found.count - 1, sizeof(*found.tags), compare);
	const char **copy = arena_alloc(arena, found.count * sizeof(*copy));
	memcpy(copy, found.tags, found.count * sizeof(*copy));
	free(found.tags);
	*tags = copy;
	return found.count;
}
