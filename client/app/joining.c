/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/joining.h"

#include "app/fetch.h"
#include "app/load.h"
#include "app/say.h"
#include "model/assembly.h"

/* The assembly's link JOIN where it lets anybody in at all; in ARENA. */
static const char *join_link(struct session *session, struct arena *arena,
			     const char **invitation)
{
	struct error error = ERROR_INIT;
	const struct object *object = NULL;
	if (!load_object(session->store, sync_assembly(session->sync), arena, &object, &error))
		object = NULL;
	error_release(&error);
	if (!object || object->noun != &noun_assembly)
		return NULL;
	*invitation = ((const struct assembly *)object)->invitation;
	return object_link(object, "join");
}

bool joining_begin(struct session *session)
{
	const char *invitation = NULL;
	struct saying *saying = &session->saying;
	if (!join_link(session, &saying->arena, &invitation))
		return false;
	saying->invitation = invitation;
	say_step(session, SAYING_INVITATION);
	return true;
}

void joining_invited(struct session *session, const char *line)
{
	struct saying *saying = &session->saying;
	if (*line)
		saying->invitation = arena_copy(&saying->arena, line);
	if (saying->invitation)
		say_step(session, SAYING_NAME);
	else
		state_refuse(session, ERROR_INPUT, _("An invitation is needed. Ask the people who "
						     "run the assembly for one."));
}

/* Another name is another request; the same one gets the answer that it had. */
static const char *request_of(struct job *job)
{
	return arena_printf(&job->arena, "%s %s %s", job->url, job->invitation, job->name);
}

void joining_done(struct session *session, struct job *job)
{
	state_keep(session, "join", request_of(job), NULL);
}

void joining_named(struct session *session, const char *name)
{
	const char *open;
	struct saying *saying = &session->saying;
	struct job *job = job_new(JOB_JOIN);
	job->url = join_link(session, &job->arena, &open);
	if (!*name || !job->url) {
		job_free(job);
		state_refuse(session, ERROR_INPUT, _("A name is needed, so that others know who "
						     "speaks."));
		return;
	}
	job->invitation = arena_copy(&job->arena, saying->invitation);
	job->name = arena_copy(&job->arena, name);
	job->key = state_key(session, "join", request_of(job), &job->arena);
	saying->step = SAYING_JOINING;
	fetch_ready(session);
	sync_add(session->sync, job);
	state_say(session, "%s", _("Joining. You can leave this with Escape or with the word "
				   "leave."));
}
