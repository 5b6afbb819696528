/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/fetch.h"

#include <stdlib.h>

#include "app/assemblies.h"
#include "app/attending.h"
#include "app/budget.h"
#include "app/follow.h"
#include "app/line.h"
#include "app/load.h"
#include "app/outbox.h"
#include "app/say.h"
#include "app/screens.h"
#include "app/show.h"
#include "app/tracing.h"
#include "app/visit.h"
#include "base/clock.h"
#include "base/memory.h"
#include "base/text.h"
#include "model/meeting.h"

enum {
	FRESH_SECONDS = 300,		/* what is not older is not asked for again */
	WAIT_MOST_SECONDS = 1800,
};

static bool is_ready(struct session *session, struct error *error)
{
	if (!session->practice)
		return true;
	if (!practice_ensure(session->practice, error))
		return false;
	sync_move(session->sync, practice_socket(session->practice));
	return true;
}

bool fetch_ready(struct session *session)
{
	struct error error = ERROR_INIT;
	bool ready = is_ready(session, &error);
	state_fail(session, &error);
	return ready;
}

static void add(struct session *session, enum job_kind kind, const char *url, const char *about,
		bool agreed)
{
	if (sync_has(session->sync, kind, url)) {
		if (agreed)
			sync_agree(session->sync, kind, url);
		return;
	}
	struct job *job = job_new(kind);
	job->agreed = agreed;
	job->url = arena_copy(&job->arena, url);
	job->about = arena_copy(&job->arena, about);
	sync_add(session->sync, job);
}

void fetch_outline(struct session *session)
{
	add(session, JOB_OUTLINE, NULL, NULL, false);
}

/* What follows on the assembly alone. */
static void fetch_rest(struct session *session)
{
	if (sync_has(session->sync, JOB_OUTLINE, NULL))
		return;
	struct job *job = job_new(JOB_OUTLINE);
	job->met = true;
	sync_add(session->sync, job);
}

void fetch_object(struct session *session, const char *url)
{
	add(session, JOB_OBJECT, url, NULL, false);
}

const char *fetch_feed(struct session *session, const char *url, struct arena *arena)
{
	struct error error = ERROR_INIT;
	const struct object *object = NULL;
	if (!load_object(session->store, url, arena, &object, &error))
		object = NULL;
	error_release(&error);
	return object && (object->noun == &noun_topic || object->noun == &noun_meeting) ?
		object_link(object, "changes") : NULL;
}

static const char *link_of(struct session *session, const char *url, const char *name,
			   struct arena *arena)
{
	struct error error = ERROR_INIT;
	const struct object *object = NULL;
	if (!load_object(session->store, url, arena, &object, &error))
		object = NULL;
	error_release(&error);
	return object ? object_link(object, name) : NULL;
}

const char *fetch_list(struct session *session, struct arena *arena)
{
	return link_of(session, sync_assembly(session->sync), "contributions", arena);
}

void fetch_topic(struct session *session, const char *topic, bool agreed)
{
	struct arena arena = ARENA_INIT;
	bool all = text_same(topic, sync_assembly(session->sync));
	const char *feed = all ? fetch_list(session, &arena) : fetch_feed(session, topic, &arena);
	if (feed)
		add(session, all ? JOB_ALL : JOB_TOPIC, feed, topic, agreed);
	arena_release(&arena);
}

bool fetch_is_new(const struct session *session)
{
	const char *assembly = sync_assembly(session->sync);
	return !assembly || !sync_fetched(session->sync, assembly);
}

/* The job that brings the page: its address in *URL (NULL: the whole). */
static enum job_kind job_for(struct session *session, const struct wish *wish,
			     struct arena *arena, const char **url)
{
	*url = NULL;
	/* The first page of somebody new is there with the assembly alone; a script wants all. */
	if (wish->kind == PAGE_START && wish->act == ACT_NONE && !session->script &&
	    !sync_is_near(session->sync))
		return JOB_MEET;
	if (fetch_is_new(session) || !wish->url || wish->kind == PAGE_WORDS ||
	    wish->kind == PAGE_LIST)
		return JOB_OUTLINE;
	if (wish->kind == PAGE_SLOT && (*url = visit_feed(session, arena)))
		return JOB_TOPIC;
	if ((wish->kind == PAGE_REMARKS || wish->kind == PAGE_OBJECT) &&
	    (*url = fetch_feed(session, wish->url, arena)))
		return JOB_TOPIC;
	*url = wish->url;
	return JOB_OBJECT;
}

bool fetch_wish(struct session *session)
{
	struct arena arena = ARENA_INIT;
	struct wish *wish = &session->wish;
	const char *url;
	enum job_kind job = job_for(session, wish, &arena, &url);
	bool another = !wish->asked || job != wish->job || !text_same(url, wish->job_url);
	another = another && fetch_ready(session);
	if (another) {
		free(wish->job_url);
		wish->asked = true;
		wish->job = job;
		wish->job_url = memory_copy(url);
		add(session, job, url, job == JOB_TOPIC ? wish->url : NULL, false);
	}
	arena_release(&arena);
	return another;
}

static bool is_old(const struct session *session, const char *url)
{
	/* A clock that was set back makes nothing fresh. */
	int64_t age = url ? clock_now() - sync_fetched(session->sync, url) : 0;
	return age < 0 || age > FRESH_SECONDS;
}

void fetch_old(struct session *session, enum page_kind kind, const char *url)
{
	struct arena arena = ARENA_INIT;
	const char *feed = NULL;
	if (line_pauses(session))
		return;
	if (kind == PAGE_REMARKS || kind == PAGE_OBJECT)
		feed = fetch_feed(session, url, &arena);
	if (feed && (is_old(session, url) || !sync_follows(session->sync, url, feed)))
		add(session, JOB_TOPIC, feed, url, false);
	else if ((kind == PAGE_START || kind == PAGE_TOPICS || kind == PAGE_LIST ||
		  kind == PAGE_TRACE) && is_old(session, sync_assembly(session->sync)))
		fetch_outline(session);
	else if (kind == PAGE_SLOT && !url)
		visit_fetch(session);
	else if (kind == PAGE_ASSEMBLIES)
		assemblies_fetch(session);
	const char *voices = kind == PAGE_TRACE ? tracing_wanted(session, url, &arena) : NULL;
	if (voices && is_old(session, voices))
		add(session, JOB_VOICES, voices, voices, false);
	arena_release(&arena);
}

void fetch_server(struct session *session, const char *server)
{
	if (is_old(session, server))
		add(session, JOB_SERVER, server, NULL, false);
}

void fetch_update(struct session *session)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	const struct page *page = &session->page;
	bool topic = page->kind == PAGE_TOPIC || page->kind == PAGE_REMARKS ||
		page->kind == PAGE_OBJECT;
	const char *feed = topic ? fetch_feed(session, page->url, &arena) : NULL;
	if (!fetch_ready(session)) {
		arena_release(&arena);
		return;
	}
	session->updating = store_last_change(session->store, &session->update_from, &error);
	session->ahead = 0;
	line_go(session);
	add(session, JOB_OUTLINE, NULL, NULL, true);
	if (feed && sync_fetched(session->sync, page->url) &&
	    !sync_joined(session->sync, page->url))
		add(session, JOB_TOPIC, feed, page->url, true);
	state_say(session, "%s",
		  _("Fetching. You can leave this with Escape or with the word leave."));
	state_fail(session, &error);
	arena_release(&arena);
}

static void say_ahead(struct session *session, int64_t bytes)
{
	struct arena arena = ARENA_INIT;
	state_say(session, "%s", budget_ahead(bytes, &arena));
	arena_release(&arena);
}

static void say_ahead_later(struct session *session, int64_t bytes)
{
	struct arena arena = ARENA_INIT;
	state_say_later(session, budget_ahead(bytes, &arena));
	arena_release(&arena);
}

static void updated(struct session *session)
{
	int64_t change = 0;
	struct error error = ERROR_INIT;
	session->updating = false;
	if (store_last_change(session->store, &change, &error)) {
		int64_t count = change - session->update_from;
		if (session->ahead)
			say_ahead(session, session->ahead);
		else if (count > 0)
			state_say(session, ngettext("%lld thing is new or has changed.",
						    "%lld things are new or have changed.",
						    (unsigned long)count), (long long)count);
		else
			state_say(session, "%s", _("Nothing new."));
	}
	state_fail(session, &error);
	show_anew(session);
}

/* "Fetching" holds no longer; what went wrong at the start does. */
static void hush(struct session *session)
{
	if (session->error == ERROR_NONE)
		state_hush(session);
}

static void wished(struct session *session, struct job *job)
{
	session->updating = false;
	hush(session);
	if (job->kind == JOB_OUTLINE && session->wish.kind == PAGE_SLOT)
		visit_fetch(session);
	/* A slot is made from what is kept, where nothing new can be had. */
	if (job->error.kind != ERROR_NONE && session->wish.kind == PAGE_SLOT) {
		state_say_later(session, error_text(&job->error));
		error_release(&job->error);
	}
	if (job->error.kind != ERROR_NONE) {
		bool shown = session->partial && show_wished(session);
		show_forget_wish(session);
		state_fail(session, &job->error);
		if (!shown)
			show_anew(session);
	} else if (show_wished(session)) {
		if (job->ahead)
			say_ahead(session, job->ahead);
	} else if (session->wish.on && !fetch_wish(session)) {
		show_forget_wish(session);
		error_set(&job->error, ERROR_MISSING, NULL);
		state_fail(session, &job->error);
	}
}

/* Something to read has come, or has not. */
static void read_arrived(struct session *session, struct job *job, bool was_offline)
{
	const struct wish *wish = &session->wish;
	bool good = job->error.kind == ERROR_NONE;
	session->news = true;
	session->ahead += job->ahead;
	if (good && (job->kind == JOB_OUTLINE || job->kind == JOB_MEET))
		assemblies_note(session);
	if (good && job->kind == JOB_MEET)
		fetch_rest(session);
	if (job->kind == JOB_OUTLINE)
		session->partial = !good && fetch_is_new(session);
	if (session->updating && good && job->kind == JOB_OUTLINE)
		follow_rest(session);
	if (wish->on && wish->job == job->kind && text_same(wish->job_url, job->url)) {
		if (text_same(session->keeping, job->about))
			follow_leave(session);	/* the page itself is what came of it */
		wished(session, job);
	} else if (follow_arrived(session, job)) {
		return;
	} else if (session->updating && !good) {
		session->updating = false;
		state_fail(session, &job->error);
	} else if (session->updating && !sync_has(session->sync, JOB_OUTLINE, NULL) &&
		   !sync_has(session->sync, JOB_TOPIC, NULL) &&
		   !sync_has(session->sync, JOB_ALL, NULL))
		updated(session);
	else if (!good && !was_offline)
		state_say_later(session, error_text(&job->error));
	else if (job->ahead && !session->updating)
		say_ahead_later(session, job->ahead);
}

static void arrived(struct session *session, struct job *job)
{
	bool was_offline = session->offline;
	if (job->error.kind == ERROR_LEFT) {
		outbox_left(session);
		return;
	}
	line_judge(session, job);
	switch (job->kind) {
	case JOB_JOIN:
	case JOB_WITHDRAW:
		say_arrived(session, job);
		break;
	case JOB_SEND:
	case JOB_DO:
	case JOB_DECLARE:
		outbox_arrived(session, job);
		break;
	default:
		if (!say_waits_for(session, job))
			read_arrived(session, job, was_offline);
		else
			say_arrived(session, job);
	}
	outbox_send(session);
}

bool fetch_arrived(struct session *session)
{
	struct job *job;
	bool any = false;
	while ((job = sync_take(session->sync))) {
		any = true;
		arrived(session, job);
		job_free(job);
	}
	return any;
}

static void try_again(struct session *session)
{
	struct error error = ERROR_INIT;
	bool ready = is_ready(session, &error);
	error_release(&error);
	if (!ready) {
		line_wait_again(session);
		return;
	}
	outbox_send(session);
	if (session->offline)
		fetch_outline(session);
}

static void attend(struct session *session)
{
	struct arena arena = ARENA_INIT;
	const char *feed = attending_due(session, &arena);
	if (feed)
		add(session, JOB_TOPIC, feed, session->page.url, false);
	arena_release(&arena);
}

void fetch_due(struct session *session)
{
	if (line_due(session))
		try_again(session);
	else if (outbox_due(session) && !line_pauses(session))
		outbox_send(session);
	if (!line_pauses(session))
		attend(session);
}

/* The sooner of two times, of which 0 is never. */
static int64_t sooner(int64_t one, int64_t other)
{
	return !one || (other && other < one) ? other : one;
}

int fetch_timeout(const struct session *session, int timeout_ms)
{
	int64_t until = sooner(sooner(session->outbox_next, session->pause_until),
			       attending_next(session));
	if (!until)
		return timeout_ms;
	int64_t seconds = until - clock_ticks();
	if (seconds < 1)
		seconds = 1;
	if (seconds > WAIT_MOST_SECONDS)
		seconds = WAIT_MOST_SECONDS;
	int left = (int)seconds * 1000;
	return timeout_ms < 0 || left < timeout_ms ? left : timeout_ms;
}
