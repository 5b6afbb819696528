/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/parcel.h"

#include <string.h>

#include "app/load.h"
#include "app/screens.h"
#include "model/people.h"
#include "model/talk.h"
#include "text/clean.h"

/* What DRAFT says, in JOB's arena; false where it cannot be read. */
static bool fill_words(struct session *session, const struct draft *draft, struct job *job,
		 struct error *error)
{
	struct arena *arena = &job->arena;
	const char *text;
	if (!draft_read_text(session->drafts, draft, arena, &text, error))
		return false;
	struct contribution *said = arena_alloc(arena, sizeof(*said));
	said->kind = arena_copy(arena, draft->kind);
	said->text = clean_text(arena, text, CLEAN_TEXT);
	said->lang = arena_copy(arena, draft->lang);
	said->in_reply_to = arena_copy(arena, draft->in_reply_to);
	said->would_help = arena_copy(arena, draft->would_help);
	said->standpoint = arena_copy(arena, draft->standpoint);
	said->place = arena_copy(arena, draft->place);
	said->via = "terminal";
	job->contribution = said;
	return true;
}

/* A deed, as it was kept when it was queued: what is tried again is the same to the byte. */
static bool fill_deed(struct session *session, const struct draft *draft, struct job *job,
		      struct error *error)
{
	struct arena *arena = &job->arena;
	const struct object *on = NULL;
	if (!draft->on || !load_object(session->store, draft->on, arena, &on, error))
		return false;
	job->url = on ? object_link(on, draft->deed) : NULL;
	if (!job->url)
		job->url = arena_printf(arena, "%s/%s", draft->on, draft->deed);
	job->about = arena_copy(arena, draft->on);
	job->body = draft->answers ? arena_copy(arena, draft->answers) : "{}";
	return true;
}

/* A remark, to where its topic takes them. */
static bool fill_remark(struct session *session, const struct draft *draft, struct job *job,
			struct error *error)
{
	const struct topic *topic = screen_topic(session, draft->topic, &job->arena, error);
	job->url = topic ? object_link(&topic->object, "contributions") : NULL;
	return job->url && fill_words(session, draft, job, error);
}

struct job *parcel_of_draft(struct session *session, const struct draft *draft,
			    struct error *error)
{
	struct job *job = job_new(draft->deed ? JOB_DO : JOB_SEND);
	job->draft = arena_copy(&job->arena, draft->name);
	job->key = arena_copy(&job->arena, draft->key);
	if (draft->deed ? fill_deed(session, draft, job, error) :
	    fill_remark(session, draft, job, error))
		return job;
	job_free(job);
	return NULL;
}

struct job *parcel_of_declaration(struct session *session, const char *waiting,
				  struct error *error)
{
	struct job *job = job_new(JOB_DECLARE);
	const struct object *self = NULL;
	struct declaration *declared = arena_alloc(&job->arena, sizeof(*declared));
	char *text = arena_copy(&job->arena, waiting);
	char *category = strchr(text, '\n'), *words = category ? strchr(category + 1, '\n') : NULL;
	if (load_object(session->store, sync_self(session->sync), &job->arena, &self, error))
		job->url = self ? object_link(self, "declarations") : NULL;
	if (!job->url || !words) {
		job_free(job);
		return NULL;
	}
	*category++ = *words++ = '\0';
	job->key = text;
	declared->none_declared = !strcmp(category, "-");
	declared->category = declared->none_declared ? NULL : category;
	declared->text = declared->none_declared ? NULL : words;
	job->declaration = declared;
	return job;
}
