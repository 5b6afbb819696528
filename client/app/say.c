/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/say.h"

#include <stdlib.h>
#include <string.h>

#include "app/acting.h"
#include "app/asking.h"
#include "app/fetch.h"
#include "app/hold.h"
#include "app/joining.h"
#include "app/line.h"
#include "app/load.h"
#include "app/outbox.h"
#include "app/resume.h"
#include "app/rekey.h"
#include "app/screens.h"
#include "app/show.h"
#include "app/visit.h"
#include "app/withdrawing.h"
#include "language/language.h"
#include "model/people.h"
#include "model/talk.h"
#include "text/clean.h"

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

static bool save(struct session *session)
{
	struct error error = ERROR_INIT;
	bool kept = draft_save(session->drafts, &session->saying.draft, &error);
	state_fail(session, &error);
	return kept;
}

/* What is changed is another thing to send: its key is made anew when it is queued again. */
static void changed(struct session *session)
{
	session->saying.draft.key = NULL;
	save(session);
}

/* A text that cannot be read is not taken for an empty one. */
static bool is_empty(struct session *session)
{
	struct arena arena = ARENA_INIT;
	const char *text = asking_text(session, &arena);
	bool empty = text && !*text;
	arena_release(&arena);
	return empty;
}

/* An empty draft is not worth keeping.  True where there is one that is. */
static bool keep_or_remove(struct session *session)
{
	struct saying *saying = &session->saying;
	struct error error = ERROR_INIT;
	if (!saying->draft.name || saying->step == SAYING_SENDING || saying->step == SAYING_SENT)
		return false;
	if (!is_empty(session))
		return true;
	draft_remove(session->drafts, &saying->draft, &error);
	state_fail(session, &error);
	return false;
}

void say_leave(struct session *session)
{
	bool kept = keep_or_remove(session);
	say_end(session);
	if (kept)
		state_say(session, "%s", _("It is kept as a draft. The word drafts leads to it."));
}

void say_leave_form(struct session *session)
{
	enum saying_step step = session->saying.step;
	bool kept = keep_or_remove(session);
	say_go_back(session);
	if (step == SAYING_SENT)	/* its receipt was read; there is nothing to add */
		return;
	if (step == SAYING_SENDING)
		state_say(session, "%s", _("It is kept, and will be sent once."));
	else if (kept)
		state_say(session, "%s", _("It is kept as a draft. The word drafts leads to it."));
	else
		state_say(session, "%s", _("You left this. Nothing was said."));
}

bool say_waits(const struct session *session)
{
	enum saying_step step = session->saying.step;
	return step == SAYING_JOINING || step == SAYING_SENDING || step == SAYING_WITHDRAWING;
}

bool say_waits_for(const struct session *session, const struct job *job)
{
	/* An outline asked for before the person had joined does not tell what they may. */
	return session->saying.step == SAYING_JOINING && job->kind == JOB_OUTLINE &&
		sync_self(session->sync);
}

/* What may be said here now, in ARENA; NULL where that is nothing. */
static const struct topic *open_topic(struct session *session, struct arena *arena)
{
	struct error error = ERROR_INIT;
	const struct topic *topic = screen_topic(session, session->saying.topic, arena, &error);
	state_fail(session, &error);
	return topic && topic->object.allow.count ? topic : NULL;
}

/* The first of the person's standpoints, in ARENA. */
static const char *standpoint(struct session *session, struct arena *arena)
{
	const struct object *self = NULL;
	struct error error = ERROR_INIT;
	if (!load_object(session->store, sync_self(session->sync), arena, &self, &error))
		self = NULL;
	error_release(&error);
	if (!self || self->noun != &noun_person)
		return NULL;
	const struct person *person = (const struct person *)self;
	return person->standpoints.count ? person->standpoints.items[0] : NULL;
}

/* The draft is on disk before the editor opens. */
static bool new_draft(struct session *session)
{
	struct saying *saying = &session->saying;
	struct draft *draft = &saying->draft;
	struct error error = ERROR_INIT;
	if (!draft_new(session->drafts, &saying->arena, draft, &error)) {
		draft->name = NULL;
		state_fail(session, &error);
		return false;
	}
	draft->assembly = arena_copy(&saying->arena, sync_assembly(session->sync));
	draft->topic = saying->topic;
	draft->kind = saying->kind;
	draft->in_reply_to = saying->in_reply_to;
	draft->place = saying->place;
	draft->lang = arena_copy(&saying->arena, language_now());
	draft->standpoint = standpoint(session, &saying->arena);
	return save(session);
}

static void kind_known(struct session *session)
{
	struct saying *saying = &session->saying;
	if (saying->draft.name) {
		saying->draft.kind = saying->kind;
		saying->draft.standpoint = standpoint(session, &saying->arena);
		changed(session);
		say_step(session, SAYING_LOOK);
	} else if (new_draft(session)) {
		say_step(session, SAYING_TEXT);
	} else {
		say_go_back(session);
	}
}

void say_may(struct session *session)
{
	struct saying *saying = &session->saying;
	const struct topic *topic = open_topic(session, &saying->arena);
	if (!topic) {
		say_go_back(session);
		state_refuse(session, ERROR_CONFLICT,
			     _("Nothing can be said here now. Nothing was lost. "
			       "Read on, or try again later."));
	} else if (saying->kind && object_allows(&topic->object, saying->kind)) {
		kind_known(session);
	} else {
		if (saying->kind)
			state_refuse(session, ERROR_CONFLICT,
				     _("That kind cannot be said here now. Choose another."));
		saying->kind = NULL;
		say_step(session, SAYING_KIND);
	}
}

static void begin(struct session *session)
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

void say_begin(struct session *session, const struct saying *wanted)
{
	struct saying saying = { .step = SAYING_NOTHING };
	saying.topic = arena_copy(&saying.arena, wanted->topic);
	saying.kind = arena_copy(&saying.arena, wanted->kind);
	saying.in_reply_to = arena_copy(&saying.arena, wanted->in_reply_to);
	saying.place = arena_copy(&saying.arena, wanted->place);
	say_leave(session);
	show_forget_wish(session);
	resume_keep(session);
	show_keep_way(session);
	session->saying = saying;
	begin(session);
}

static void ready(struct session *session)
{
	const struct draft *draft = &session->saying.draft;
	if (draft->kind && !strcmp(draft->kind, "concern") && !draft->would_help)
		say_step(session, SAYING_HELP);
	else if (asking_must_declare(session))
		say_step(session, SAYING_DECLARE);
	else
		say_step(session, SAYING_LOOK);
}

static void text_done(struct session *session)
{
	if (!is_empty(session)) {
		changed(session);
		ready(session);
		return;
	}
	keep_or_remove(session);
	say_go_back(session);
	state_say(session, "%s", _("There were no words, so nothing was kept."));
}

static void declare_later(struct session *session)
{
	session->saying.asked = true;
	state_keep(session, "later", sync_assembly(session->sync), "1");
	ready(session);
}

static void declared(struct session *session, const char *category, const char *text)
{
	session->saying.asked = true;
	if (outbox_declare(session, category, text))
		state_keep(session, "asked", session->saying.topic, "1");
	ready(session);
}

static void send(struct session *session)
{
	struct saying *saying = &session->saying;
	if (!sync_self(session->sync)) {
		begin(session);
		return;
	}
	if (!outbox_queue(session, &saying->draft, 0, &saying->arena))
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

static void hold(struct session *session, const char *answer)
{
	struct saying *saying = &session->saying;
	int64_t seconds = strtoll(answer, NULL, 10);
	if (!seconds) {
		say_step(session, SAYING_LOOK);
		return;
	}
	if (!sync_self(session->sync)) {
		begin(session);
		return;
	}
	if (!outbox_queue(session, &saying->draft, seconds, &saying->arena))
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

static void throw_away(struct session *session)
{
	struct error error = ERROR_INIT;
	bool gone = draft_remove(session->drafts, &session->saying.draft, &error);
	if (gone) {
		say_go_back(session);
		state_say(session, "%s", _("It was thrown away."));
	}
	state_fail(session, &error);
}

static void look_chosen(struct session *session, const char *answer)
{
	if (!strcmp(answer, "send"))
		send(session);
	else if (!strcmp(answer, "hold"))
		say_step(session, SAYING_HOLD);
	else if (!strcmp(answer, "change"))
		say_step(session, SAYING_TEXT);
	else if (!strcmp(answer, "away"))
		throw_away(session);
	else
		say_leave_form(session);
}

void say_choose(struct session *session, const char *answer)
{
	struct saying *saying = &session->saying;
	answer = arena_copy(&saying->arena, answer);
	switch (saying->step) {
	case SAYING_KIND:
		saying->kind = answer;
		kind_known(session);
		break;
	case SAYING_HELP:
		saying->draft.would_help = answer;
		changed(session);
		ready(session);
		break;
	case SAYING_DECLARE:
		if (!strcmp(answer, "declare"))
			say_step(session, SAYING_CATEGORY);
		else if (!strcmp(answer, "nothing"))
			declared(session, NULL, NULL);
		else
			declare_later(session);
		break;
	case SAYING_CATEGORY:
		saying->category = answer;
		say_step(session, SAYING_DECLARED);
		break;
	case SAYING_LOOK:
		look_chosen(session, answer);
		break;
	case SAYING_HOLD:
		hold(session, answer);
		break;
	case SAYING_WITHDRAW:
		if (!strcmp(answer, "yes"))
			withdrawing_send(session);
		else
			say_leave_form(session);
		break;
	default:
		break;
	}
}

static void resume(struct session *session, const char *name)
{
	struct saying saying = { .step = SAYING_NOTHING };
	struct error error = ERROR_INIT;
	if (!draft_load(session->drafts, name, &saying.arena, &saying.draft, &error)) {
		arena_release(&saying.arena);
		state_fail(session, &error);
		return;
	}
	saying.topic = saying.draft.topic;
	saying.kind = saying.draft.kind;
	saying.in_reply_to = saying.draft.in_reply_to;
	say_leave(session);
	show_keep_way(session);
	session->saying = saying;
}

void say_go_on(struct session *session, const char *name)
{
	resume(session, name);
	if (!session->saying.draft.name)
		return;
	if (!sync_self(session->sync))
		begin(session);
	else if (is_empty(session))
		say_step(session, SAYING_TEXT);
	else
		ready(session);
}

void say_send_now(struct session *session, const char *name)
{
	resume(session, name);
	if (session->saying.draft.name)
		send(session);
}

static void line_of_text(struct session *session, const char *line)
{
	struct saying *saying = &session->saying;
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	const char *text = asking_text(session, &arena);
	bool ended = !*line || !strcmp(line, ".");
	if (!ended && text) {
		if (saying->lines++)
			line = arena_printf(&arena, "%s\n%s", text, line);
		draft_write_text(session->drafts, &saying->draft, line, &error);
		session->page.prompt = arena_copy(&session->page.arena, _("More: "));
	}
	state_fail(session, &error);
	arena_release(&arena);
	if (ended) {
		saying->lines = 0;
		text_done(session);
	}
}

/* Who is asked to join has to be able to go back in words; nobody is called so. */
static bool leaves(const struct session *session, const char *line)
{
	enum saying_step step = session->saying.step;
	return session->page.kind == PAGE_SAY && !strcmp(line, act_word(ACT_LEAVE)) &&
		(step == SAYING_INVITATION || step == SAYING_NAME);
}

void session_line(struct session *session, const char *line)
{
	struct saying *saying = &session->saying;
	struct arena arena = ARENA_INIT;
	acting_begin(session);
	if (line)
		line = clean_text(&arena, line, CLEAN_LINE);
	if (line && leaves(session, line))
		line = NULL;
	if (!line && session->page.kind == PAGE_SAY)
		say_leave_form(session);
	else if (!line || (session->page.kind == PAGE_SEARCH && !*line))
		show_back(session);
	else if (session->page.kind == PAGE_SEARCH)
		show_go(session, PAGE_SEARCH, line);
	else if (session->page.kind == PAGE_SETTINGS)
		rekey_answer(session, line);
	else if (session->page.kind == PAGE_SLOT)
		visit_line(session, line);
	else if (saying->step == SAYING_INVITATION)
		joining_invited(session, line);
	else if (saying->step == SAYING_NAME)
		joining_named(session, line);
	else if (saying->step == SAYING_TEXT)
		line_of_text(session, line);
	else if (saying->step == SAYING_DECLARED && *line)
		declared(session, saying->category, line);
	else if (saying->step == SAYING_DECLARED)
		say_step(session, SAYING_DECLARE);
	acting_end(session);
	arena_release(&arena);
}

void session_edited(struct session *session, bool failed)
{
	struct error error = ERROR_INIT;
	acting_begin(session);
	if (session->saying.step == SAYING_TEXT && failed) {
		error_set(&error, ERROR_EDITOR, NULL);
		state_fail(session, &error);
		session->saying.prompt = true;
		say_step(session, SAYING_TEXT);
	} else if (session->saying.step == SAYING_TEXT) {
		text_done(session);
	}
	acting_end(session);
}

void session_say(struct session *session, const char *topic, const char *kind)
{
	struct saying wanted = { .topic = topic, .kind = kind };
	acting_begin(session);
	say_begin(session, &wanted);
	acting_end(session);
}
