/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/remark.h"

#include <stdlib.h>
#include <string.h>

#include "app/acting.h"
#include "app/alike.h"
#include "app/asking.h"
#include "app/load.h"
#include "app/outbox.h"
#include "app/say.h"
#include "app/screens.h"
#include "app/show.h"
#include "app/writing.h"
#include "base/i18n.h"
#include "base/memory.h"
#include "language/language.h"
#include "model/people.h"
#include "model/talk.h"

/* What is changed is another thing to send: its key is made anew when it is queued again. */
static void changed(struct session *session)
{
	session->saying.draft.key = NULL;
	say_save(session);
}

/* What may be said here now, in ARENA; NULL where that is nothing. */
static const struct topic *open_topic(struct session *session, struct arena *arena)
{
	struct error error = ERROR_INIT;
	const struct topic *topic = screen_topic(session, session->saying.topic, arena, &error);
	state_fail(session, &error);
	return topic && topic_takes_remarks(topic) ? topic : NULL;
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
	return say_save(session);
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

void remark_may(struct session *session)
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

void remark_begin(struct session *session, const struct saying *wanted)
{
	struct saying saying = { .step = SAYING_NOTHING };
	saying.topic = arena_copy(&saying.arena, wanted->topic);
	saying.kind = arena_copy(&saying.arena, wanted->kind);
	saying.in_reply_to = arena_copy(&saying.arena, wanted->in_reply_to);
	saying.place = arena_copy(&saying.arena, wanted->place);
	say_enter(session, &saying);
}

/* Whether questions like it were asked before: once for each text (domain I.13).  A script has
 * nobody to ask. */
static bool has_alike(struct session *session)
{
	struct saying *saying = &session->saying;
	const struct draft *draft = &saying->draft;
	const char *text = writing_text(session, &saying->arena);
	if (saying->compared || session->script || draft->in_reply_to || !draft->kind ||
	    strcmp(draft->kind, "question") != 0 || !text)
		return false;
	saying->compared = true;
	saying->alike = alike_find(session, draft->topic, text, &saying->arena);
	return saying->alike.count > 0;
}

static void ready(struct session *session)
{
	const struct draft *draft = &session->saying.draft;
	if (has_alike(session))
		say_step(session, SAYING_ALIKE);
	else if (draft->kind && !strcmp(draft->kind, "concern") && !draft->would_help)
		say_step(session, SAYING_HELP);
	else if (asking_must_declare(session))
		say_step(session, SAYING_DECLARE);
	else
		say_step(session, SAYING_LOOK);
}

void remark_go_on(struct session *session)
{
	if (say_is_empty(session))
		say_step(session, SAYING_TEXT);
	else
		ready(session);
}

void remark_written(struct session *session)
{
	session->saying.compared = false;
	if (!say_is_empty(session)) {
		changed(session);
		ready(session);
		return;
	}
	say_keep_or_remove(session);
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

static void declare_chosen(struct session *session, const char *answer)
{
	if (!strcmp(answer, "declare"))
		say_step(session, SAYING_CATEGORY);
	else if (!strcmp(answer, "nothing"))
		declared(session, NULL, NULL);
	else
		declare_later(session);
}

/* An idea against a concern stands beside it. */
static void go_on_with_idea(struct session *session)
{
	const struct saying *saying = &session->saying;
	struct saying wanted = {
		.topic = saying->topic, .kind = "idea", .in_reply_to = saying->remark,
	};
	remark_begin(session, &wanted);
}

/* What was written goes under the other question, and so into its topic. */
static void add_to(struct session *session, const char *url)
{
	struct saying *saying = &session->saying;
	const struct object *other = NULL;
	struct error error = ERROR_INIT;
	if (load_object(session->store, url, &saying->arena, &other, &error) && other &&
	    other->noun == &noun_contribution && !other->deleted) {
		const char *topic = ((const struct contribution *)other)->topic;
		if (strcmp(topic, saying->draft.topic) != 0)
			saying->draft.place = NULL;
		saying->draft.topic = saying->topic = topic;
		saying->draft.in_reply_to = saying->in_reply_to = other->id;
		changed(session);
	}
	state_fail(session, &error);
	ready(session);
}

/* It has been asked: the draft goes, and the other question is read. */
static void give_way(struct session *session, const char *url)
{
	struct saying *saying = &session->saying;
	struct error error = ERROR_INIT;
	char *there = memory_copy(url);
	if (draft_remove(session->drafts, &saying->draft, &error)) {
		say_go_back(session);
		show_go(session, PAGE_REMARK, there);
		state_say(session, "%s", _("Yours was thrown away. This is the question that was "
					   "asked before."));
	}
	free(there);
	state_fail(session, &error);
}

static void alike_chosen(struct session *session, const char *answer)
{
	struct saying *saying = &session->saying;
	if (!strcmp(answer, "/own")) {
		ready(session);
	} else if (!strcmp(answer, "/others")) {
		say_step(session, SAYING_ALIKE);
	} else if (!strcmp(answer, "/add")) {
		add_to(session, saying->alike_to);
	} else if (!strcmp(answer, "/away")) {
		give_way(session, saying->alike_to);
	} else {
		saying->alike_to = answer;
		say_step(session, SAYING_ALIKE_TO);
	}
}

void remark_choose(struct session *session, const char *answer)
{
	struct saying *saying = &session->saying;
	switch (saying->step) {
	case SAYING_SENT:
		go_on_with_idea(session);
		break;
	case SAYING_KIND:
		saying->kind = answer;
		kind_known(session);
		break;
	case SAYING_ALIKE:
	case SAYING_ALIKE_TO:
		alike_chosen(session, answer);
		break;
	case SAYING_HELP:
		saying->draft.would_help = answer;
		changed(session);
		ready(session);
		break;
	case SAYING_DECLARE:
		declare_chosen(session, answer);
		break;
	case SAYING_CATEGORY:
		saying->category = answer;
		say_step(session, SAYING_DECLARED);
		break;
	default:
		break;
	}
}

void remark_line(struct session *session, const char *line)
{
	struct saying *saying = &session->saying;
	if (saying->step == SAYING_TEXT && writing_line(session, line))
		remark_written(session);
	else if (saying->step == SAYING_DECLARED && *line)
		declared(session, saying->category, line);
	else if (saying->step == SAYING_DECLARED)
		say_step(session, SAYING_DECLARE);
}

void session_say(struct session *session, const char *topic, const char *kind)
{
	struct saying wanted = { .topic = topic, .kind = kind };
	acting_begin(session);
	remark_begin(session, &wanted);
	acting_end(session);
}
