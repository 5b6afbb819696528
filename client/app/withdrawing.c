/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/withdrawing.h"

#include "app/fetch.h"
#include "app/say.h"
#include "app/show.h"

void withdrawing_ask(struct session *session, const char *remark)
{
	struct saying saying = { .step = SAYING_NOTHING };
	saying.remark = arena_copy(&saying.arena, remark);
	say_leave(session);
	show_forget_wish(session);
	show_keep_way(session);
	session->saying = saying;
	say_step(session, SAYING_WITHDRAW);
}

void withdrawing_send(struct session *session)
{
	struct job *job = job_new(JOB_WITHDRAW);
	job->url = arena_copy(&job->arena, session->saying.remark);
	job->key = state_key(session, "withdraw", job->url, &job->arena);
	session->saying.step = SAYING_WITHDRAWING;
	fetch_ready(session);
	sync_add(session->sync, job);
	state_say(session, "%s", _("Asking the assembly. You can leave this with Escape or with "
				   "the word leave."));
}
