/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TESTS_APP_FORM_H
#define PV_TESTS_APP_FORM_H

#include "copy.h"

#include "base/array.h"

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

/* The draft with just those answers; NULL: there is none. */
static inline const struct draft *form_draft(struct arena *arena, const char *answers)
{
	struct drafts drafts = copy_drafts(arena);
	for (size_t i = 0; i < drafts.count; i++)
		if (drafts.items[i].answers && !strcmp(drafts.items[i].answers, answers))
			return &drafts.items[i];
	return NULL;
}

#endif
