/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/follow.h"

#include <stdlib.h>
#include <string.h>

#include "app/budget.h"
#include "app/fetch.h"
#include "app/load.h"
#include "app/show.h"
#include "base/memory.h"
#include "model/talk.h"

/* The addresses of all topics that are followed, each with a line's end; "" for none. */
static const char *all(struct session *session, struct arena *arena)
{
	const char *assembly = sync_assembly(session->sync);
	const char *list = assembly ? state_value(session, "followed", assembly, arena) : NULL;
	return list ? list : "";
}

/* Where the line of URL begins in LIST; NULL: nowhere. */
static const char *line_of(const char *list, const char *url)
{
	size_t length = strlen(url);
	for (; *list; list += strcspn(list, "\n"), list += *list == '\n')
		if (!strncmp(list, url, length) && list[length] == '\n')
			return list;
	return NULL;
}

/* Keep whether the topic is followed; false where it was so already or cannot be kept. */
static bool set(struct session *session, const char *url, bool followed)
{
	struct arena arena = ARENA_INIT;
	const char *list = all(session, &arena), *line = line_of(list, url);
	bool changed = followed == !line;
	if (changed && followed)
		list = arena_printf(&arena, "%s%s\n", list, url);
	else if (changed)
		list = arena_printf(&arena, "%.*s%s", (int)(line - list), list,
				    line + strlen(url) + 1);
	changed = changed && state_keep(session, "followed", sync_assembly(session->sync),
					*list ? list : NULL);
	arena_release(&arena);
	return changed;
}

static bool follows_all(struct session *session)
{
	struct arena arena = ARENA_INIT;
	bool follows = line_of(all(session, &arena), sync_assembly(session->sync));
	arena_release(&arena);
	return follows;
}

static void say_all(struct session *session)
{
	state_say(session, "%s", _("You follow all topics already. On the page of topics the word "
				   "forget ends that."));
}

/* How large it is, is told with its first part. */
static void begin_all(struct session *session)
{
	const char *assembly = sync_assembly(session->sync);
	if (!set(session, assembly, true)) {
		if (session->error == ERROR_NONE)
			say_all(session);
		return;
	}
	if (fetch_ready(session))
		fetch_topic(session, assembly, false);
	state_say(session, "%s", _("You follow all topics from now on. The word update fetches "
				   "what is new in them, the word forget ends that."));
}

void follow_begin(struct session *session, const char *argument)
{
	const char *url = session->page.url;
	(void)argument;
	if (session->page.kind == PAGE_TOPICS) {
		begin_all(session);
	} else if (follows_all(session)) {
		say_all(session);
	} else if (set(session, url, true)) {
		if (fetch_ready(session))
			fetch_topic(session, url, true);
		state_say(session, "%s", _("You follow this topic from now on. The word update "
					   "fetches what is new in it, the word forget ends "
					   "that."));
	} else if (session->error == ERROR_NONE) {
		state_say(session, "%s", _("You follow this topic already. The word forget ends "
					   "that."));
	}
}

void follow_keep(struct session *session, const char *argument)
{
	(void)argument;
	if (!fetch_ready(session))
		return;
	free(session->keeping);
	session->keeping = memory_copy(session->page.url);
	fetch_topic(session, session->keeping, true);
	state_say(session, "%s",
		  _("Fetching. You can leave this with Escape or with the word leave."));
}

void follow_leave(struct session *session)
{
	free(session->keeping);
	session->keeping = NULL;
}

bool follow_arrived(struct session *session, struct job *job)
{
	struct arena arena = ARENA_INIT;
	if (!session->keeping || job->kind != JOB_TOPIC ||
	    strcmp(session->keeping, job->about) != 0)
		return false;
	follow_leave(session);
	if (job->error.kind != ERROR_NONE)
		state_fail(session, &job->error);
	else if (job->ahead)
		state_say(session, "%s", budget_ahead(job->ahead, &arena));
	else
		state_say(session, "%s", _("This topic and what people said about it are kept "
					   "here. They can be read off line."));
	arena_release(&arena);
	return true;
}

/* Forget where the topics' own feeds go on from. */
static bool forget_feeds(struct session *session, const struct list *topics, struct error *error)
{
	for (size_t i = 0; i < topics->count; i++) {
		const struct object *topic = topics->items[i];
		const char *feed = object_link(topic, "changes");
		if (feed && !sync_forget(session->sync, feed, topic->id, error))
			return false;
	}
	return true;
}

static bool forget_said(struct session *session, struct arena *arena, struct error *error)
{
	struct list topics;
	const char *assembly = sync_assembly(session->sync);
	const char *list = fetch_list(session, arena);
	struct store_query query = { .type = noun_topic.type, .assembly = assembly };
	if (!load_list(session->store, &query, arena, &topics, error) ||
	    !store_begin(session->store, error))
		return false;
	if (store_forget_all(session->store, assembly, noun_contribution.type, error) &&
	    (!list || sync_forget(session->sync, list, assembly, error)) &&
	    forget_feeds(session, &topics, error) && store_commit(session->store, error))
		return true;
	store_rollback(session->store);
	return false;
}

static void forget_all(struct session *session)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	if (state_keep(session, "followed", sync_assembly(session->sync), NULL) &&
	    forget_said(session, &arena, &error))
		state_say(session, "%s", _("What people said is forgotten here, and no topic is "
					   "followed. The assembly has it still."));
	state_fail(session, &error);
	arena_release(&arena);
}

static void forget_topic(struct session *session)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	const char *url = arena_copy(&arena, session->page.url);
	const char *feed = fetch_feed(session, url, &arena);
	set(session, url, false);
	if (store_forget_of(session->store, url, noun_contribution.type, &error) &&
	    (!feed || sync_forget(session->sync, feed, url, &error))) {
		if (session->page.kind == PAGE_REMARKS)
			show_instead(session, PAGE_TOPIC, url);
		state_say(session, "%s", _("What people said about this topic is forgotten here, "
					   "and it is not followed. The assembly has it still."));
	}
	state_fail(session, &error);
	arena_release(&arena);
}

void follow_forget(struct session *session, const char *argument)
{
	(void)argument;
	if (session->page.kind == PAGE_TOPICS)
		forget_all(session);
	else if (follows_all(session))
		say_all(session);
	else
		forget_topic(session);
}

void follow_rest(struct session *session)
{
	struct arena arena = ARENA_INIT;
	const char *list = all(session, &arena);
	while (*list) {
		size_t length = strcspn(list, "\n");
		const char *url = arena_copy_bytes(&arena, list, length);
		if (!sync_joined(session->sync, url))
			fetch_topic(session, url, true);
		list += length + (list[length] == '\n');
	}
	arena_release(&arena);
}
