/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/arrival.h"

#include <stdlib.h>
#include <string.h>

#include "app/bookmark.h"
#include "app/joint.h"
#include "app/listed.h"
#include "app/load.h"
#include "app/sweep.h"
#include "app/token.h"
#include "base/clock.h"
#include "model/assembly.h"

static bool keep_objects(struct known *known, struct job *job, struct error *error)
{
	const struct reply *reply = &job->reply;
	const char *assembly = known->assembly ? known->assembly : known->url;
	if (job->server && job->question.kind == QUESTION_LIST)
		return listed_keep(known, job, error);
	for (size_t i = 0; i < reply->objects.count; i++) {
		const struct object *object = reply->objects.items[i];
		if (known_is_of(object->id, assembly) &&
		    !load_keep(known->store, assembly, object, error))
			return false;
	}
	return true;
}

/* What was deleted while nobody told us goes when a feed has come anew from its start. */
static bool sweep(struct known *known, struct job *job, bool before, struct error *error)
{
	const struct question *question = &job->question;
	struct store_query query = { .assembly = known->assembly, .outline = true };
	if (!job->feed)
		return true;
	const char *feed = known_own(known, job->feed, &job->arena);
	if (before)
		return job->begun || question->cursor || strcmp(question->url, job->feed) != 0 ||
			sweep_begin(known->store, feed, error);
	if (job->kind != JOB_OUTLINE)
		query = (struct store_query){
			.type = noun_contribution.type, .assembly = known->assembly,
			.parent = job->kind == JOB_TOPIC ? job->about : NULL,
		};
	return job->reply.next || sweep_end(known->store, feed, &query, error);
}

/* The place behind what was kept. */
static bool keep_place(struct known *known, struct job *job, const char *etag,
		       struct error *error)
{
	return bookmark_keep(known, job, etag, error) && joint_keep(known, job, error) &&
		sweep(known, job, false, error);
}

/* What is in JOB's reply and, with it or not at all, the PLACE to go on from. */
static bool keep(struct known *known, struct job *job, const char *etag, bool place,
		 struct error *error)
{
	if (!store_begin(known->store, error))
		return false;
	if (sweep(known, job, true, error) && keep_objects(known, job, error) &&
	    (!place || keep_place(known, job, etag, error)) &&
	    store_commit(known->store, error))
		return true;
	store_rollback(known->store);
	return false;
}

bool arrival_keep_part(struct known *known, struct job *job, const struct list *objects,
		       const char *next, struct error *error)
{
	job->reply = (struct reply){ .objects = *objects, .next = next };
	bool kept = keep(known, job, NULL, next != NULL, error);
	job->begun = job->begun || kept;
	return kept;
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

/* What was found at the address: a server leads to its list, an assembly to its feed, which does
 * not have it. */
static bool discovered(struct known *known, struct job *job, const char *location)
{
	const struct assembly *newest = listed_newest(&job->reply, location);
	const struct object *assembly = newest ? &newest->object : NULL;
	const struct object *server = first_of(&job->reply, &noun_system);
	const char *next = assembly ? object_link(assembly, "changes") :
		server ? object_link(server, "assemblies") : NULL;
	if (!next)
		return error_set(&job->error, ERROR_SHAPE, "%s",
				 _("There is no assembly at this address. Nothing was changed. "
				   "Check the address."));
	job->question = (struct question){ .kind = QUESTION_LIST, .url = next };
	job->server = server ? server->id : job->server;
	if (!assembly)
		return true;
	known_meet(known, assembly->id);
	job->question.kind = QUESTION_FEED;
	if (job->kind == JOB_OUTLINE)
		bookmark_find(known, job);
	return load_keep(known->store, assembly->id, assembly, &job->error) &&
		known_keep(known, "assembly", known->url, assembly->id, &job->error) &&
		known_keep(known, "feed", assembly->id, next, &job->error);
}

/* A server leads to its list, which is kept; that is all. */
static bool found_server(struct job *job, bool *more)
{
	const struct object *server = first_of(&job->reply, &noun_system);
	const char *list = server ? object_link(server, "assemblies") : NULL;
	if (job->question.kind == QUESTION_LIST)
		return true;
	if (!list)
		return error_set(&job->error, ERROR_SHAPE, NULL);
	job->server = server->id;
	job->question = (struct question){ .kind = QUESTION_LIST, .url = list };
	*more = true;
	return true;
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
static bool joined(struct known *known, struct job *job)
{
	const struct object *person = first_of(&job->reply, &noun_person);
	if (!person || !job->reply.token)
		return error_set(&job->error, ERROR_SHAPE, NULL);
	known_replace(&known->self, person->id);
	known_replace(&known->token, job->reply.token);
	return token_keep(known->tokens, known->assembly, job->reply.token, &job->error) &&
		known_keep(known, "self", known->assembly, person->id, &job->error);
}

/* What the answer cost, and those that follow it will: as much of what the host says as of this
 * page came over the line. */
static void reckon(const struct known *known, struct job *job, const struct http_answer *answer)
{
	const struct reply *reply = &job->reply;
	size_t length = answer->body.length + answer->taken;
	job->came += (int64_t)answer->bytes;
	job->left = 0;
	if (!reply->next || !length || reply->bytes < 0 ||
	    reply->bytes > INT64_MAX / HTTP_ANSWER_BYTES)
		return;
	job->left = reply->bytes * (int64_t)answer->bytes / (int64_t)length;
	if (!job->agreed && !known->unix_socket && job->left > SYNC_LARGE_BYTES)
		job->ahead = job->left;
}

static bool fetched(struct known *known, struct job *job)
{
	const char *about = job->kind == JOB_OUTLINE ? known->assembly : job->about;
	if (job->kind == JOB_ALL)
		return true;
	const char *now = arena_printf(&job->arena, "%lld", (long long)clock_now());
	return known_keep(known, "fetched", about, now, &job->error);
}

/* What follows a good reply: true with *MORE where the job has another question. */
static bool follow(struct known *known, struct job *job, const char *location, bool *more)
{
	*more = false;
	if (job->kind == JOB_JOIN)
		return joined(known, job);
	if (job->kind == JOB_WITHDRAW && job->question.kind == QUESTION_OBJECT) {
		*more = true;
		job->question.kind = QUESTION_WITHDRAW;
		return true;
	}
	if (job->kind == JOB_SERVER)
		return found_server(job, more);
	bool discovers = (job->kind == JOB_OUTLINE || job->kind == JOB_MEET) && !job->feed;
	if (discovers) {
		bool found = discovered(known, job, location);
		*more = found && (job->kind == JOB_OUTLINE ||
				  job->question.kind != QUESTION_FEED);
		return found;
	}
	if (job->kind != JOB_VOICES && !job->feed)
		return true;
	*more = job->reply.next != NULL && !job->ahead;
	return *more ? next_page(job) : fetched(known, job);
}

bool arrival_read(struct known *known, const struct connector *connector, struct job *job,
		  const struct http_answer *answer, const struct list *objects, bool *more)
{
	*more = false;
	if (!connector->read(&job->question, answer, &job->arena, &job->reply, &job->error))
		return false;
	if (objects)
		job->reply.objects = *objects;
	reckon(known, job, answer);
	if (!(job->reply.unchanged ? joint_fresh(known, job, &job->error) :
	      keep(known, job, answer->etag, true, &job->error)))
		return false;
	if (job->kind == JOB_WITHDRAW && answer->etag)
		job->question.etag = arena_copy(&job->arena, answer->etag);
	return follow(known, job, answer->location ? answer->location : job->question.url, more);
}
