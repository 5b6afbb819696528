/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "app/asking.h"
#include "app/fetch.h"
#include "app/form.h"
#include "app/joining.h"
#include "app/outbox.h"
#include "app/say.h"
#include "app/show.h"

/* What the assembly answered to a joining, a remark or a taking back. */

static bool names(const struct error *error, const char *field)
{
	return error->field && !strcmp(error->field, field);
}

static void joined(struct session *session, struct job *job)
{
	if (job->error.kind == ERROR_NONE || outbox_refused(job->error.kind))
		joining_done(session, job);
	if (session->saying.step != SAYING_JOINING)
		return;
	if (job->error.kind == ERROR_NONE) {
		fetch_outline(session);
		return;
	}
	if (names(&job->error, "invitation"))
		say_step(session, SAYING_INVITATION);
	else if (names(&job->error, "name"))
		say_step(session, SAYING_NAME);
	else
		say_go_back(session);
	state_fail(session, &job->error);
}

/* What may be said now is known anew. */
static void known(struct session *session, struct job *job)
{
	if (job->error.kind == ERROR_NONE) {
		say_may(session);
		return;
	}
	say_go_back(session);
	state_fail(session, &job->error);
}

static void withdrawn(struct session *session, struct job *job)
{
	bool waited = session->saying.step == SAYING_WITHDRAWING;
	const struct receipt *receipt = job->reply.receipt;
	if (job->error.kind == ERROR_NONE || outbox_refused(job->error.kind))
		state_keep(session, "withdraw", job->url, NULL);
	if (waited)
		say_go_back(session);
	if (job->error.kind == ERROR_NONE)
		state_say(session, "%s", receipt ? receipt->sentence :
			  _("It has been taken back."));
	state_fail(session, &job->error);
}

void say_arrived(struct session *session, struct job *job)
{
	if (job->kind == JOB_JOIN)
		joined(session, job);
	else if (job->kind == JOB_WITHDRAW)
		withdrawn(session, job);
	else
		known(session, job);
}

static void received(struct session *session, struct job *job)
{
	struct saying *saying = &session->saying;
	if (job->reply.objects.count) {
		const struct object *remark = job->reply.objects.items[0];
		saying->remark = arena_copy(&saying->arena, remark->id);
	}
	say_step(session, SAYING_SENT);
	state_say(session, "%s", saying->draft.receipt);
}

/* The question of the field at fault is asked again. */
static void refused(struct session *session, struct error *error)
{
	if (session->saying.deed) {
		if (!form_fault(session, error->field))
			say_step(session, SAYING_LOOK);
	} else if (names(error, "kind"))
		say_step(session, SAYING_KIND);
	else if (names(error, "would_help"))
		say_step(session, SAYING_HELP);
	else
		say_step(session, SAYING_LOOK);
	state_fail(session, error);
}

bool say_sent(struct session *session, const struct draft *draft, struct job *job)
{
	struct saying *saying = &session->saying;
	struct error error = ERROR_INIT;
	if (saying->step != SAYING_SENDING || strcmp(saying->draft.name, draft->name) != 0)
		return false;
	if (!draft_load(session->drafts, draft->name, &saying->arena, &saying->draft, &error))
		state_fail(session, &error);
	else if (job->error.kind == ERROR_NONE)
		received(session, job);
	else
		refused(session, &job->error);
	return true;
}

static bool is_cut(enum error_kind kind)
{
	return kind == ERROR_OFFLINE || kind == ERROR_NAME || kind == ERROR_CUT ||
		kind == ERROR_SLOW;
}

void say_not_sent(struct session *session, struct error *error)
{
	if (session->saying.step != SAYING_SENDING)
		return;
	say_go_back(session);
	if (error && is_cut(error->kind)) {
		session->error = error->kind;
		state_say(session, "%s", _("Kept here. Not sent yet. It will be sent once, when "
					   "the line is back."));
	} else if (error && outbox_waits(error)) {
		session->error = error->kind;
		/* TRANSLATORS: %s is why the assembly asks to wait, in whole sentences. */
		state_say(session, _("%s It is kept here, and will be sent once when that is "
				     "over."), error_text(error));
	} else if (error) {
		state_fail(session, error);
	} else {
		state_say(session, "%s", _("Kept here. Not sent yet. It will be sent once, when "
					   "the assembly can be asked."));
	}
}
