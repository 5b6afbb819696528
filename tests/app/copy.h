/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TESTS_APP_COPY_H
#define PV_TESTS_APP_COPY_H

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/load.h"
#include "app/session.h"
#include "app/token.h"
#include "base/memory.h"
#include "language/language.h"
#include "store/draft.h"
#include "wire/json.h"

/* A copy of a small assembly on this machine, as if it had been fetched, and a session over it
 * that no network answers: nothing listens on port 1. */
#define COPY_BASE "http://127.0.0.1:1"
#define COPY_ASSEMBLY COPY_BASE "/assemblies/small"
#define COPY_TOPIC COPY_BASE "/topics/1"
#define COPY_REMARK COPY_BASE "/contributions/1"
#define COPY_SELF COPY_BASE "/people/2"
#define COPY_HEAD(path, type) "{\"id\":\"" COPY_BASE path "\",\"type\":\"" type "\"," \
	"\"created\":\"2026-06-01T10:00:00Z\",\"modified\":\"2026-06-02T10:00:00Z\","

static const char *const copy_objects[] = {
	COPY_HEAD("/assemblies/small", "Assembly")
	"\"title\":\"Small assembly\",\"question\":\"What now?\",\"practice\":true,"
	"\"phase\":\"ask\",\"invitation\":\"open door\",\"allow\":[\"join\"],"
	"\"links\":{\"join\":\"" COPY_BASE "/join\",\"changes\":\"" COPY_BASE "/changes\"},"
	"\"descriptions\":[{\"register\":\"plain\",\"lang\":\"en\",\"title\":\"Small assembly\","
	"\"binding\":true,\"paragraphs\":[{\"p\":\"a1\",\"text\":\"It is small.\"}]}]}",

	COPY_HEAD("/topics/1", "Topic")
	"\"number\":1,\"title\":\"Buses at night\",\"mode\":\"open\",\"state\":\"open\","
	"\"remarks\":2,\"allow\":[\"question\",\"concern\",\"story\"],"
	"\"links\":{\"contributions\":\"" COPY_BASE "/topics/1/contributions\","
	"\"changes\":\"" COPY_BASE "/topics/1/changes\"},\"descriptions\":["
	"{\"register\":\"plain\",\"lang\":\"en\",\"title\":\"Buses at night\",\"paragraphs\":["
	"{\"p\":\"b1\",\"text\":\"Few buses go at night. Co-production could help.\"},"
	"{\"p\":\"b2\",\"text\":\"People walk.\"}]},"
	"{\"register\":\"technical\",\"lang\":\"en\",\"title\":\"Night services\",\"binding\":true,"
	"\"paragraphs\":[{\"p\":\"b1\",\"text\":\"Night services are sparse.\"},"
	"{\"p\":\"b2\",\"text\":\"Modal share of walking is high.\"}]}]}",

	COPY_HEAD("/topics/2", "Topic")
	"\"number\":2,\"title\":\"Benches\",\"mode\":\"quiet\",\"state\":\"open\",\"remarks\":0}",

	COPY_HEAD("/people/1", "Person") "\"name\":\"Priya S\",\"standpoints\":[\"carer\"]}",
	COPY_HEAD("/people/2", "Person") "\"name\":\"Sam\",\"standpoints\":[\"public\"],"
	"\"links\":{\"declarations\":\"" COPY_BASE "/people/2/declarations\"}}",

	COPY_HEAD("/contributions/1", "Contribution")
	"\"number\":1,\"kind\":\"question\",\"topic\":\"" COPY_TOPIC "\",\"text\":\"Who drives?\","
	"\"lang\":\"en\",\"author\":\"" COPY_BASE "/people/1\",\"allow\":[\"reply\"],"
	"\"links\":{\"trace\":\"" COPY_BASE "/contributions/1/trace\"}}",
	COPY_HEAD("/contributions/2", "Contribution")
	"\"number\":2,\"kind\":\"answer\",\"topic\":\"" COPY_TOPIC "\",\"text\":\"Drivers do.\","
	"\"lang\":\"en\",\"author\":\"" COPY_BASE "/people/1\","
	"\"in_reply_to\":\"" COPY_REMARK "\"}",
	COPY_HEAD("/contributions/1/trace", "Trace")
	"\"steps\":[{\"stage\":\"contribution\",\"text\":\"Said as remark 1.\"}]}",

	COPY_HEAD("/terms/co-production", "Term")
	"\"word\":\"co-production\",\"lang\":\"en\",\"contested\":false,\"senses\":["
	COPY_HEAD("/senses/1", "Sense")
	"\"number\":1,\"community\":\"NHS\",\"definition\":\"Making it together.\"}]}",
	COPY_HEAD("/terms/quorum", "Term")
	"\"word\":\"quorum\",\"lang\":\"en\",\"also\":[\"quora\"],\"senses\":["
	COPY_HEAD("/senses/2", "Sense")
	"\"number\":1,\"community\":\"Councils\",\"definition\":\"Enough people.\"}]}",
};

static inline char *copy_path(const char *name)
{
	return memory_printf("%s/copy/%s", getenv("HOME"), name);
}

static inline void copy_put(struct store *store, const char *json)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	const struct object *object;
	if (!wire_read_object(json, strlen(json), &arena, &object, &error) ||
	    !load_keep(store, COPY_ASSEMBLY, object, &error))
		die("%s", error_text(&error));
	arena_release(&arena);
}

static inline void copy_value(struct store *store, const char *key, const char *value)
{
	struct error error = ERROR_INIT;
	if (!store_set_value(store, key, value, &error))
		die("%s", error_text(&error));
}

/* JOINED: somebody who is Sam. */
static inline void copy_make(bool joined)
{
	struct error error = ERROR_INIT;
	char *path = copy_path("saved.sqlite3"), *tokens = copy_path("tokens");
	struct store *store = store_open(path, &error);
	if (!store)
		die("%s", error_text(&error));
	for (size_t i = 0; i < sizeof(copy_objects) / sizeof(copy_objects[0]); i++)
		copy_put(store, copy_objects[i]);
	copy_value(store, "assembly:" COPY_BASE "/", COPY_ASSEMBLY);
	copy_value(store, "feed:" COPY_ASSEMBLY, COPY_BASE "/changes");
	copy_value(store, "fetched:" COPY_ASSEMBLY, "1780000000");
	copy_value(store, "fetched:" COPY_TOPIC, "1780000000");
	if (joined) {
		copy_value(store, "self:" COPY_ASSEMBLY, COPY_SELF);
		if (!token_keep(tokens, COPY_ASSEMBLY, "secret", &error))
			die("%s", error_text(&error));
	}
	store_close(store);
	free(path);
	free(tokens);
}

static inline struct session *copy_open(struct settings **settings, bool ear)
{
	struct error error = ERROR_INIT;
	char *data = copy_path(""), *choices = copy_path("settings");
	data[strlen(data) - 1] = '\0';
	language_start("", NULL, "en");
	*settings = settings_open(choices, &error);
	struct session_options options = {
		.url = COPY_BASE "/", .data = data, .version = "7", .settings = *settings,
		.signal_fd = -1, .ear = ear,
	};
	struct session *session = session_new(&options, &error);
	if (!session)
		die("%s", error_text(&error));
	free(data);
	free(choices);
	return session;
}

static inline void copy_close(struct session *session, struct settings *settings)
{
	session_free(session);
	settings_close(settings);
}

/* What the part in focus says; "" where there is none. */
static inline const char *copy_focus(const struct session *session)
{
	const struct page *page = session_page(session);
	size_t focus = session_focus(session);
	const char *text = focus < page->count ? page->parts[focus].text : NULL;
	return text ? text : "";
}

/* Whether some part of the page begins with WORDS. */
static inline bool copy_shows(const struct session *session, const char *words)
{
	const struct page *page = session_page(session);
	for (size_t i = 0; i < page->count; i++)
		if (page->parts[i].text && !strncmp(page->parts[i].text, words, strlen(words)))
			return true;
	return false;
}

/* Open the item that begins with WORDS. */
static inline void copy_choose(struct session *session, const char *words)
{
	const struct page *page = session_page(session);
	for (size_t i = 0; i < page->count; i++) {
		if (page->parts[i].role == PART_ITEM &&
		    !strncmp(page->parts[i].text, words, strlen(words))) {
			session_focus_on(session, i);
			session_do(session, ACT_OPEN, NULL);
			return;
		}
	}
	die("There is no item that begins with %s.", words);
}

static inline struct drafts copy_drafts(struct arena *arena)
{
	struct drafts drafts = { NULL, 0 };
	struct error error = ERROR_INIT;
	char *folder = copy_path("drafts");
	if (!draft_list(folder, arena, &drafts, &error))
		die("%s", error_text(&error));
	free(folder);
	return drafts;
}

static inline void copy_forget(void)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	struct drafts drafts = copy_drafts(&arena);
	char *folder = copy_path("drafts"), *path = copy_path("saved.sqlite3");
	for (size_t i = 0; i < drafts.count; i++)
		draft_remove(folder, &drafts.items[i], &error);
	unlink(path);
	free(path);
	free(folder);
	arena_release(&arena);
}

#endif
