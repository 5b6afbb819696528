/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/draft.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/array.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/random.h"
#include "store/facts.h"

enum { NAME_BYTES = 64, FACTS_BYTES = 256 << 10 };

/* The name of a file and nothing else: no path, no hidden file. */
static bool good_name(const char *name, size_t length)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-";
	return length && length <= NAME_BYTES && name[0] != '-' && strspn(name, letters) >= length;
}

static const char *path_of(const char *folder, const char *name, const char *ending,
			   struct arena *arena)
{
	return arena_printf(arena, "%s/%s%s", folder, name, ending);
}

static bool unknown(const char *name, struct error *error)
{
	/* TRANSLATORS: %s is the name of a draft, such as 20261124-215959-1a2b3c4d. */
	return error_set(error, ERROR_INPUT, _("There is no draft called %s. Nothing was changed. "
			 "Choose one from the list of drafts."), name);
}

static bool check_name(const char *name, struct error *error)
{
	return (name && good_name(name, strlen(name))) || unknown(name ? name : "", error);
}

static const char *new_name(int64_t now, struct arena *arena)
{
	char date[32];
	time_t seconds = (time_t)now;
	struct tm when;
	if (!gmtime_r(&seconds, &when) || !strftime(date, sizeof(date), "%Y%m%d-%H%M%S", &when))
		date[0] = '0', date[1] = '\0';
	return arena_printf(arena, "%s-%.8s", date, random_uuid(arena));
}

bool draft_new(const char *folder, struct arena *arena, struct draft *draft,
	       struct error *error)
{
	int64_t now = clock_now();
	*draft = (struct draft){ .name = new_name(now, arena), .created = now };
	if (!file_folder(folder, error) || !draft_save(folder, draft, error))
		return false;
	if (draft_write_text(folder, draft, "", error))
		return true;
	unlink(path_of(folder, draft->name, ".draft", arena));
	return false;
}

bool draft_save(const char *folder, const struct draft *draft, struct error *error)
{
	struct arena arena = ARENA_INIT;
	struct strbuf buf;
	if (!check_name(draft->name, error))
		return false;
	strbuf_init(&buf, FACTS_BYTES);
	bool good = facts_write(draft, &buf);
	if (!good)
		error_set(error, ERROR_TOO_LARGE, _("What belongs to this draft is too long to be "
			  "kept. What was kept before is safe. Make it shorter."));
	good = good && file_write(path_of(folder, draft->name, ".draft", &arena), buf.bytes,
				  buf.length, error);
	strbuf_release(&buf);
	arena_release(&arena);
	return good;
}

bool draft_load(const char *folder, const char *name, struct arena *arena, struct draft *draft,
		struct error *error)
{
	const char *text;
	*draft = (struct draft){ 0 };
	if (!check_name(name, error) ||
	    !file_read(path_of(folder, name, ".draft", arena), FACTS_BYTES, arena, &text, NULL,
		       error))
		return false;
	struct draft found = { .name = arena_copy(arena, name) };
	if (!text || !facts_read(text, arena, &found))
		return unknown(name, error);
	*draft = found;
	return true;
}

const char *draft_path(const char *folder, const struct draft *draft, struct arena *arena)
{
	return path_of(folder, draft->name, ".txt", arena);
}

static bool too_long(struct error *error)
{
	return error_set(error, ERROR_TOO_LARGE, _("This text is too long to be sent. It is kept "
			 "as it is. Make it shorter, then go on."));
}

bool draft_read_text(const char *folder, const struct draft *draft, struct arena *arena,
		     const char **text, struct error *error)
{
	size_t length = 0;
	struct error cause = ERROR_INIT;
	*text = "";
	if (!check_name(draft->name, error))
		return false;
	const char *bytes = NULL;
	bool good = file_read(draft_path(folder, draft, arena), DRAFT_TEXT_BYTES, arena, &bytes,
			      &length, &cause);
	if (cause.kind == ERROR_TOO_LARGE)
		too_long(error);
	error_pass(error, &cause);
	if (!good || !bytes)
		return good;
	/* A NUL would hide all that comes after it. */
	char *whole = arena_alloc(arena, length + 1);
	for (size_t i = 0, kept = 0; i < length; i++)
		if (bytes[i])
			whole[kept++] = bytes[i];
	*text = whole;
	return true;
}

bool draft_write_text(const char *folder, const struct draft *draft, const char *text,
		      struct error *error)
{
	struct arena arena = ARENA_INIT;
	size_t length = strlen(text);
	if (!check_name(draft->name, error))
		return false;
	bool good = length <= DRAFT_TEXT_BYTES ?
		file_write(draft_path(folder, draft, &arena), text, length, error) :
		too_long(error);
	arena_release(&arena);
	return good;
}

/* The name of the draft that FILE belongs to, in ARENA; NULL: none. */
static const char *name_of(const char *file, struct arena *arena)
{
	const char *dot = strchr(file, '.');
	if (!dot || strcmp(dot, ".draft") != 0 || !good_name(file, (size_t)(dot - file)))
		return NULL;
	return arena_copy_bytes(arena, file, (size_t)(dot - file));
}

static bool load_quietly(const char *folder, const char *name, struct arena *arena,
			 struct draft *draft)
{
	struct error passed_over = ERROR_INIT;
	struct stat status;
	/* Reading what is no file, such as a pipe, could wait for ever. */
	bool good = !stat(path_of(folder, name, ".draft", arena), &status) &&
		S_ISREG(status.st_mode) && draft_load(folder, name, arena, draft, &passed_over);
	error_release(&passed_over);
	return good;
}

static int by_age(const void *one, const void *other)
{
	const struct draft *a = one, *b = other;
	if (a->created != b->created)
		return a->created < b->created ? -1 : 1;
	return strcmp(a->name, b->name);
}

bool draft_list(const char *folder, struct arena *arena, struct drafts *drafts,
		struct error *error)
{
	struct draft *found = NULL;
	size_t count = 0, size = 0;
	*drafts = (struct drafts){ 0 };
	DIR *entries = opendir(folder);
	if (!entries)
		return errno == ENOENT || error_set(error, ERROR_STORE, _("The folder %s with your "
			"drafts cannot be read. Nothing was changed. Check who may use it."),
			folder);
	for (const struct dirent *entry; (entry = readdir(entries));) {
		const char *name = name_of(entry->d_name, arena);
		array_grow(found, count, size);
		if (name && load_quietly(folder, name, arena, &found[count]))
			count++;
	}
	closedir(entries);
	if (count) {
		qsort(found, count, sizeof(*found), by_age);
		drafts->items = arena_alloc(arena, count * sizeof(*found));
		memcpy(drafts->items, found, count * sizeof(*found));
		drafts->count = count;
	}
	free(found);
	return true;
}

bool draft_remove(const char *folder, const struct draft *draft, struct error *error)
{
	/* The text last: what a kill in between leaves is words that nobody sends. */
	static const char *const endings[] = { ".draft", ".txt" };
	struct arena arena = ARENA_INIT;
	if (!check_name(draft->name, error))
		return false;
	bool good = true;
	for (size_t i = 0; i < ARRAY_COUNT(endings) && good; i++)
		good = file_remove(path_of(folder, draft->name, endings[i], &arena));
	arena_release(&arena);
	return good || error_set(error, ERROR_STORE, _("The draft could not be taken away. "
				 "Nothing was changed. Check who may write in the folder %s."),
				 folder);
}
