/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/assemblies.h"

#include <string.h>

#include "app/fetch.h"
#include "app/opening.h"
#include "app/show.h"
#include "base/memory.h"
#include "store/draft.h"
#include "view/pages.h"
#include "wire/json.h"

enum { KNOWN_MOST = 50 };	/* that were open before are remembered */

/* Those that were open before, the last one first, a line each, are a fact of the store. */
static const char *known_lines(struct session *session, struct arena *arena)
{
	const char *lines = state_value(session, "known", "", arena);
	return lines ? lines : "";
}

/* The line at *LINES, in ARENA, and past it; NULL at the end. */
static const char *take_line(const char **lines, struct arena *arena)
{
	size_t length = strcspn(*lines, "\n");
	const char *line = length ? arena_copy_bytes(arena, *lines, length) : NULL;
	*lines += length + ((*lines)[length] == '\n');
	return line;
}

/* LINES without WITHOUT, FIRST (or NULL) before them. */
static const char *lines_with(const char *first, const char *lines, const char *without,
			      struct arena *arena)
{
	const char *line, *all = first ? first : "";
	for (size_t count = 0; count < KNOWN_MOST && (line = take_line(&lines, arena)); count++)
		if (strcmp(line, without) != 0)
			all = arena_printf(arena, "%s%s%s", all, *all ? "\n" : "", line);
	return all;
}

static void note_last(struct session *session)
{
	struct error error = ERROR_INIT;
	bool usual = !strcmp(session->url, PRACTICE_URL);
	const char *kept = settings_get(session->settings, "assembly");
	if (!session->script && strcmp(usual ? "" : session->url, kept ? kept : "") != 0)
		settings_set(session->settings, "assembly", usual ? NULL : session->url, &error);
	state_fail(session, &error);
}

void assemblies_note(struct session *session)
{
	struct arena arena = ARENA_INIT;
	const char *here = sync_assembly(session->sync);
	const char *lines = known_lines(session, &arena);
	if (here) {
		const char *all = lines_with(here, lines, here, &arena);
		if (strcmp(all, lines) != 0)
			state_keep(session, "known", "", all);
		note_last(session);
	}
	arena_release(&arena);
}

/* What the page is made from. */
struct search {
	struct scene *scene;
	struct drafts drafts;
	struct elsewhere *items;
	size_t count;
};

static const char *machine_of(const char *url, struct arena *arena)
{
	const char *begin = strstr(url, "://");
	begin = begin ? begin + strlen("://") : url;
	return arena_copy_bytes(arena, begin, strcspn(begin, "/"));
}

static size_t waiting(const struct search *search, const char *url)
{
	size_t count = 0;
	for (size_t i = 0; i < search->drafts.count; i++) {
		const struct draft *draft = &search->drafts.items[i];
		count += draft->state == DRAFT_QUEUED && draft->assembly &&
			!strcmp(draft->assembly, url);
	}
	return count;
}

static void add(struct search *search, const char *url, const struct assembly *assembly,
		bool before)
{
	const char *here = sync_assembly(search->scene->session->sync);
	for (size_t i = 0; i < search->count; i++)
		if (!strcmp(search->items[i].url, url)) {
			search->items[i].before |= before;
			return;
		}
	search->items[search->count++] = (struct elsewhere){
		.url = url, .assembly = assembly, .here = here && !strcmp(here, url),
		.before = before, .waiting = waiting(search, url),
		.at = practice_is(url) ? NULL : machine_of(url, &search->scene->arena),
	};
}

/* As it is kept, which may be newer than the server's list. */
static const struct assembly *kept(struct scene *scene, const char *url)
{
	struct error error = ERROR_INIT;
	const struct object *object = scene_of(scene, &noun_assembly, url, &error);
	error_release(&error);
	return (const struct assembly *)object;
}

static struct list listed(struct scene *scene)
{
	struct sync *sync = scene->session->sync;
	struct wire_list list = { .next = NULL };
	struct error error = ERROR_INIT;
	const char *here = sync_assembly(sync) ? sync_assembly(sync) : scene->session->url;
	const char *server = sync_server(sync, here, &scene->arena);
	const char *json = server ? sync_listed(sync, server, &scene->arena) : NULL;
	if (json && !wire_read_list(json, strlen(json), &scene->arena, &list, &error))
		list.objects.count = 0;
	error_release(&error);
	return list.objects;
}

/* Those of this server first, then those that were open before, then practice. */
static void find(struct scene *scene, struct search *search)
{
	struct list server = listed(scene);
	const char *lines = known_lines(scene->session, &scene->arena), *url;
	struct error error = ERROR_INIT;
	bool practice = false;
	*search = (struct search){ .scene = scene };
	draft_list(scene->session->drafts, &scene->arena, &search->drafts, &error);
	error_release(&error);
	search->items = arena_alloc(&scene->arena, (server.count + KNOWN_MOST + 1) *
				    sizeof(*search->items));
	for (size_t i = 0; i < server.count; i++) {
		const struct object *object = server.items[i];
		const struct assembly *mine = kept(scene, object->id);
		if (object->noun == &noun_assembly && !object->deleted)
			add(search, object->id, mine ? mine : (const struct assembly *)object,
			    false);
	}
	for (size_t i = 0; i < KNOWN_MOST && (url = take_line(&lines, &scene->arena)); i++)
		add(search, url, kept(scene, url), true);
	for (size_t i = 0; i < search->count; i++)
		practice |= !search->items[i].at;
	if (!practice && scene->session->practice_options.program)
		add(search, PRACTICE_URL, NULL, false);
}

size_t assemblies_others(struct scene *scene)
{
	struct search search;
	size_t count = 0;
	find(scene, &search);
	for (size_t i = 0; i < search.count; i++)
		count += !search.items[i].here;
	return count;
}

enum made assemblies_page(struct scene *scene, struct error *error)
{
	struct search search;
	(void)error;
	find(scene, &search);
	if (scene->page->url)
		view_forgetting(scene->page, &scene->context, search.items, search.count);
	else
		view_assemblies(scene->page, &scene->context, search.items, search.count);
	return MADE;
}

static void forget(struct session *session, const char *url)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	const char *here = sync_assembly(session->sync);
	const char *lines = known_lines(session, &arena);
	const char *gone = arena_copy(&arena, url);	/* the page that it is of goes */
	if (here && !strcmp(here, gone))
		state_say(session, "%s", _("This one is open. Open another, then forget it."));
	else if (sync_forget_assembly(session->sync, gone, &error) &&
		 state_keep(session, "known", "", lines_with(NULL, lines, gone, &arena))) {
		state_say(session, "%s", _("What was kept of it here is forgotten. Your drafts, "
					   "and who you are there, are kept."));
		show_instead(session, PAGE_ASSEMBLIES, NULL);
	}
	state_fail(session, &error);
	arena_release(&arena);
}

static bool begins(const char *answer, const char *word, const char **rest)
{
	size_t length = strlen(word);
	*rest = answer + length;
	return !strncmp(answer, word, length);
}

void assemblies_choose(struct session *session, const char *answer)
{
	const char *url, *here = sync_assembly(session->sync);
	if (begins(answer, "forget ", &url))
		forget(session, url);
	else if (begins(answer, "open ", &url) && here && !strcmp(here, url))
		show_go(session, PAGE_START, NULL);
	else if (begins(answer, "open ", &url))
		opening_switch(session, url);
}

void assemblies_fetch(struct session *session)
{
	struct arena arena = ARENA_INIT;
	const char *here = sync_assembly(session->sync);
	const char *server = here ? sync_server(session->sync, here, &arena) : NULL;
	if (server)
		fetch_server(session, server);
	arena_release(&arena);
}
