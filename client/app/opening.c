/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/opening.h"

#include <stdlib.h>

#include "app/assemblies.h"
#include "app/budget.h"
#include "app/fetch.h"
#include "app/follow.h"
#include "app/line.h"
#include "app/outbox.h"
#include "app/resume.h"
#include "app/say.h"
#include "app/screens.h"
#include "app/seek.h"
#include "app/show.h"
#include "app/visit.h"
#include "base/memory.h"

void opening_begin(struct session *session)
{
	struct page page;
	struct error error = ERROR_INIT;
	line_open(session);
	seek_last_visit(session);
	enum made made = screen_make(session, PAGE_START, NULL, NULL, &page, &error);
	show_page(session, &page, 0);
	state_fail(session, &error);
	if (made == MADE)
		assemblies_note(session);
	if (made == MADE_NOT) {
		show_instead(session, PAGE_START, NULL);
	} else if (made == MADE && !line_pauses(session)) {
		fetch_outline(session);
		outbox_send(session);
	}
}

/* What is under way ends; what of it came is kept first. */
static void leave(struct session *session)
{
	say_leave(session);
	visit_keep_place(session);
	resume_keep(session);
	seek_keep_visit(session);
	show_forget_wish(session);
	follow_leave(session);
	do
		sync_leave(session->sync);
	while (fetch_arrived(session));
	outbox_left(session);
}

/* Nothing of the place in one assembly holds in another. */
static void forget_place(struct session *session)
{
	trail_release(&session->trail);
	free(session->kind);
	session->kind = NULL;
	session->updating = session->news = session->offline = false;
	session->ahead = session->pause = session->pause_until = session->outbox_next = 0;
	session->visit_since = session->visit_began = 0;
	state_hush(session);
	state_say_later(session, NULL);
}

/* The practice assembly costs nothing; else what was chosen holds, unless an option said it. */
static void find_budget(struct session *session)
{
	int64_t budget = 0;
	struct error error = ERROR_INIT;
	if (session->budget_fixed)
		return;
	if (!session->practice)
		budget_read(settings_get(session->settings, "budget"), &budget, &error);
	sync_set_budget(session->sync, budget);
	error_release(&error);
}

void opening_switch(struct session *session, const char *url)
{
	char *copy = memory_copy(url);	/* the page that it is of goes */
	struct error error = ERROR_INIT;
	struct practice *practice = session->practice;
	bool wanted = practice_is(copy);
	if (wanted && !practice)
		practice = practice_open(&session->practice_options, &error);
	if (wanted && !practice) {
		state_fail(session, &error);
		free(copy);
		return;
	}
	leave(session);
	if (!wanted) {
		practice_close(practice);
		practice = NULL;
	}
	session->practice = practice;
	sync_switch(session->sync, copy, practice ? practice_socket(practice) : NULL);
	free(session->url);
	session->url = copy;
	forget_place(session);
	find_budget(session);
	opening_begin(session);
}
