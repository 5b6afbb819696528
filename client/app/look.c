/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/look.h"

#include <stdlib.h>
#include <string.h>

#include "app/fetch.h"
#include "app/form.h"
#include "app/hold.h"
#include "app/line.h"
#include "app/outbox.h"
#include "app/own.h"
#include "app/say.h"
#include "base/i18n.h"

/* Queue it; false where that cannot be: the person has to join first, or it cannot be kept. */
static bool queue(struct session *session, int64_t hold)
{
	struct saying *saying = &session->saying;
	if (form_is_private(session)) {
		state_refuse(session, ERROR_INPUT,
			     _("This is for you alone, so it is not sent. Keep it here, or change "
			       "who may read it."));
		return false;
	}
	if (!sync_self(session->sync)) {
		say_ready(session);
		return false;
	}
	return (!saying->deed || form_finish(session)) &&
		outbox_queue(session, &saying->draft, hold, &saying->arena);
}

void look_send(struct session *session)
{
	struct saying *saying = &session->saying;
	if (!queue(session, 0))
		return;
	saying->step = SAYING_SENDING;
	line_go(session);
	if (fetch_ready(session))
		outbox_send(session);
	if (sync_idle(session->sync))
		say_not_sent(session, NULL);
	else
		state_say(session, "%s", _("Sending. You can leave this with Escape or with the "
					   "word leave; it is kept, and will be sent once."));
}

void look_keep(struct session *session)
{
	if (!queue(session, 0))
		return;
	say_go_back(session);
	if (fetch_ready(session))
		outbox_send(session);
	state_say(session, "%s", _("Kept. It will be sent once."));
}

static void hold(struct session *session, int64_t seconds)
{
	struct saying *saying = &session->saying;
	if (!queue(session, seconds))
		return;
	struct arena arena = ARENA_INIT;
	const char *when = hold_sentence(&saying->draft, &arena);
	say_go_back(session);
	outbox_send(session);
	/* TRANSLATORS: a sentence: when it will be sent. */
	state_say(session, _("%s Until then the word drafts leads to it, and it can be taken "
			     "out."), when);
	arena_release(&arena);
}

void look_hold(struct session *session, const char *answer)
{
	int64_t seconds = strtoll(answer, NULL, 10);
	if (seconds)
		hold(session, seconds);
	else
		say_step(session, SAYING_LOOK);
}

void look_hold_minutes(struct session *session, const char *line)
{
	char *end;
	long minutes = strtol(line, &end, 10);
	if (end == line || *end || minutes < HOLD_LEAST / 60 || minutes > HOLD_MOST / 60)
		state_refuse(session, ERROR_INPUT,
			     _("It can be held for 10 to 1440 minutes. Nothing was sent; the "
			       "draft is kept."));
	else
		hold(session, (int64_t)minutes * 60);
}

static void throw_away(struct session *session)
{
	struct error error = ERROR_INIT;
	const struct draft *draft = &session->saying.draft;
	bool gone = !draft->name || draft_remove(session->drafts, draft, &error);
	if (gone) {
		say_go_back(session);
		state_say(session, "%s", _("It was thrown away."));
	}
	state_fail(session, &error);
}

/* What only the person may read leaves the drafts, from which it could be sent. */
static void keep_own(struct session *session)
{
	struct error error = ERROR_INIT;
	if (own_take(session, &session->saying.draft, &error)) {
		say_go_back(session);
		state_say(session, "%s", _("Kept on this machine, for you alone. The word own "
					   "leads to it."));
	}
	state_fail(session, &error);
}

void look_choose(struct session *session, const char *answer)
{
	if (!strcmp(answer, "send"))
		look_send(session);
	else if (!strcmp(answer, "hold"))
		say_step(session, SAYING_HOLD);
	else if (!strcmp(answer, "change"))
		say_step(session, session->saying.deed ? SAYING_CHANGE : SAYING_TEXT);
	else if (!strcmp(answer, "away"))
		throw_away(session);
	else if (!strcmp(answer, "own"))
		keep_own(session);
	else
		say_leave_form(session);
}
