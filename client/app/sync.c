/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/sync.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "app/budget.h"
#include "app/load.h"
#include "app/sweep.h"
#include "app/token.h"
#include "base/clock.h"
#include "base/memory.h"
#include "language/language.h"
#include "model/assembly.h"
#include "net/address.h"

struct sync {
	struct store *store;
	struct http *http;
	const struct connector *connector;
	char *url, *unix_socket, *tokens;
	char *assembly, *self, *token;
	struct job *first, *done;
	struct transfer *transfer;
	int64_t budget;
	int64_t expected;	/* about how large the next answer is */
};

/* Values of the store: a name, then the address that it belongs to. */
static const char *value_of(const struct sync *sync, const char *name, const char *url,
			    struct arena *arena)
{
	const char *value = NULL;
	struct error error = ERROR_INIT;
	if (!store_get_value(sync->store, arena_printf(arena, "%s:%s", name, url), arena,
			     &value, &error))
		value = NULL;
	error_release(&error);
	return value;
}

static bool keep_value(struct sync *sync, const char *name, const char *url, const char *value,
		       struct error *error)
{
	char *key = memory_printf("%s:%s", name, url);
	bool kept = store_set_value(sync->store, key, value, error);
	free(key);
	return kept;
}

/* Facts that hold for one person only: who reads it is part of the address. */
static const char *own(const struct sync *sync, const char *url, struct arena *arena)
{
	return arena_printf(arena, "%s %s", sync->self ? sync->self : "", url);
}

static void replace(char **old, const char *text)
{
	char *copy = memory_copy(text);
	free(*old);
	*old = copy;
}

struct sync *sync_new(const struct sync_options *options)
{
	struct sync *sync = memory_new(sizeof(*sync));
	struct http_options http = {
		.signal_fd = options->signal_fd, .plain_ok = options->plain_ok,
	};
	struct arena arena = ARENA_INIT;
	sync->store = options->store;
	sync->http = http_new(&http);
	sync->connector = &connector_own;
	sync->url = memory_copy(options->url);
	sync->unix_socket = memory_copy(options->unix_socket);
	sync->tokens = memory_copy(options->tokens);
	sync->budget = options->budget;
	replace(&sync->assembly, value_of(sync, "assembly", sync->url, &arena));
	if (sync->assembly) {
		replace(&sync->self, value_of(sync, "self", sync->assembly, &arena));
		replace(&sync->token, token_find(sync->tokens, sync->assembly, &arena));
	}
	arena_release(&arena);
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

void sync_free(struct sync *sync)
{
	if (!sync)
		return;
	if (sync->transfer)
		transfer_cancel(sync->transfer);
	http_free(sync->http);
	free_all(sync->first);
	free_all(sync->done);
	free(sync->url);
	free(sync->unix_socket);
	free(sync->tokens);
	free(sync->assembly);
	free(sync->self);
	free(sync->token);
	free(sync);
}

static void append(struct job **list, struct job *job)
{
	while (*list)
		list = &(*list)->next;
	job->next = NULL;
	*list = job;
}

/* Where a feed goes on from, and the ETag of "nothing new since then"; in the middle of one that
 * was not ended the page that comes next. */
static void go_on(struct sync *sync, struct job *job)
{
	const char *feed = own(sync, job->question.url, &job->arena);
	const char *next = value_of(sync, "next", feed, &job->arena);
	const char *ahead = next ? value_of(sync, "ahead", feed, &job->arena) : NULL;
	job->feed = job->question.url;
	job->ahead = ahead && !job->agreed ? strtoll(ahead, NULL, 10) : 0;
	if (next) {
		job->question.url = next;
		return;
	}
	job->question.cursor = value_of(sync, "cursor", feed, &job->arena);
	if (job->question.cursor)
		job->question.etag = value_of(sync, "etag", feed, &job->arena);
}

/* The first question of a job. */
static void first_question(struct sync *sync, struct job *job)
{
	static const enum question_kind kinds[] = {
		[JOB_OUTLINE] = QUESTION_DISCOVER, [JOB_TOPIC] = QUESTION_FEED,
		[JOB_OBJECT] = QUESTION_OBJECT, [JOB_JOIN] = QUESTION_JOIN,
		[JOB_DECLARE] = QUESTION_DECLARE, [JOB_SEND] = QUESTION_SAY,
		[JOB_WITHDRAW] = QUESTION_OBJECT, [JOB_TRACE] = QUESTION_TRACE,
	};
	job->question = (struct question){
		.kind = kinds[job->kind],
		.url = job->kind == JOB_OUTLINE ? sync->url : job->url,
		.key = job->key, .invitation = job->invitation, .name = job->name,
		.contribution = job->contribution, .declaration = job->declaration,
	};
	const char *feed = NULL;
	if (job->kind == JOB_OUTLINE && sync->assembly)
		feed = value_of(sync, "feed", sync->assembly, &job->arena);
	if (feed)
		job->question = (struct question){ .kind = QUESTION_FEED, .url = feed };
	if (job->question.kind == QUESTION_FEED)
		go_on(sync, job);
}

static void finish(struct sync *sync)
{
	struct job *job = sync->first;
	sync->first = job->next;
	append(&sync->done, job);
}

/* Whether URL is of the same origin as BASE; a relative one never is. */
static bool is_of(const char *url, const char *base)
{
	struct address one = ADDRESS_INIT, other = ADDRESS_INIT;
	struct error error = ERROR_INIT;
	bool same = url && base && address_parse(&one, url, &error) &&
		address_parse(&other, base, &error) && address_same_origin(&one, &other);
	address_release(&one);
	address_release(&other);
	error_release(&error);
	return same;
}

/* What a person says goes to the assembly alone.  A socket stands for one origin: what a link to
 * another would ask there is not its to answer. */
static bool may_ask(const struct sync *sync, const struct http_request *request,
		    struct error *error)
{
	bool may = (!request->method || is_of(request->url, sync->assembly)) &&
		(!sync->unix_socket || is_of(request->url, sync->url));
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

/* Send the current question of the first job; a job that cannot be sent is finished. */
static void send_question(struct sync *sync)
{
	struct job *job = sync->first;
	struct http_request request = { 0 };
	if (!job->ahead &&
	    sync->connector->ask(&job->question, &job->arena, &request, &job->error) &&
	    may_ask(sync, &request, &job->error) && may_spend(sync, &request, &job->error)) {
		request.unix_socket = sync->unix_socket;
		request.token = is_of(request.url, sync->assembly) ? sync->token : NULL;
		request.languages = language_accept(&job->arena);
		sync->transfer = http_start(sync->http, &request, &job->error);
	}
	if (!sync->transfer)
		finish(sync);
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

void sync_drop(struct sync *sync, enum job_kind kind, const char *url)
{
	struct job **at = &sync->first;
	while (*at && !is_job(*at, kind, url))
		at = &(*at)->next;
	struct job *job = *at;
	if (!job)
		return;
	if (job == sync->first && sync->transfer) {
		transfer_cancel(sync->transfer);
		sync->transfer = NULL;
	}
	*at = job->next;
	job_free(job);
	begin(sync);
}

bool sync_idle(const struct sync *sync)
{
	return !sync->first && !sync->done;
}

static bool keep_objects(struct sync *sync, const struct reply *reply, struct error *error)
{
	const char *assembly = sync->assembly ? sync->assembly : sync->url;
	for (size_t i = 0; i < reply->objects.count; i++) {
		const struct object *object = reply->objects.items[i];
		if (is_of(object->id, assembly) &&
		    !load_keep(sync->store, assembly, object, error))
			return false;
	}
	return true;
}

/* Where the next question goes on from; an ETag holds for the cursor that it came with. */
static bool keep_cursor(struct sync *sync, struct job *job, const char *etag,
			struct error *error)
{
	const struct reply *reply = &job->reply;
	if (!job->feed)
		return true;
	const char *feed = own(sync, job->feed, &job->arena);
	const char *ahead = job->ahead ?
		arena_printf(&job->arena, "%lld", (long long)job->ahead) : NULL;
	if (!keep_value(sync, "next", feed, reply->next, error) ||
	    !keep_value(sync, "ahead", feed, ahead, error))
		return false;
	if (!reply->cursor)
		return true;
	bool nothing_new = job->question.cursor && !strcmp(job->question.cursor, reply->cursor);
	return keep_value(sync, "cursor", feed, reply->cursor, error) &&
		keep_value(sync, "etag", feed, nothing_new ? etag : NULL, error);
}

/* What was deleted while nobody told us goes when a feed has come anew from its start. */
static bool sweep(struct sync *sync, struct job *job, bool before, struct error *error)
{
	const struct question *question = &job->question;
	struct store_query query = { .assembly = sync->assembly, .outline = true };
	if (!job->feed || question->kind != QUESTION_FEED)
		return true;
	const char *feed = own(sync, job->feed, &job->arena);
	if (before)
		return question->cursor || strcmp(question->url, job->feed) ||
			sweep_begin(sync->store, feed, error);
	if (job->kind == JOB_TOPIC)
		query = (struct store_query){
			.type = noun_contribution.type, .assembly = sync->assembly,
			.parent = job->about,
		};
	return job->reply.next || sweep_end(sync->store, feed, &query, error);
}

/* A page and the place to go on from are kept together or not at all. */
static bool keep_page(struct sync *sync, struct job *job, const char *etag,
		      struct error *error)
{
	if (!store_begin(sync->store, error))
		return false;
	if (sweep(sync, job, true, error) && keep_objects(sync, &job->reply, error) &&
	    keep_cursor(sync, job, etag, error) && sweep(sync, job, false, error) &&
	    store_commit(sync->store, error))
		return true;
	store_rollback(sync->store);
	return false;
}

static const struct object *first_of(const struct reply *reply, const struct noun *noun)
{
	for (size_t i = 0; i < reply->objects.count; i++) {
		const struct object *object = reply->objects.items[i];
		if (object->noun == noun)
			return object;
	}
	return NULL;
}

/* What was found at the address: a server leads to its list, an assembly to its feed. */
static bool discovered(struct sync *sync, struct job *job, const char *location)
{
	const struct object *assembly = first_of(&job->reply, &noun_assembly);
	const struct object *server = first_of(&job->reply, &noun_system);
	const char *next = assembly ? object_link(assembly, "changes") :
		server ? object_link(server, "assemblies") : NULL;
	if (!next || (assembly && !is_of(assembly->id, location)))
		return error_set(&job->error, ERROR_SHAPE, "%s",
				 _("There is no assembly at this address. Nothing was changed. "
				   "Check the address."));
	job->question = (struct question){ .kind = QUESTION_LIST, .url = next };
	if (!assembly)
		return true;
	replace(&sync->assembly, assembly->id);
	replace(&sync->self, value_of(sync, "self", assembly->id, &job->arena));
	replace(&sync->token, token_find(sync->tokens, assembly->id, &job->arena));
	job->question.kind = QUESTION_FEED;
	go_on(sync, job);
	return keep_value(sync, "assembly", sync->url, assembly->id, &job->error) &&
		keep_value(sync, "feed", assembly->id, next, &job->error);
}

static bool next_page(struct job *job)
{
	if (++job->pages >= SYNC_PAGES || !strcmp(job->reply.next, job->question.url))
		return error_set(&job->error, ERROR_ENDLESS, NULL);
	job->question.url = job->reply.next;
	job->question.cursor = job->question.etag = NULL;
	return true;
}

/* The token is kept before anything else: without it the joining would be lost. */
static bool joined(struct sync *sync, struct job *job)
{
	const struct object *person = first_of(&job->reply, &noun_person);
	if (!person || !job->reply.token)
		return error_set(&job->error, ERROR_SHAPE, NULL);
	replace(&sync->self, person->id);
	replace(&sync->token, job->reply.token);
	return token_keep(sync->tokens, sync->assembly, job->reply.token, &job->error) &&
		keep_value(sync, "self", sync->assembly, person->id, &job->error);
}

/* What the answer cost, and what those that follow it will: as much of what the host says as of
 * this page came over the line. */
static void reckon(struct sync *sync, struct job *job, const struct http_answer *answer)
{
	const struct reply *reply = &job->reply;
	size_t length = answer->body.length;
	sync->expected = (int64_t)answer->bytes;
	if (!reply->next || job->agreed || sync->unix_socket || !length || reply->bytes < 0 ||
	    reply->bytes > INT64_MAX / HTTP_ANSWER_BYTES)
		return;
	int64_t cost = reply->bytes * (int64_t)answer->bytes / (int64_t)length;
	if (cost > SYNC_LARGE_BYTES)
		job->ahead = cost;
}

static bool fetched(struct sync *sync, struct job *job)
{
	const char *about = job->kind == JOB_TOPIC ? job->about : sync->assembly;
	const char *now = arena_printf(&job->arena, "%lld", (long long)clock_now());
	return keep_value(sync, "fetched", about, now, &job->error);
}

/* What follows a good reply: true with *MORE where the job has another question. */
static bool follow(struct sync *sync, struct job *job, const char *location, bool *more)
{
	*more = false;
	if (job->kind == JOB_JOIN)
		return joined(sync, job);
	if (job->kind == JOB_WITHDRAW && job->question.kind == QUESTION_OBJECT) {
		*more = true;
		job->question.kind = QUESTION_WITHDRAW;
		return true;
	}
	if (job->kind != JOB_OUTLINE && job->kind != JOB_TOPIC)
		return true;
	if (job->question.kind != QUESTION_FEED) {
		*more = true;
		return discovered(sync, job, location);
	}
	*more = job->reply.next != NULL && !job->ahead;
	return *more ? next_page(job) : fetched(sync, job);
}

static bool read_answer(struct sync *sync, struct job *job, bool *more)
{
	struct http_answer answer = { 0 };
	job->reply = (struct reply){ 0 };
	bool good = transfer_take(sync->transfer, &answer, &job->error);
	sync->transfer = NULL;
	good = good && sync->connector->read(&job->question, &answer, &job->arena, &job->reply,
					     &job->error);
	if (good)
		reckon(sync, job, &answer);
	good = good && (job->reply.unchanged || keep_page(sync, job, answer.etag, &job->error));
	if (good && job->kind == JOB_WITHDRAW && answer.etag)
		job->question.etag = arena_copy(&job->arena, answer.etag);
	good = good && follow(sync, job, answer.location ? answer.location : job->question.url,
			      more);
	http_answer_release(&answer);
	return good;
}

static bool forget_place(struct sync *sync, const char *feed, struct error *error)
{
	return keep_value(sync, "cursor", feed, NULL, error) &&
		keep_value(sync, "next", feed, NULL, error) &&
		keep_value(sync, "ahead", feed, NULL, error);
}

bool sync_forget(struct sync *sync, const char *feed, const char *about, struct error *error)
{
	struct arena arena = ARENA_INIT;
	bool good = forget_place(sync, own(sync, feed, &arena), error) &&
		keep_value(sync, "fetched", about, NULL, error);
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
	bool again = forget_place(sync, own(sync, job->feed, &job->arena), &error);
	error_release(&error);
	if (again)
		error_release(&job->error);
	return again;
}

/* A token that is not taken any more is not sent again: the person can join anew. */
static void forget_self(struct sync *sync)
{
	replace(&sync->self, NULL);
	replace(&sync->token, NULL);
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
			forget_self(sync);
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
	if (sync->transfer)
		transfer_cancel(sync->transfer);
	sync->transfer = NULL;
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

void sync_move(struct sync *sync, const char *unix_socket)
{
	replace(&sync->unix_socket, unix_socket);
}

const char *sync_assembly(const struct sync *sync)
{
	return sync->assembly;
}

int64_t sync_fetched(const struct sync *sync, const char *url)
{
	struct arena arena = ARENA_INIT;
	const char *text = value_of(sync, "fetched", url, &arena);
	int64_t at = text ? strtoll(text, NULL, 10) : 0;
	arena_release(&arena);
	return at;
}

bool sync_follows(const struct sync *sync, const char *feed)
{
	struct arena arena = ARENA_INIT;
	bool follows = value_of(sync, "cursor", own(sync, feed, &arena), &arena) != NULL;
	arena_release(&arena);
	return follows;
}

const char *sync_self(const struct sync *sync)
{
	return sync->self;
}
