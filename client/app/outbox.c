/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/outbox.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "app/fetch.h"
#include "app/hold.h"
#include "app/line.h"
#include "app/offering.h"
#include "app/parcel.h"
#include "app/say.h"
#include "app/show.h"
#include "base/clock.h"
#include "base/memory.h"
#include "base/random.h"
#include "base/text.h"

enum { BUSY_SECONDS = 2 };	/* until it is tried again whether another has sent */

/* A draft that can never be sent is given back with the reason. */
static void give_back(struct session *session, struct draft *draft, const char *reason)
{
	struct error error = ERROR_INIT;
	draft->state = DRAFT_REFUSED;
	draft->reason = reason;
	draft_save(session->drafts, draft, &error);
	state_fail(session, &error);
}

static bool send_draft(struct session *session, struct draft *draft)
{
	struct error error = ERROR_INIT;
	struct job *job = parcel_of_draft(session, draft, &error);
	if (job)
		sync_add(session->sync, job);
	else if (error.kind != ERROR_NONE)
		give_back(session, draft, error_text(&error));
	error_release(&error);
	return job != NULL;
}

static bool waits(const struct session *session, const struct draft *draft)
{
	return draft->state == DRAFT_QUEUED && draft->key &&
		text_is(draft->assembly, sync_assembly(session->sync));
}

static bool send_declaration(struct session *session, const char *waiting)
{
	struct error error = ERROR_INIT;
	struct job *job = parcel_of_declaration(session, waiting, &error);
	if (job)
		sync_add(session->sync, job);
	state_fail(session, &error);
	return job != NULL;
}

/* One instance sends at a time, so that no draft is sent by two.  Where there can be no lock
 * nothing is kept either, and its key alone sees to that. */
static bool lock_sending(struct session *session)
{
	char *path = memory_printf("%s/sending.lock", session->data);
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	free(path);
	if (fd < 0)
		return errno != EMFILE && errno != ENFILE;
	if (!flock(fd, LOCK_EX | LOCK_NB)) {
		session->sender = fd;
		return true;
	}
	close(fd);
	session->outbox_next = clock_ticks() + BUSY_SECONDS;
	return false;
}

void outbox_left(struct session *session)
{
	if (session->sender >= 0)
		close(session->sender);
	session->sender = -1;
}

/* After a new start of the machine what is held is held for what is left. */
static void renew(struct session *session, struct draft *draft, struct arena *arena)
{
	struct error error = ERROR_INIT;
	if (hold_renew(draft, arena))
		draft_save(session->drafts, draft, &error);
	state_fail(session, &error);
}

/* What belongs to one thing keeps its order while the assembly has some of it wait. */
static bool is_held_up(const struct session *session, const struct drafts *drafts,
		       const struct draft *draft)
{
	const char *about = draft->on ? draft->on : draft->topic;
	for (size_t i = 0; i < drafts->count; i++) {
		const struct draft *each = &drafts->items[i];
		if (each->waits && waits(session, each) && hold_left(each) &&
		    each->order < draft->order && text_is(each->on ? each->on : each->topic, about))
			return true;
	}
	return false;
}

/* Of those that wait and are due the one that was queued first; NULL: none. */
static struct draft *first_due(struct session *session, const struct drafts *drafts,
			       struct arena *arena)
{
	struct draft *first = NULL;
	for (size_t i = 0; i < drafts->count; i++) {
		struct draft *draft = &drafts->items[i];
		if (!waits(session, draft))
			continue;
		renew(session, draft, arena);
		int64_t due = clock_ticks() + hold_left(draft);
		if (draft->hold && due > clock_ticks()) {
			if (!session->outbox_next || due < session->outbox_next)
				session->outbox_next = due;
		} else if ((!first || draft->order < first->order) &&
			   !is_held_up(session, drafts, draft)) {
			first = draft;
		}
	}
	return first;
}

static bool send_drafts(struct session *session, struct arena *arena)
{
	struct drafts drafts = { NULL, 0 };
	struct error error = ERROR_INIT;
	struct draft *draft;
	bool sent = false;
	if (!draft_list(session->drafts, arena, &drafts, &error))
		state_fail(session, &error);
	while (!sent && (draft = first_due(session, &drafts, arena))) {
		sent = send_draft(session, draft);
		draft->state = DRAFT_SENT;	/* in this list alone: it had its turn */
	}
	return sent;
}

static bool is_sending(const struct session *session)
{
	const struct sync *sync = session->sync;
	return sync_has(sync, JOB_SEND, NULL) || sync_has(sync, JOB_DO, NULL) ||
		sync_has(sync, JOB_DECLARE, NULL);
}

void outbox_send(struct session *session)
{
	struct arena arena = ARENA_INIT;
	const char *assembly = sync_assembly(session->sync);
	if (!assembly || !sync_self(session->sync) || line_pauses(session) ||
	    is_sending(session))
		return;
	session->outbox_next = 0;
	if (!lock_sending(session))
		return;
	const char *waiting = state_value(session, "declare", assembly, &arena);
	if (!(waiting && send_declaration(session, waiting)) && !send_drafts(session, &arena))
		outbox_left(session);
	arena_release(&arena);
}

bool outbox_due(const struct session *session)
{
	return session->outbox_next && clock_ticks() >= session->outbox_next;
}

/* One more than any draft has had: what is queued later is sent later. */
static int64_t next_order(struct session *session, struct arena *arena)
{
	struct drafts drafts = { NULL, 0 };
	struct error error = ERROR_INIT;
	int64_t most = 0;
	draft_list(session->drafts, arena, &drafts, &error);
	for (size_t i = 0; i < drafts.count; i++)
		if (drafts.items[i].order > most)
			most = drafts.items[i].order;
	error_release(&error);
	return most + 1;
}

bool outbox_queue(struct session *session, struct draft *draft, int64_t hold,
		  struct arena *arena)
{
	struct error error = ERROR_INIT;
	if (!draft->key)
		draft->key = random_uuid(arena);
	if (draft->state != DRAFT_QUEUED)
		draft->order = next_order(session, arena);
	hold_begin(draft, hold, arena);
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
	struct draft draft = { 0 };
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

bool outbox_waits(const struct error *error)
{
	return error->kind == ERROR_CONFLICT && error->retry_after > 0;
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
		offering_acted(session);
	} else if (outbox_waits(&job->error)) {
		hold_wait(draft, job->error.retry_after, &job->arena);
		draft_save(session->drafts, draft, &error);
	} else if (outbox_refused(job->error.kind)) {
		give_back(session, draft, error_text(&job->error));
	}
	state_fail(session, &error);
}

/* What it was done to is another by now: what may be done with it, what it counts. */
static void renew_object(struct session *session, const struct job *job)
{
	const struct list *came = &job->reply.objects;
	const struct object *made = came->count ? came->items[0] : NULL;
	if (job->kind != JOB_DO || job->error.kind != ERROR_NONE)
		return;
	if (!made || !text_is(made->id, job->about))
		fetch_object(session, job->about);
	fetch_outline(session);	/* other things change with it, such as an account */
}

static void arrived(struct session *session, struct job *job)
{
	struct draft draft = { 0 };
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
	renew_object(session, job);
	if (draft.state == DRAFT_QUEUED)
		say_not_sent(session, &job->error);
	else if (!say_sent(session, &draft, job))
		state_say_later(session, draft.state == DRAFT_SENT ? draft.receipt : draft.reason);
}

void outbox_arrived(struct session *session, struct job *job)
{
	arrived(session, job);
	outbox_left(session);
}

/* What is held is taken out of what waits: it is a draft as before. */
static void take_out(struct session *session, struct draft *draft, struct arena *arena)
{
	struct error error = ERROR_INIT;
	const char *name = draft->name;
	if (!lock_sending(session)) {
		state_say(session, "%s", _("It is being sent at this moment."));
		return;
	}
	bool taken = draft_load(session->drafts, name, arena, draft, &error) &&
		draft->state == DRAFT_QUEUED;
	if (taken) {
		draft->state = DRAFT_OPEN;
		draft->key = NULL;
		hold_begin(draft, 0, arena);
		taken = draft_save(session->drafts, draft, &error);
	}
	outbox_left(session);
	state_fail(session, &error);
	if (taken)
		say_go_on(session, name);
	else if (session->error == ERROR_NONE)
		show_anew(session);
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
	struct draft draft = { 0 };
	struct error error = ERROR_INIT;
	if (!draft_load(session->drafts, name, &arena, &draft, &error))
		state_fail(session, &error);
	else if (!strcmp(answer, "away"))
		throw_away(session, &draft);
	else if (!strcmp(answer, "go on"))
		say_go_on(session, name);
	else if (!strcmp(answer, "take out"))
		take_out(session, &draft, &arena);
	else if (!strcmp(answer, "send"))
		say_send_now(session, name);
	arena_release(&arena);
}
