/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/say.h"

#include <string.h>

#include "app/acting.h"
#include "app/asking.h"
#include "app/filling.h"
#include "app/form.h"
#include "app/joining.h"
#include "app/jot.h"
#include "app/look.h"
#include "app/rekey.h"
#include "app/remark.h"
#include "app/resume.h"
#include "app/show.h"
#include "app/visit.h"
#include "app/withdrawing.h"
#include "app/writing.h"
#include "base/i18n.h"
#include "text/clean.h"
#include "text/word.h"

void say_step(struct session *session, enum saying_step step)
{
	struct page page;
	session->saying.step = step;
	asking_page(session, &page);
	show_page(session, &page, 0);
}

void say_end(struct session *session)
{
	arena_release(&session->saying.arena);
	session->saying = (struct saying){ .step = SAYING_NOTHING };
}

void say_go_back(struct session *session)
{
	say_end(session);
	if (!show_back(session))
		show_instead(session, PAGE_START, NULL);
}

bool say_save(struct session *session)
{
	struct error error = ERROR_INIT;
	bool kept = draft_save(session->drafts, &session->saying.draft, &error);
	state_fail(session, &error);
	return kept;
}

bool say_is_empty(struct session *session)
{
	struct arena arena = ARENA_INIT;
	const struct draft *draft = &session->saying.draft;
	bool whole = draft->deed != NULL;
	bool empty = whole && form_is_empty(session);
	if (!whole || (empty && draft->writing)) {
		const char *text = writing_text(session, &arena);
		empty = text && !*text;
	}
	arena_release(&arena);
	return empty;
}

bool say_keep_or_remove(struct session *session)
{
	struct saying *saying = &session->saying;
	struct error error = ERROR_INIT;
	if (!saying->draft.name || saying->step == SAYING_SENDING || saying->step == SAYING_SENT)
		return false;
	if (!say_is_empty(session))
		return true;
	draft_remove(session->drafts, &saying->draft, &error);
	state_fail(session, &error);
	return false;
}

void say_leave(struct session *session)
{
	bool kept = say_keep_or_remove(session);
	say_end(session);
	if (kept)
		state_say(session, "%s", _("It is kept as a draft. The word drafts leads to it."));
}

static void say_left(struct session *session, bool done)
{
	state_say(session, "%s", done ? _("You left this. Nothing was done.") :
		  _("You left this. Nothing was said."));
}

void say_leave_form(struct session *session)
{
	enum saying_step step = session->saying.step;
	bool done = session->saying.deed != NULL;
	bool kept = say_keep_or_remove(session);
	say_go_back(session);
	if (step == SAYING_SENT)	/* its receipt was read; there is nothing to add */
		return;
	if (step == SAYING_SENDING)
		state_say(session, "%s", _("It is kept, and will be sent once."));
	else if (kept)
		state_say(session, "%s", _("It is kept as a draft. The word drafts leads to it."));
	else
		say_left(session, done);
}

bool say_back(struct session *session)
{
	struct saying *saying = &session->saying;
	if (saying->step == SAYING_HOLD || saying->step == SAYING_CHANGE)
		say_step(session, SAYING_LOOK);
	else if (!saying->deed || (saying->step != SAYING_FIELD && saying->step != SAYING_LOOK))
		return false;
	else
		return form_back(session);
	return true;
}

bool say_waits(const struct session *session)
{
	enum saying_step step = session->saying.step;
	return step == SAYING_JOINING || step == SAYING_SENDING || step == SAYING_WITHDRAWING;
}

bool say_waits_for(const struct session *session, const struct job *job)
{
	const struct saying *saying = &session->saying;
	/* An outline asked for before the person had joined does not tell what they may. */
	if (saying->step != SAYING_JOINING || !sync_self(session->sync))
		return false;
	return job->kind == (saying->asked_anew ? JOB_OBJECT : JOB_OUTLINE);
}

static void joined(struct session *session)
{
	say_go_back(session);
	state_say(session, "%s", _("You have joined. You can take part now."));
}

void say_may(struct session *session)
{
	if (session->saying.deed)
		form_may(session);
	else if (session->saying.topic)
		remark_may(session);
	else
		joined(session);
}

void say_ready(struct session *session)
{
	if (sync_self(session->sync)) {
		say_may(session);
	} else if (!joining_begin(session)) {
		say_go_back(session);
		state_refuse(session, ERROR_SIGN_IN,
			     _("You have not joined this assembly, and it takes nobody in now. "
			       "Ask the people who run it."));
	}
}

void say_enter(struct session *session, const struct saying *saying)
{
	say_leave(session);
	show_forget_wish(session);
	resume_keep(session);
	show_keep_way(session);
	session->saying = *saying;
	say_ready(session);
}

void say_join(struct session *session)
{
	const struct saying saying = { .step = SAYING_NOTHING };
	say_enter(session, &saying);
}

void say_choose(struct session *session, const char *answer)
{
	struct saying *saying = &session->saying;
	answer = arena_copy(&saying->arena, answer);
	switch (saying->step) {
	case SAYING_FIELD:
		filling_choose(session, answer);
		break;
	case SAYING_CHANGE:
		form_change(session, answer);
		break;
	case SAYING_LOOK:
		look_choose(session, answer);
		break;
	case SAYING_HOLD:
		look_hold(session, answer);
		break;
	case SAYING_WITHDRAW:
		if (!strcmp(answer, "yes"))
			withdrawing_send(session);
		else
			say_leave_form(session);
		break;
	default:
		remark_choose(session, answer);
	}
}

static bool resume(struct session *session, const char *name)
{
	struct saying saying = { .step = SAYING_NOTHING };
	struct error error = ERROR_INIT;
	if (!draft_load(session->drafts, name, &saying.arena, &saying.draft, &error) ||
	    (saying.draft.deed && !form_resume(&saying, &error))) {
		arena_release(&saying.arena);
		state_fail(session, &error);
		return false;
	}
	saying.topic = saying.draft.topic;
	saying.kind = saying.draft.kind;
	saying.in_reply_to = saying.draft.in_reply_to;
	say_leave(session);
	show_keep_way(session);
	session->saying = saying;
	return true;
}

void say_go_on(struct session *session, const char *name)
{
	if (!resume(session, name))
		return;
	if (!sync_self(session->sync))
		say_ready(session);
	else if (session->saying.deed)
		form_may(session);
	else
		remark_go_on(session);
}

void say_send_now(struct session *session, const char *name)
{
	if (resume(session, name))
		look_send(session);
}

const char *say_word_back(void)
{
	/* TRANSLATORS: a word that is typed in place of an answer: to the question before. */
	return P_("typed in a form", "back");
}

const char *say_word_leave(void)
{
	/* TRANSLATORS: a word that is typed in place of an answer: keep it as a draft and go. */
	return P_("typed in a form", "leave");
}

/* Who types an answer has to be able to go elsewhere in words, in their language and in that of the
 * commands; nobody is called so. */
static bool is_word(const struct session *session, const char *line, enum act act)
{
	const struct saying *saying = &session->saying;
	bool first = saying->step == SAYING_FIELD && !saying->lines;
	bool leaves = act == ACT_LEAVE && (saying->step == SAYING_INVITATION ||
					   saying->step == SAYING_NAME);
	const char *word = act == ACT_LEAVE ? say_word_leave() : say_word_back();
	return session->page.kind == PAGE_SAY && (first || leaves) &&
		(word_same(line, word) || !strcmp(line, act_word(act)));
}

static void typed(struct session *session, const char *line)
{
	enum saying_step step = session->saying.step;
	if (step == SAYING_INVITATION)
		joining_invited(session, line);
	else if (step == SAYING_NAME)
		joining_named(session, line);
	else if (step == SAYING_FIELD)
		filling_line(session, line);
	else if (step == SAYING_HOLD)
		look_hold_minutes(session, line);
	else
		remark_line(session, line);
}

void session_line(struct session *session, const char *line)
{
	struct arena arena = ARENA_INIT;
	bool form = session->page.kind == PAGE_SAY;
	acting_begin(session);
	if (line)
		line = clean_text(&arena, line, CLEAN_LINE);
	if (line && is_word(session, line, ACT_LEAVE))
		line = NULL;
	if (form && line && is_word(session, line, ACT_BACK)) {
		if (!say_back(session))
			say_leave_form(session);
	} else if (!line && form)
		say_leave_form(session);
	else if (!line || (session->page.kind == PAGE_SEARCH && !*line))
		show_back(session);
	else if (session->page.kind == PAGE_SEARCH)
		show_go(session, PAGE_SEARCH, line);
	else if (session->page.kind == PAGE_SETTINGS)
		rekey_answer(session, line);
	else if (session->page.kind == PAGE_SLOT)
		visit_line(session, line);
	else if (session->page.kind == PAGE_JOT)
		jot_line(session, line);
	else
		typed(session, line);
	acting_end(session);
	arena_release(&arena);
}

void session_edited(struct session *session, bool failed)
{
	struct error error = ERROR_INIT;
	struct saying *saying = &session->saying;
	bool text = saying->step == SAYING_TEXT || saying->step == SAYING_FIELD;
	acting_begin(session);
	if (text && failed) {
		error_set(&error, ERROR_EDITOR, NULL);
		state_fail(session, &error);
		saying->prompt = true;
		say_step(session, saying->step);
	} else if (saying->step == SAYING_TEXT) {
		remark_written(session);
	} else if (saying->step == SAYING_FIELD) {
		filling_written(session);
	}
	acting_end(session);
}
