/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TESTS_APP_FORM_H
#define PV_TESTS_APP_FORM_H

#include "copy.h"

#include <unistd.h>

#include "base/array.h"
#include "store/draft.h"

/* The small assembly of copy.h with things to be done in it, and the drafts of those who do. */
#define FORM_VOTE COPY_BASE "/vote-events/1"

#define FORM_REFLECTION(number, line) COPY_HEAD("/reflections/" number, "Reflection") \
	"\"number\":" number ",\"voice\":\"personal\",\"visibility\":\"public\"," \
	"\"form\":\"line\",\"bullets\":[\"" line "\"]}"

static const char *const form_objects[] = {
	FORM_REFLECTION("1", "It was loud."), FORM_REFLECTION("2", "It was long."),
	FORM_REFLECTION("3", "It was good."),

	COPY_HEAD("/assemblies/small", "Assembly")
	"\"title\":\"Small assembly\",\"question\":\"What now?\",\"practice\":true,"
	"\"phase\":\"ask\",\"invitation\":\"open door\","
	"\"allow\":[\"join\",\"decide\",\"barrier\",\"reflect\",\"correct\"],"
	"\"links\":{\"join\":\"" COPY_BASE "/join\",\"changes\":\"" COPY_BASE "/changes\"}}",

	COPY_HEAD("/vote-events/1", "VoteEvent")
	"\"number\":1,\"proposal\":\"" COPY_BASE "/proposals/1\",\"topic\":\"" COPY_TOPIC "\","
	"\"ballot\":\"secret\",\"recommended_from\":80,\"view_from\":50,"
	"\"closes\":\"2026-12-20T10:00:00Z\",\"outcome\":\"Buses.\",\"how_known\":\"Count.\","
	"\"allow\":[\"vote\"],\"links\":{\"vote\":\"" COPY_BASE "/vote-events/1/vote\"}}",
};

static inline void form_make(bool joined)
{
	struct error error = ERROR_INIT;
	char *path = copy_path("saved.sqlite3");
	copy_make(joined);
	struct store *store = store_open(path, &error);
	for (size_t i = 0; i < ARRAY_COUNT(form_objects); i++)
		copy_put(store, form_objects[i]);
	store_close(store);
	free(path);
}

static inline struct drafts form_drafts(struct arena *arena)
{
	struct drafts drafts = { NULL, 0 };
	struct error error = ERROR_INIT;
	char *folder = copy_path("drafts");
	if (!draft_list(folder, arena, &drafts, &error))
		die("%s", error_text(&error));
	free(folder);
	return drafts;
}

/* The draft with just those answers; NULL: there is none. */
static inline const struct draft *form_draft(struct arena *arena, const char *answers)
{
	struct drafts drafts = form_drafts(arena);
	for (size_t i = 0; i < drafts.count; i++)
		if (drafts.items[i].answers && !strcmp(drafts.items[i].answers, answers))
			return &drafts.items[i];
	return NULL;
}

static inline void form_forget(void)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	struct drafts drafts = form_drafts(&arena);
	char *folder = copy_path("drafts"), *path = copy_path("saved.sqlite3");
	for (size_t i = 0; i < drafts.count; i++)
		draft_remove(folder, &drafts.items[i], &error);
	unlink(path);
	free(path);
	free(folder);
	arena_release(&arena);
}

#endif
