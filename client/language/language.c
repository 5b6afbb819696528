/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/language.h"

#include <langinfo.h>
#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/memory.h"
#include "language/catalogue.h"
#include "language/tag.h"

enum { CHANGES_MOST = 500 };	/* of packs that are seen, so that a path stays short */

/* gettext has one language for the whole program, so this is one for the whole program too. */
static struct {
	char *folder, *packs;		/* where catalogues are; packs may be NULL */
	char *environment;		/* what the environment asked for at the start */
	struct tag wanted[LANGUAGE_MOST];
	size_t count;
	struct arena arena;		/* of now and langs */
	const char *now;
	const char *langs[LANGUAGE_MOST];
	int64_t newest;			/* the last change of any pack that was used */
	unsigned changes;		/* how often a changed one was met */
} state;

/*
 * glibc looks nothing up in the locale C and, since 2.39 (its bug 16621), in C.UTF-8; others
 * may never have been generated.  A territory that does not exist is no obstacle to finding
 * C.UTF-8, but makes another name of it, for which LANGUAGE is followed.
 */
static void set_locale(void)
{
	static const char *const names[] = { "C_ZZ.UTF-8", "en_US.UTF-8", "", "C.UTF-8", "C" };
	for (size_t i = 0; i < ARRAY_COUNT(names); i++)
		if (setlocale(LC_ALL, names[i]) && !strcmp(nl_langinfo(CODESET), "UTF-8"))
			break;
	setlocale(LC_NUMERIC, "C");
}

/* The environment's languages as one list; a locale C or POSIX asks for none, as in gettext. */
static char *read_environment(void)
{
	static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
	const char *language = getenv("LANGUAGE"), *locale = NULL;
	for (size_t i = 0; i < ARRAY_COUNT(names) && (!locale || !*locale); i++)
		locale = getenv(names[i]);
	if (locale && (!strcmp(locale, "C") || !strcmp(locale, "POSIX")))
		return memory_copy("");
	return memory_printf("%s:%s", language ? language : "", locale ? locale : "");
}

static size_t read_wanted(const char *wanted, struct tag tags[LANGUAGE_MOST])
{
	size_t count = 0, length;
	for (; *wanted && count < LANGUAGE_MOST; wanted += length + !!wanted[length]) {
		bool known = false;
		length = strcspn(wanted, ":,; ");
		if (!tag_read(&tags[count], wanted, length))
			continue;
		for (size_t i = 0; i < count; i++)
			known = known || tag_equal(&tags[i], &tags[count]);
		count += !known;
	}
	if (!count)
		tag_read(&tags[count++], "en", 2);
	return count;
}

/*
 * Point gettext at CATALOGUE; NULL: at none.  It keeps a file that it has read for good, so
 * after a change packs come by another path to the same folder.
 */
static void bind_to(const struct catalogue *catalogue)
{
	bool is_pack = catalogue && catalogue->is_pack;
	char *folder = memory_copy(catalogue ? catalogue->folder : state.folder);
	if (is_pack && catalogue->changed > state.newest) {
		state.newest = catalogue->changed;
		state.changes = (state.changes + 1) % CHANGES_MOST;
	}
	for (unsigned i = 0; is_pack && i < state.changes; i++) {
		char *longer = memory_printf("%s/.", folder);
		free(folder);
		folder = longer;
	}
	setenv("LANGUAGE", catalogue ? catalogue->name : "en", 1);
	bindtextdomain("plainvoice", folder);
	bind_textdomain_codeset("plainvoice", "UTF-8");
	/* This also tells gettext to look at LANGUAGE again. */
	textdomain("plainvoice");
	free(folder);
}

static bool choose(const char *wanted, const char *packs, struct error *error)
{
	struct tag tags[LANGUAGE_MOST];
	struct arena arena = ARENA_INIT;
	struct catalogue catalogue = { 0 };
	size_t count = read_wanted(wanted ? wanted : state.environment, tags);
	bool found = false;
	for (size_t i = 0; i < count && !found; i++) {
		if (!catalogue_find(&arena, &tags[i], packs, state.folder, &catalogue, error)) {
			arena_release(&arena);
			return false;
		}
		found = catalogue.name || !strcmp(tags[i].language, "en");
	}
	found = found && catalogue.name;
	bind_to(found ? &catalogue : NULL);
	arena_release(&state.arena);
	state.now = found ? tag_write(&state.arena, &catalogue.tag) : "en";
	for (size_t i = 0; i < count; i++)
		state.langs[i] = tag_write(&state.arena, &tags[i]);
	memcpy(state.wanted, tags, sizeof(tags));
	state.count = count;
	arena_release(&arena);
	return true;
}

void language_start(const char *folder, const char *packs, const char *wanted)
{
	struct error error = ERROR_INIT;
	const char *other = getenv("PLAINVOICE_LOCALE");
	set_locale();
	if (!state.environment)
		state.environment = read_environment();
	free(state.folder);
	free(state.packs);
	state.folder = memory_copy(other && *other ? other : folder);
	state.packs = memory_copy(packs);
	if (!choose(wanted, state.packs, &error))
		choose(wanted, NULL, &error);
	error_release(&error);
}

bool language_set(const char *wanted, struct error *error)
{
	return choose(wanted, state.packs, error);
}

const char *language_now(void)
{
	return state.now ? state.now : "en";
}

bool language_reviewed(void)
{
	static const char header[] = "";	/* what gettext keeps the header under */
	return !strstr(gettext(header), "X-Reviewed: no\n");
}

size_t language_wanted(const char *langs[LANGUAGE_MOST])
{
	langs[0] = "en";
	for (size_t i = 0; i < state.count; i++)
		langs[i] = state.langs[i];
	return state.count ? state.count : 1;
}

/* The tags that Accept-Language names: each that is wanted, then the language alone. */
static size_t add_accepted(struct tag *tags, size_t count, struct tag tag)
{
	for (size_t i = 0; i < count; i++)
		if (tag_equal(&tags[i], &tag))
			return count;
	tags[count] = tag;
	return count + 1;
}

const char *language_accept(struct arena *arena)
{
	struct tag tags[2 * LANGUAGE_MOST];
	size_t count = 0;
	for (size_t i = 0; i < state.count; i++) {
		struct tag alone = { 0 };
		memcpy(alone.language, state.wanted[i].language, sizeof(alone.language));
		count = add_accepted(tags, count, state.wanted[i]);
		count = add_accepted(tags, count, alone);
	}
	if (!count)
		return "en, *;q=0.1";
	const char *list = tag_write(arena, &tags[0]);
	for (size_t i = 1; i < count; i++)
		list = arena_printf(arena, "%s, %s;q=0.%02zu", list, tag_write(arena, &tags[i]),
				    100 - 5 * i);
	return arena_printf(arena, "%s, *;q=0.1", list);
}

size_t language_list(struct arena *arena, const char *const **tags)
{
	return catalogue_list(arena, state.packs, state.folder, tags);
}
