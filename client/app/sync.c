/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/sync.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "app/arrival.h"
#include "app/bookmark.h"
#include "app/budget.h"
#include "app/forget.h"
#include "app/incoming.h"
#include "app/joint.h"
#include "app/known.h"
#include "app/listed.h"
#include "base/memory.h"
#include "language/language.h"

struct sync {
	struct known known;
	struct http *http;
	const struct connector *connector;
	struct job *first, *done;
	struct transfer *transfer;
	struct incoming incoming;	/* the answer of a feed that is under way */
	bool comes;			/* there is one */
	int64_t budget;
	int64_t expected;	/* about how large the next answer is */
};

/* What is known of the address: which assembly it leads to, or that it is one itself. */
static void meet(struct known *known)
{
	struct arena arena = ARENA_INIT;
	const char *assembly = known_value(known, "assembly", known->url, &arena);
	if (!assembly && known_value(known, "feed", known->url, &arena))
		assembly = known->url;
	if (assembly)
		known_meet(known, assembly);
	arena_release(&arena);
}

struct sync *sync_new(const struct sync_options *options)
{
	struct sync *sync = memory_new(sizeof(*sync));
	struct http_options http = {
		.signal_fd = options->signal_fd, .plain_ok = options->plain_ok,
	};
	sync->http = http_new(&http);
	sync->connector = &connector_own;
	sync->budget = options->budget;
	sync->known.store = options->store;
	known_replace(&sync->known.url, options->url);
	known_replace(&sync->known.unix_socket, options->unix_socket);
	known_replace(&sync->known.tokens, options->tokens);
	meet(&sync->known);
	return sync;
}

struct job *job_new(enum job_kind kind)
{
	struct job *job = memory_new(sizeof(*job));
	job->kind = kind;
	return job;
}

void job_free(struct job *job)
{
	if (!job)
		return;
	arena_release(&job->arena);
	error_release(&job->error);
	free(job);
}

static void free_all(struct job *job)
{
	while (job) {
		struct job *next = job->next;
		job_free(job);
		job = next;
	}
}

/* What has come of an answer that is over: it is no page that comes any more. */
static void end_incoming(struct sync *sync)
{
	if (sync->comes)
		incoming_release(&sync->incoming);
	sync->comes = false;
}

/* Leave what is under way; of a page what was marked is kept. */
static void leave_transfer(struct sync *sync)
{
	if (sync->transfer)
		transfer_cancel(sync->transfer);
	sync->transfer = NULL;
	if (sync->comes)
		incoming_cut(&sync->incoming);
	end_incoming(sync);
}

void sync_free(struct sync *sync)
{
	if (!sync)
		return;
	leave_transfer(sync);
	http_free(sync->http);
	free_all(sync->first);
	free_all(sync->done);
	known_release(&sync->known);
	free(sync);
}

static void append(struct job **list, struct job *job)
{
	while (*list)
		list = &(*list)->next;
	job->next = NULL;
	*list = job;
}

/* The outline goes on from where it was kept; from its start the assembly comes before it, unless
 * it has just come. */
static void outline_question(struct known *known, struct job *job)
{
	const char *feed = known_value(known, "feed", known->assembly, &job->arena);
	job->question.url = known->assembly;
	if (!feed || (!job->met && !bookmark_has(known, feed)))
		return;
	job->question = (struct question){ .kind = QUESTION_FEED, .url = feed };
	bookmark_find(known, job);
	joint_ask(known, job);
}

/* The first question of a job. */
static void first_question(struct sync *sync, struct job *job)
{
	static const enum question_kind kinds[] = {
		[JOB_OUTLINE] = QUESTION_DISCOVER, [JOB_MEET] = QUESTION_DISCOVER,
		[JOB_TOPIC] = QUESTION_FEED,
		[JOB_ALL] = QUESTION_LIST, [JOB_OBJECT] = QUESTION_OBJECT,
		[JOB_JOIN] = QUESTION_JOIN, [JOB_DECLARE] = QUESTION_DECLARE,
		[JOB_SEND] = QUESTION_SAY,
		[JOB_WITHDRAW] = QUESTION_OBJECT, [JOB_VOICES] = QUESTION_LIST,
		[JOB_DO] = QUESTION_DO, [JOB_SERVER] = QUESTION_DISCOVER,
	};
	bool whole = job->kind == JOB_OUTLINE || job->kind == JOB_MEET;
	job->feed = NULL;
	job->question = (struct question){
		.kind = kinds[job->kind],
		.url = whole ? sync->known.url : job->url,
		.key = job->key, .invitation = job->invitation, .name = job->name,
		.contribution = job->contribution, .declaration = job->declaration,
		.body = job->body,
	};
	if (job->kind == JOB_OUTLINE && sync->known.assembly)
		outline_question(&sync->known, job);
	else if (job->kind == JOB_TOPIC || job->kind == JOB_ALL)
		bookmark_find(&sync->known, job);
}

static void finish(struct sync *sync)
{
	struct job *job = sync->first;
	sync->first = job->next;
	append(&sync->done, job);
}

/* What a person says goes to the assembly alone.  A socket stands for one origin: what a link to
 * another would ask there is not its to answer. */
static bool may_ask(const struct sync *sync, const struct http_request *request,
		    struct error *error)
{
	const struct known *known = &sync->known;
	bool may = (!request->method || known_is_of(request->url, known->assembly)) &&
		(!known->unix_socket || known_is_of(request->url, known->url));
	return may || error_set(error, ERROR_REDIRECT, NULL);
}

static bool may_spend(const struct sync *sync, struct http_request *request,
		      struct error *error)
{
	int64_t left = sync->budget - sync_bytes(sync);
	if (!sync->budget || request->method)
		return true;
	if (left < SYNC_LEAST_BYTES || left < sync->expected)
		return budget_stop(left, error);
	request->most = (size_t)left;
	return true;
}

/* What nobody has agreed to begins with a short page, which tells how much there is. */
static size_t page_limit(const struct job *job)
{
	if (!job->feed)
		return 0;
	if (job->agreed)
		return SYNC_PAGE_OBJECTS;
	return job->kind == JOB_OUTLINE && !job->question.cursor ? SYNC_OUTLINE_OBJECTS : 0;
}

/* The answer to the question of a feed is kept while it comes. */
static void expect(struct sync *sync, struct job *job, struct http_request *request)
{
	job->begun = false;
	if (!job->feed || !sync->connector->elements)
		return;
	incoming_init(&sync->incoming, &sync->known, sync->connector, job);
	sync->comes = true;
	request->take = incoming_take;
	request->to = &sync->incoming;
}

/* Send the current question of the first job; a job that cannot be sent is finished. */
static void send_question(struct sync *sync)
{
	const struct known *known = &sync->known;
	struct job *job = sync->first;
	struct http_request request = { 0 };
	job->question.limit = page_limit(job);
	if (!job->ahead &&
	    sync->connector->ask(&job->question, &job->arena, &request, &job->error) &&
	    may_ask(sync, &request, &job->error) && may_spend(sync, &request, &job->error)) {
		request.unix_socket = known->unix_socket;
		request.token = known_is_of(request.url, known->assembly) ? known->token : NULL;
		request.languages = language_accept(&job->arena);
		expect(sync, job, &request);
		sync->transfer = http_start(sync->http, &request, &job->error);
	}
	if (!sync->transfer) {
		end_incoming(sync);
		finish(sync);
	}
}

static void begin(struct sync *sync)
{
	while (sync->first && !sync->transfer) {
		sync->expected = 0;
		first_question(sync, sync->first);
		send_question(sync);
	}
}

void sync_add(struct sync *sync, struct job *job)
{
	append(&sync->first, job);
	begin(sync);
}

static bool is_job(const struct job *job, enum job_kind kind, const char *url)
{
	return job->kind == kind && (!url || (job->url && !strcmp(job->url, url)));
}

bool sync_has(const struct sync *sync, enum job_kind kind, const char *url)
{
	for (const struct job *job = sync->first; job; job = job->next)
		if (is_job(job, kind, url))
			return true;
	return false;
}

void sync_agree(struct sync *sync, enum job_kind kind, const char *url)
{
	for (struct job *job = sync->first; job; job = job->next)
		if (is_job(job, kind, url))
			job->agreed = true;
}

void sync_drop(struct sync *sync, enum job_kind kind, const char *url)
{
	struct job **at = &sync->first;
	while (*at && !is_job(*at, kind, url))
		at = &(*at)->next;
	struct job *job = *at;
	if (!job)
		return;
	if (job == sync->first)
		leave_transfer(sync);
	*at = job->next;
	job_free(job);
	begin(sync);
}

bool sync_progress(const struct sync *sync, int64_t *came, int64_t *left)
{
	const struct job *job = sync->first;
	const struct incoming *incoming = &sync->incoming;
	if (!job)
		return false;
	int64_t now = sync->transfer ? (int64_t)transfer_came(sync->transfer) : 0;
	bool marked = sync->comes && incoming->mark.next;
	*came = job->came + now;
	*left = marked ? incoming->mark.bytes * now / (int64_t)incoming->plain : job->left - now;
	if (*left < 0)
		*left = 0;
	return job->pages || marked;
}

bool sync_idle(const struct sync *sync)
{
	return !sync->first && !sync->done;
}

static bool read_answer(struct sync *sync, struct job *job, bool *more)
{
	struct http_answer answer = { 0 };
	job->reply = (struct reply){ 0 };
	bool good = transfer_take(sync->transfer, &answer, &job->error);
	sync->transfer = NULL;
	sync->expected = good ? (int64_t)answer.bytes : 0;
	if (good && sync->comes)
		incoming_hand_over(&sync->incoming, &answer);
	else if (sync->comes)
		incoming_cut(&sync->incoming);
	good = good && arrival_read(&sync->known, sync->connector, job, &answer,
				    answer.taken ? &sync->incoming.objects : NULL, more);
	http_answer_release(&answer);
	end_incoming(sync);
	return good;
}

bool sync_forget(struct sync *sync, const char *feed, const char *about, struct error *error)
{
	struct arena arena = ARENA_INIT;
	struct known *known = &sync->known;
	bool whole = known->assembly && !strcmp(about, known->assembly);
	bool good = bookmark_forget(known, known_own(known, feed, &arena), error) &&
		joint_forget(known, about, error) &&
		(whole || known_keep(known, "fetched", about, NULL, error));
	arena_release(&arena);
	return good;
}

/* A cursor that the host does not know any more: fetch from the start, once. */
static bool start_again(struct sync *sync, struct job *job)
{
	struct error error = ERROR_INIT;
	bool unknown = job->error.kind == ERROR_GONE ||
		(job->error.kind != ERROR_NONE && job->error.kind != ERROR_SHAPE &&
		 job->error.field);
	if (!unknown || !job->feed || job->retried)
		return false;
	job->retried = true;
	job->pages = 0;
	job->came = job->left = 0;
	const char *feed = known_own(&sync->known, job->feed, &job->arena);
	const char *about = job->kind == JOB_OUTLINE ? sync->known.assembly : job->about;
	bool again = bookmark_forget(&sync->known, feed, &error) &&
		joint_forget(&sync->known, about, &error);
	error_release(&error);
	if (again)
		error_release(&job->error);
	return again;
}

static void arrived(struct sync *sync)
{
	struct job *job = sync->first;
	bool more = false;
	if (read_answer(sync, job, &more) && more) {
		send_question(sync);
	} else if (start_again(sync, job)) {
		first_question(sync, job);
		send_question(sync);
	} else {
		if (job->error.kind == ERROR_SIGN_IN)
			known_forget_self(&sync->known);
		finish(sync);
	}
	begin(sync);
}

enum http_event sync_wait(struct sync *sync, int fd, int timeout_ms)
{
	enum http_event event = http_wait(sync->http, fd, timeout_ms);
	if (sync->transfer && transfer_done(sync->transfer))
		arrived(sync);
	return event;
}

struct job *sync_take(struct sync *sync)
{
	struct job *job = sync->done;
	if (job)
		sync->done = job->next;
	return job;
}

void sync_leave(struct sync *sync)
{
	leave_transfer(sync);
	while (sync->first) {
		error_set(&sync->first->error, ERROR_LEFT, NULL);
		finish(sync);
	}
}

void sync_set_budget(struct sync *sync, int64_t budget)
{
	sync->budget = budget;
}

int64_t sync_budget(const struct sync *sync)
{
	return sync->budget;
}

int64_t sync_bytes(const struct sync *sync)
{
	return (int64_t)http_bytes(sync->http);
}

void sync_switch(struct sync *sync, const char *url, const char *unix_socket)
{
	struct known *known = &sync->known;
	known_replace(&known->url, url);
	known_replace(&known->unix_socket, unix_socket);
	known_replace(&known->assembly, NULL);
	known_forget_self(known);
	meet(known);
}

const char *sync_listed(const struct sync *sync, const char *server, struct arena *arena)
{
	return listed_find(&sync->known, server, arena);
}

const char *sync_server(const struct sync *sync, const char *assembly, struct arena *arena)
{
	return listed_server(&sync->known, assembly, arena);
}

bool sync_forget_assembly(struct sync *sync, const char *assembly, struct error *error)
{
	return forget_assembly(&sync->known, assembly, error);
}

void sync_move(struct sync *sync, const char *unix_socket)
{
	known_replace(&sync->known.unix_socket, unix_socket);
}

bool sync_is_near(const struct sync *sync)
{
	return sync->known.unix_socket != NULL;
}

const char *sync_assembly(const struct sync *sync)
{
	return sync->known.assembly;
}

static int64_t fetched(const struct known *known, const char *url)
{
	struct arena arena = ARENA_INIT;
	const char *text = known_value(known, "fetched", url, &arena);
	int64_t at = text ? strtoll(text, NULL, 10) : 0;
	arena_release(&arena);
	return at;
}

/* Whether that is a topic which comes with the outline, as all do. */
static bool comes_along(const struct known *known, const char *about)
{
	struct arena arena = ARENA_INIT;
	bool comes = joint_all(known, about, &arena) != NULL;
	arena_release(&arena);
	return comes;
}

int64_t sync_fetched(const struct sync *sync, const char *url)
{
	const struct known *known = &sync->known;
	int64_t own = fetched(known, url);
	int64_t all = comes_along(known, url) ? fetched(known, known->assembly) : 0;
	return own > all ? own : all;
}

bool sync_follows(const struct sync *sync, const char *about, const char *feed)
{
	struct arena arena = ARENA_INIT;
	const struct known *known = &sync->known;
	bool follows = comes_along(known, about) ||
		known_value(known, "cursor", known_own(known, feed, &arena), &arena);
	arena_release(&arena);
	return follows;
}

bool sync_joined(const struct sync *sync, const char *about)
{
	return sync->known.assembly && joint_has(&sync->known, about);
}

const char *sync_self(const struct sync *sync)
{
	return sync->known.self;
}
