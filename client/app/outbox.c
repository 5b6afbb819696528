/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/outbox.h"

#include <stdlib.h>
#include <string.h>

#include "app/load.h"
#include "app/say.h"
#include "app/screens.h"
#include "app/show.h"
#include "base/clock.h"
#include "base/random.h"
#include "model/people.h"
#include "model/talk.h"
#include "text/clean.h"

static bool same(const char *a, const char *b)
{
	return a && b && !strcmp(a, b);
}

/* A draft that can never be sent is given back with the reason. */
static void give_back(struct session *session, struct draft *draft, const char *reason)
{
	struct error error = ERROR_INIT;
	draft->state = DRAFT_REFUSED;
	draft->reason = reason;
	draft_save(session->drafts, draft, &error);
	state_fail(session, &error);
}

/* What DRAFT says, in JOB's arena; false where it cannot be read. */
static bool fill(struct session *session, const struct draft *draft, struct job *job,
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
	job->draft = arena_copy(arena, draft->name);
	job->key = arena_copy(arena, draft->key);
	return true;
}

static bool send_draft(struct session *session, struct draft *draft)
{
	struct error error = ERROR_INIT;
	struct job *job = job_new(JOB_SEND);
	const struct topic *topic = screen_topic(session, draft->topic, &job->arena, &error);
	const char *url = topic ? object_link(&topic->object, "contributions") : NULL;
	job->url = url;
	bool good = url && fill(session, draft, job, &error);
	if (good) {
		sync_add(session->sync, job);
		return true;
	}
	job_free(job);
	if (error.kind != ERROR_NONE)
		give_back(session, draft, error_text(&error));
	error_release(&error);
	return false;
}

static bool waits(const struct session *session, const struct draft *draft)
{
	return draft->state == DRAFT_QUEUED && draft->key &&
		same(draft->assembly, sync_assembly(session->sync));
}

/* The declaration that waits: its key, its kind ("-": nothing to declare) and its text, a line
 * each. */
static bool send_declaration(struct session *session, const char *waiting)
{
	struct error error = ERROR_INIT;
	struct job *job = job_new(JOB_DECLARE);
	const struct object *self = NULL;
	struct declaration *declared = arena_alloc(&job->arena, sizeof(*declared));
	char *text = arena_copy(&job->arena, waiting);
	char *category = strchr(text, '\n'), *words = category ? strchr(category + 1, '\n') : NULL;
	load_object(session->store, sync_self(session->sync), &job->arena, &self, &error);
	job->url = self ? object_link(self, "declarations") : NULL;
	if (job->url && words) {
		*category++ = *words++ = '\0';
		job->key = text;
		declared->none_declared = !strcmp(category, "-");
		declared->category = declared->none_declared ? NULL : category;
		declared->text = declared->none_declared ? NULL : words;
		job->declaration = declared;
		sync_add(session->sync, job);
		return true;
	}
	job_free(job);
	state_fail(session, &error);
	return false;
}

void outbox_send(struct session *session)
{
	struct arena arena = ARENA_INIT;
	struct drafts drafts = { NULL, 0 };
	struct error error = ERROR_INIT;
	const char *assembly = sync_assembly(session->sync);
	if (!assembly || !sync_self(session->sync) || clock_now() < session->pause_until ||
	    sync_has(session->sync, JOB_SEND, NULL) || sync_has(session->sync, JOB_DECLARE, NULL))
		return;
	const char *waiting = state_value(session, "declare", assembly, &arena);
	bool sent = waiting && send_declaration(session, waiting);
	if (!sent && draft_list(session->drafts, &arena, &drafts, &error))
		for (size_t i = 0; i < drafts.count && !sent; i++)
			sent = waits(session, &drafts.items[i]) &&
				send_draft(session, &drafts.items[i]);
	state_fail(session, &error);
	arena_release(&arena);
}

bool outbox_queue(struct session *session, struct draft *draft, struct arena *arena)
{
	struct error error = ERROR_INIT;
	if (!draft->key)
		draft->key = random_uuid(arena);
	draft->state = DRAFT_QUEUED;
	draft->reason = NULL;
	if (draft_save(session->drafts, draft, &error))
		return true;
	draft->state = DRAFT_OPEN;
	state_fail(session, &error);
	return false;
}

bool outbox_declare(struct session *session, const char *category, const char *text)
{
	struct arena arena = ARENA_INIT;
	const char *waiting = arena_printf(&arena, "%s\n%s\n%s", random_uuid(&arena),
					   text ? category : "-", text ? text : "");
	bool kept = state_keep(session, "declare", sync_assembly(session->sync), waiting);
	arena_release(&arena);
	return kept;
}

bool outbox_refused(enum error_kind kind)
{
	switch (kind) {
	case ERROR_SIGN_IN:
	case ERROR_FORBIDDEN:
	case ERROR_MISSING:
	case ERROR_CONFLICT:
	case ERROR_GONE:
	case ERROR_CHANGED:
	case ERROR_INVALID:
	case ERROR_REFUSED:
	case ERROR_INPUT:
		return true;
	default:
		return false;
	}
}

/* Whom the assembly does not know has to join first: the draft that is waited for goes back. */
static void not_known(struct session *session, struct job *job)
{
	struct error error = ERROR_INIT;
	struct draft draft = { NULL };
	const struct saying *saying = &session->saying;
	if (saying->step != SAYING_SENDING)
		state_say_later(session, error_text(&job->error));
	else if (!draft_load(session->drafts, saying->draft.name, &job->arena, &draft, &error))
		state_fail(session, &error);
	else {
		give_back(session, &draft, error_text(&job->error));
		say_sent(session, &draft, job);
	}
}

static void declared(struct session *session, struct job *job)
{
	bool refused = outbox_refused(job->error.kind);
	if (job->error.kind == ERROR_SIGN_IN) {
		not_known(session, job);
		return;
	}
	if (job->error.kind == ERROR_NONE || refused)
		state_keep(session, "declare", sync_assembly(session->sync), NULL);
	else
		say_not_sent(session, &job->error);
	if (refused)
		state_say_later(session, error_text(&job->error));
}

/* What came of a draft is written before anything else is done with it. */
static void keep_outcome(struct session *session, struct draft *draft, struct job *job)
{
	struct error error = ERROR_INIT;
	const struct receipt *receipt = job->reply.receipt;
	if (job->error.kind == ERROR_NONE) {
		draft->state = DRAFT_SENT;
		draft->receipt = receipt ? receipt->sentence : _("It was saved.");
		draft_save(session->drafts, draft, &error);
	} else if (outbox_refused(job->error.kind)) {
		give_back(session, draft, error_text(&job->error));
	}
	state_fail(session, &error);
}

void outbox_arrived(struct session *session, struct job *job)
{
	struct draft draft = { NULL };
	struct error error = ERROR_INIT;
	if (job->kind == JOB_DECLARE) {
		declared(session, job);
		return;
	}
	if (!draft_load(session->drafts, job->draft, &job->arena, &draft, &error)) {
		state_fail(session, &error);
		return;
	}
	keep_outcome(session, &draft, job);
	if (draft.state == DRAFT_QUEUED)
		say_not_sent(session, &job->error);
	else if (!say_sent(session, &draft, job))
		state_say_later(session, draft.state == DRAFT_SENT ? draft.receipt : draft.reason);
}

static void throw_away(struct session *session, const struct draft *draft)
{
	struct error error = ERROR_INIT;
	bool queued = draft->state == DRAFT_QUEUED;
	if (!draft_remove(session->drafts, draft, &error)) {
		state_fail(session, &error);
		return;
	}
	show_back(session);
	state_say(session, "%s", queued ?
		  _("It was thrown away here. If it had arrived already, you can take it back "
		    "in its topic.") : _("It was thrown away."));
}

void outbox_choose(struct session *session, const char *name, const char *answer)
{
	struct arena arena = ARENA_INIT;
	struct draft draft = { NULL };
	struct error error = ERROR_INIT;
	if (!draft_load(session->drafts, name, &arena, &draft, &error))
		state_fail(session, &error);
	else if (!strcmp(answer, "away"))
		throw_away(session, &draft);
	else if (!strcmp(answer, "go on"))
		say_go_on(session, name);
	else if (!strcmp(answer, "send"))
		say_send_now(session, name);
	arena_release(&arena);
}
