/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/session.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "app/acting.h"
#include "app/budget.h"
#include "app/fetch.h"
#include "app/load.h"
#include "app/move.h"
#include "app/named.h"
#include "app/opening.h"
#include "app/outbox.h"
#include "app/resume.h"
#include "app/say.h"
#include "app/screens.h"
#include "app/seek.h"
#include "app/show.h"
#include "app/state.h"
#include "base/clock.h"
#include "base/memory.h"
#include "model/nouns.h"
#include "model/talk.h"
#include "wire/json.h"

static char *inside(const char *folder, const char *name)
{
	return memory_printf("%s/%s", folder, name);
}

static struct sync *open_sync(const struct session_options *options, struct store *store)
{
	char *tokens = inside(options->data, "tokens");
	struct sync_options sync = {
		.store = store, .url = options->url, .unix_socket = options->unix_socket,
		.signal_fd = options->signal_fd, .plain_ok = options->plain_ok,
		.tokens = tokens, .budget = options->budget,
	};
	struct sync *opened = sync_new(&sync);
	free(tokens);
	return opened;
}

struct session *session_new(const struct session_options *options, struct error *error)
{
	struct error damage = ERROR_INIT;
	char *path = inside(options->data, "saved.sqlite3");
	struct store *store = store_open(path, &damage);
	free(path);
	if (!store) {
		error_pass(error, &damage);
		return NULL;
	}
	struct session *session = memory_new(sizeof(*session));
	session->store = store;
	session->settings = options->settings;
	keymap_usual(&session->keymap);
	session->practice = options->practice;
	session->practice_options = options->practice_options;
	session->budget_fixed = options->budget_fixed;
	session->url = memory_copy(options->url);
	session->ear = options->ear;
	session->heard = options->heard;
	session->touch = options->touch;
	session->script = options->script;
	session->version = memory_copy(options->version);
	session->data = memory_copy(options->data);
	session->drafts = inside(options->data, "drafts");
	session->sync = open_sync(options, store);
	session->sender = -1;
	move_start_reading(session, options->ear);
	opening_begin(session);
	state_fail(session, &damage);
	return session;
}

void session_free(struct session *session)
{
	if (!session)
		return;
	resume_keep(session);
	seek_keep_visit(session);
	show_forget_wish(session);
	say_leave(session);
	outbox_left(session);
	sync_free(session->sync);
	store_close(session->store);
	practice_close(session->practice);
	page_release(&session->page);
	trail_release(&session->trail);
	arena_release(&session->answer);
	free(session->url);
	free(session->version);
	free(session->data);
	free(session->drafts);
	free(session->said);
	free(session->later);
	free(session->kind);
	free(session->keeping);
	free(session->offer_url);
	free(session->offer_assembly);
	free(session);
}

const struct page *session_page(const struct session *session)
{
	return &session->page;
}

size_t session_focus(const struct session *session)
{
	return session->focus;
}

enum reading session_reading(const struct session *session)
{
	return session->reading;
}

size_t session_resume(const struct session *session)
{
	return session->resume;
}

const char *session_setting(const struct session *session, const char *key)
{
	return settings_get(session->settings, key);
}

const char *session_said(const struct session *session)
{
	return session->said ? session->said : "";
}

void session_read_keys(struct session *session)
{
	struct error error = ERROR_INIT;
	if (keymap_read(&session->keymap, session->settings, &error))
		return;
	if (session->said)
		state_say_later(session, error_text(&error));
	else
		state_say(session, "%s", error_text(&error));
	error_release(&error);
}

const struct keymap *session_keymap(const struct session *session)
{
	return &session->keymap;
}

unsigned session_take_changes(struct session *session)
{
	unsigned changes = session->changes;
	session->changes = 0;
	return changes;
}

void session_focus_on(struct session *session, size_t index)
{
	if (index < session->page.count && index != session->focus) {
		resume_move(session, index);
		session->changes |= CHANGED_FOCUS;
	}
}

bool session_busy(const struct session *session)
{
	return !sync_idle(session->sync) &&
		(session->wish.on || session->updating || session->keeping || say_waits(session));
}

const char *session_progress(const struct session *session, struct arena *arena)
{
	int64_t came, left;
	return session_busy(session) && sync_progress(session->sync, &came, &left) ?
		budget_fetched(came, left, arena) : NULL;
}

bool session_fetching(const struct session *session)
{
	return !sync_idle(session->sync);
}

bool session_over(const struct session *session)
{
	return session->over;
}

enum error_kind session_error(const struct session *session)
{
	return session->error;
}

void session_go(struct session *session, enum page_kind page, const char *url)
{
	acting_begin(session);
	show_go(session, page, url);
	acting_end(session);
}

bool session_go_named(struct session *session, const char *words)
{
	acting_begin(session);
	bool named = named_go(session, words);
	acting_end(session);
	return named;
}

bool session_is_named(struct session *session, const char *words)
{
	struct arena arena = ARENA_INIT;
	struct named named = named_find(session, words, &arena);
	arena_release(&arena);
	return named.noun && named.number;
}

/* The only thing of NOUN that there is here, in the session's answer; NULL: none, or several. */
static const struct object *only_one(struct session *session, const struct noun *noun)
{
	struct list list = { NULL, 0 };
	struct error error = ERROR_INIT;
	struct store_query query = {
		.type = noun->type, .assembly = sync_assembly(session->sync), .limit = 2,
	};
	if (!load_list(session->store, &query, &session->answer, &list, &error))
		list.count = 0;
	state_fail(session, &error);
	return list.count == 1 ? list.items[0] : NULL;
}

const char *session_url(struct session *session, const char *words)
{
	const char *assembly = sync_assembly(session->sync);
	arena_release(&session->answer);
	char *copy = arena_copy(&session->answer, words);
	if (strstr(words, "://"))
		return copy;
	if (!strcmp(words, "assembly"))
		return assembly;
	for (char *at = copy; *at; at++)
		if (*at == '-')
			*at = ' ';
	const struct object *object = named_find(session, copy, &session->answer).object;
	const struct noun *noun;
	for (size_t i = 0; !object && (noun = noun_at(i)); i++)
		if (!strcasecmp(noun->type, copy))
			object = only_one(session, noun);
	return object ? object->id : NULL;
}

enum session_event session_wait(struct session *session, int fd, int timeout_ms)
{
	int64_t end = clock_ms() + timeout_ms;	/* pages that come between do not put it off */
	for (;;) {
		fetch_due(session);
		int64_t now = clock_ms();
		int left = timeout_ms < 0 ? -1 : now < end ? (int)(end - now) : 0;
		int wait = fetch_timeout(session, left);
		if (fetch_arrived(session))
			return SESSION_NEWS;
		enum http_event event = sync_wait(session->sync, fd, wait);
		bool news = fetch_arrived(session);
		if (event == HTTP_INPUT)
			return SESSION_INPUT;
		if (event == HTTP_SIGNAL)
			return SESSION_SIGNAL;
		if (news)
			return SESSION_NEWS;
		if (event == HTTP_NOTHING && wait == left)
			return SESSION_NOTHING;
	}
}

enum session_event session_settle(struct session *session, int fd)
{
	enum session_event event = SESSION_NOTHING;
	while (session_busy(session)) {
		event = session_wait(session, fd, -1);
		if (event == SESSION_INPUT || event == SESSION_SIGNAL)
			break;
	}
	return event;
}

/* Whether a page of that kind is about one thing; a script must not have to guess. */
static bool is_of_one(enum page_kind kind)
{
	switch (kind) {
	case PAGE_TOPICS:
	case PAGE_REMARKS:
	case PAGE_REPLIES:
	case PAGE_WORDS:
	case PAGE_PEOPLE:
	case PAGE_SEARCH:
	case PAGE_LOG:
	case PAGE_LIST:
		return false;
	default:
		return true;
	}
}

static const char *json_of(struct arena *arena, enum page_kind kind, const struct list *shown)
{
	struct wire_list list = { .objects = *shown };
	if (shown->count == 1 && is_of_one(kind))
		return wire_write_object(shown->items[0], NULL, arena);
	return wire_write_list(&list, NULL, arena);
}

static const char *json_at(struct session *session, const char *url)
{
	const struct object *object = NULL;
	struct error error = ERROR_INIT;
	load_object(session->store, url, &session->answer, &object, &error);
	state_fail(session, &error);
	return object ? wire_write_object(object, NULL, &session->answer) : NULL;
}

const char *session_json(struct session *session)
{
	struct list shown = { NULL, 0 };
	struct error error = ERROR_INIT;
	arena_release(&session->answer);
	if (session->page.kind == PAGE_SAY)
		return session->saying.remark ? json_at(session, session->saying.remark) : NULL;
	enum made made = screen_objects(session, &session->page, &session->answer, &shown, &error);
	state_fail(session, &error);
	return made == MADE && shown.items ?
		json_of(&session->answer, session->page.kind, &shown) : NULL;
}

/* The address of the thing of TYPE with that number, good until the next act. */
static const char *numbered(struct session *session, const char *type, const char *number)
{
	struct error error = ERROR_INIT;
	arena_release(&session->answer);
	const struct object *thing = load_numbered(session->store, sync_assembly(session->sync),
						   type, number, &session->answer, &error);
	state_fail(session, &error);
	return thing ? thing->id : NULL;
}

const char *session_topic(struct session *session, const char *number)
{
	return numbered(session, noun_topic.type, number);
}

const char *session_remark(struct session *session, const char *number)
{
	return numbered(session, noun_contribution.type, number);
}
