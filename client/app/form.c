/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/form.h"

#include <string.h>

#include "app/acting.h"
#include "app/answer.h"
#include "app/fetch.h"
#include "app/load.h"
#include "app/look.h"
#include "app/outbox.h"
#include "app/picking.h"
#include "app/say.h"
#include "app/writing.h"
#include "base/i18n.h"
#include "language/language.h"
#include "model/nouns.h"
#include "wire/json.h"

/* Whether it is worth a last look of its own: a text of several lines is. */
static bool is_short(const struct field *field)
{
	return field->kind != FIELD_TEXT && field->kind != FIELD_LINES &&
		field->kind != FIELD_PARTS && field->kind != FIELD_PART;
}

static const struct field *only_question(const struct noun *noun)
{
	const struct field *only = NULL;
	for (size_t i = 0; i < noun->count; i++) {
		const struct field *field = &noun->fields[i];
		if (!(field->use & FIELD_INPUT) || walk_is_silent(field))
			continue;
		if (only || !is_short(field))
			return NULL;
		only = field;
	}
	return only;
}

/* The answers that a form begins with. */
static void *begun(const struct noun *noun, const struct object *on, struct arena *arena)
{
	void *thing = arena_alloc(arena, noun->size);
	if (noun->begin && on)
		noun->begin(thing, on, arena);
	return thing;
}

bool form_is_empty(struct session *session)
{
	struct saying *saying = &session->saying;
	struct arena arena = ARENA_INIT;
	const struct noun *noun = saying->deed->noun;
	const void *first = begun(noun, saying->object, &arena);
	bool empty = !strcmp(wire_write_input(noun, saying->thing, &arena),
			     wire_write_input(noun, first, &arena));
	arena_release(&arena);
	return empty;
}

/* A draft of its own, once there is something to keep. */
static bool has_draft(struct session *session)
{
	struct saying *saying = &session->saying;
	struct draft *draft = &saying->draft;
	struct error error = ERROR_INIT;
	if (draft->name)
		return true;
	if (!draft_new(session->drafts, &saying->arena, draft, &error)) {
		draft->name = NULL;
		state_fail(session, &error);
		return false;
	}
	draft->assembly = arena_copy(&saying->arena, sync_assembly(session->sync));
	draft->lang = arena_copy(&saying->arena, language_now());
	draft->deed = saying->deed->word;
	draft->on = saying->on;
	draft->on_type = saying->deed->on->type;
	return true;
}

/* Write what is known whole.  What is changed is another thing to send, with another key. */
bool form_keep(struct session *session)
{
	struct saying *saying = &session->saying;
	struct draft *draft = &saying->draft;
	if (!has_draft(session))
		return false;
	draft->answers = wire_write_input(saying->deed->noun, saying->thing, &saying->arena);
	draft->at = saying->walk.depth ? walk_path(&saying->walk, &saying->arena) : NULL;
	draft->key = NULL;
	return say_save(session);
}

/*
 * The text file is of one question at a time, which the draft names.  It is written before it is
 * named and named no longer before another is written, so that a kill loses no words.
 */
static void open_text(struct session *session)
{
	struct saying *saying = &session->saying;
	const struct field *field = walk_field(&saying->walk);
	const char *path = walk_path(&saying->walk, &saying->arena);
	const char *text = field_string(field, walk_thing(&saying->walk));
	struct error error = ERROR_INIT;
	if (saying->draft.writing && !strcmp(saying->draft.writing, path))
		return;
	saying->draft.writing = NULL;
	if (!form_keep(session) ||
	    !draft_write_text(session->drafts, &saying->draft, text ? text : "", &error)) {
		state_fail(session, &error);
		return;
	}
	saying->draft.writing = path;
	say_save(session);
}

void form_ask(struct session *session)
{
	struct saying *saying = &session->saying;
	saying->sought = NULL;
	saying->lines = 0;
	if (!saying->walk.depth) {
		say_step(session, SAYING_LOOK);
		return;
	}
	const struct field *field = walk_field(&saying->walk);
	saying->paused = !walk_needs(&saying->walk) && (!field->asked || field->needed);
	if (field->kind == FIELD_TEXT)
		open_text(session);
	say_step(session, SAYING_FIELD);
}

bool form_is_private(struct session *session)
{
	const struct saying *saying = &session->saying;
	const struct field *field = saying->deed ? field_find(saying->deed->noun, "visibility") :
		NULL;
	const char *who = field && field->use & FIELD_INPUT ?
		field_string(field, saying->thing) : NULL;
	return who && !strcmp(who, "private");
}

/* Whether the question at hand has to be answered and is not. */
static bool is_wanting(const struct walk *walk)
{
	const struct field *field = walk_field(walk);
	return (walk_needs(walk) || (field->asked && !field->needed)) &&
		field->kind != FIELD_FLAG && field_is_empty(field, walk_thing(walk));
}

/* Whether the question would be asked in vain: nothing that could be chosen is kept here. */
static bool is_vain(struct session *session)
{
	const struct walk *walk = &session->saying.walk;
	const struct field *field = walk_field(walk);
	return field->of &&
		!walk_needs(walk) && field_is_empty(field, walk_thing(walk)) &&
		!picking_any(session, field);
}

/* The next question; of those that come after one that is changed only the ones that it makes
 * necessary. */
static void next_question(struct session *session)
{
	struct saying *saying = &session->saying;
	bool more = walk_next(&saying->walk);
	while (more && (is_vain(session) || (saying->changing && !is_wanting(&saying->walk))))
		more = walk_next(&saying->walk);
	/* A part that was left before its end has still to be whole. */
	saying->changing = more ? saying->changing : walk_missing(&saying->walk);
}

void form_answered(struct session *session)
{
	struct saying *saying = &session->saying;
	if (saying->at_once)
		saying->walk.depth = 0;
	else
		next_question(session);
	saying->draft.writing = NULL;
	bool answered = form_keep(session) && !saying->walk.depth;
	if (answered && saying->at_once)
		look_keep(session);
	else if (answered && only_question(saying->deed->noun) && !session->script &&
		 !form_is_private(session))
		look_send(session);
	else
		form_ask(session);
}

/* What was written so far is an answer, where it can be one; else it would be lost. */
static bool hold_text(struct session *session)
{
	struct saying *saying = &session->saying;
	const struct walk *walk = &saying->walk;
	struct error error = ERROR_INIT;
	if (!walk->depth || walk_field(walk)->kind != FIELD_TEXT || !saying->draft.writing)
		return true;
	const char *text = writing_text(session, &saying->arena);
	bool held = text && answer_text(walk_field(walk), walk_thing(walk), text, &error);
	state_fail(session, &error);
	return held;
}

bool form_back(struct session *session)
{
	struct saying *saying = &session->saying;
	if (!hold_text(session))
		return true;
	bool there = saying->walk.depth ? walk_back(&saying->walk) : walk_last(&saying->walk);
	while (there && is_vain(session))
		there = walk_back(&saying->walk);
	if (!there)
		return false;
	saying->changing = false;
	if (saying->draft.name)
		form_keep(session);
	form_ask(session);
	return true;
}

void form_change(struct session *session, const char *path)
{
	struct saying *saying = &session->saying;
	struct walk walk;
	if (!walk_begin(&walk, saying->deed->noun, saying->thing, saying->object) ||
	    !walk_to(&walk, path)) {
		say_step(session, SAYING_LOOK);
		return;
	}
	saying->walk = walk;
	saying->changing = true;
	form_keep(session);
	form_ask(session);
}

bool form_fault(struct session *session, const char *field)
{
	struct saying *saying = &session->saying;
	struct walk walk;
	if (!saying->deed || !field ||
	    !walk_begin(&walk, saying->deed->noun, saying->thing, saying->object) ||
	    !(walk_to(&walk, field) || walk_find(&walk, field)))
		return false;
	saying->walk = walk;
	saying->changing = true;
	form_ask(session);
	return true;
}

bool form_resume(struct saying *saying, struct error *error)
{
	const struct draft *draft = &saying->draft;
	const char *answers = draft->answers ? draft->answers : "{}";
	saying->deed = deed_find(noun_of(draft->on_type ? draft->on_type : ""), draft->deed);
	if (!saying->deed)
		return error_set(error, ERROR_INPUT,
				 _("This program does not know what was begun here. Nothing was "
				   "changed. A newer one may."));
	saying->on = draft->on;
	return wire_read_partial(answers, strlen(answers), saying->deed->noun, &saying->arena,
				 &saying->thing, error);
}

bool form_finish(struct session *session)
{
	struct saying *saying = &session->saying;
	const struct noun *noun = saying->deed->noun;
	if (saying->draft.state == DRAFT_QUEUED)	/* it may have arrived: it stays as it is */
		return true;
	walk_prune(noun, saying->thing, saying->object);
	for (size_t i = 0; i < noun->count; i++) {
		const struct field *field = &noun->fields[i];
		if (field->kind == FIELD_LANG && field->use & FIELD_INPUT && !field->ask &&
		    field_is_empty(field, saying->thing))
			answer_line(field, saying->thing, language_now(), &saying->arena,
				    &(struct error)ERROR_INIT);
	}
	return form_keep(session);
}

/* The object that it is done to, as it is kept; NULL where it is not, or that is not allowed. */
static const struct object *allowed(struct session *session)
{
	struct saying *saying = &session->saying;
	const struct object *object = NULL;
	struct error error = ERROR_INIT;
	if (!load_object(session->store, saying->on, &saying->arena, &object, &error))
		object = NULL;
	state_fail(session, &error);
	return object && object_allows(object, saying->deed->word) ? object : NULL;
}

/* From the first question, from the first that is wanting where some are answered, or from where
 * the draft was left. */
static void start(struct session *session)
{
	struct saying *saying = &session->saying;
	const struct draft *draft = &saying->draft;
	struct walk *walk = &saying->walk;
	bool any = walk_begin(walk, saying->deed->noun, saying->thing, saying->object);
	if (draft->name && (!draft->at || !any || !walk_to(walk, draft->at)))
		walk->depth = 0;
	any = walk->depth > 0;
	while (saying->at_once && any && !is_wanting(walk))
		any = walk_next(walk);
	if (saying->at_once && !any)
		look_keep(session);
	else
		form_ask(session);
}

void form_may(struct session *session)
{
	struct saying *saying = &session->saying;
	saying->object = allowed(session);
	if (saying->object) {
		start(session);
	} else if (saying->step == SAYING_JOINING && !saying->asked_anew) {
		saying->asked_anew = true;
		fetch_object(session, saying->on);
	} else {
		bool kept = saying->draft.name != NULL;
		say_go_back(session);
		state_refuse(session, ERROR_CONFLICT, kept ?
			     _("This cannot be done now. Your draft is kept. "
			       "Try again later.") :
			     _("This cannot be done here now. Nothing was lost. "
			       "Read on, or try again later."));
	}
}

/* What is about to be done, with no answers of the person yet; false where there is no such
 * deed. */
static bool make(struct session *session, const char *url, const char *word,
		 struct saying *saying)
{
	const struct object *object = NULL;
	struct error error = ERROR_INIT;
	*saying = (struct saying){ .step = SAYING_NOTHING };
	saying->on = arena_copy(&saying->arena, url);
	if (load_object(session->store, url, &saying->arena, &object, &error) && object &&
	    (saying->deed = deed_find(object->noun, word))) {
		saying->object = object;
		saying->thing = begun(saying->deed->noun, object, &saying->arena);
		return true;
	}
	arena_release(&saying->arena);
	if (error.kind == ERROR_NONE)
		error_set(&error, ERROR_INPUT, _("There is no such thing that can be done here. "
						 "Nothing was changed."));
	state_fail(session, &error);
	return false;
}

void form_begin(struct session *session, const char *url, const char *word)
{
	struct saying saying;
	if (make(session, url, word, &saying))
		say_enter(session, &saying);
}

/* LINE is the answer to the first question that is wanting one; false with a sentence. */
static bool fill_in(struct session *session, struct saying *saying, const char *line)
{
	struct error error = ERROR_INIT;
	struct walk walk;
	bool more = walk_begin(&walk, saying->deed->noun, saying->thing, saying->object);
	while (more && !is_wanting(&walk))
		more = walk_next(&walk);
	bool good = more && answer_line(walk_field(&walk), walk_thing(&walk), line, &saying->arena,
					&error);
	state_fail(session, &error);
	return good;
}

/* What is known already, as JSON. */
static bool preset(struct session *session, struct saying *saying, const char *answers)
{
	struct error error = ERROR_INIT;
	bool good = !answers || wire_read_partial(answers, strlen(answers), saying->deed->noun,
						  &saying->arena, &saying->thing, &error);
	state_fail(session, &error);
	return good;
}

/* Queue it where the person is: no page changes, and what they were about stays as it was. */
static void keep_now(struct session *session, const struct saying *saying)
{
	struct saying before = session->saying;
	session->saying = *saying;
	bool kept = form_finish(session) && outbox_queue(session, &session->saying.draft, 0,
							 &session->saying.arena);
	say_end(session);
	session->saying = before;
	if (!kept)
		return;
	if (fetch_ready(session))
		outbox_send(session);
	state_say(session, "%s", _("Kept. It will be sent once."));
}

/* The line is on disk before who has not joined is asked to. */
static void keep_line(struct session *session, struct saying *saying)
{
	struct saying before = session->saying;
	session->saying = *saying;
	form_keep(session);
	*saying = session->saying;
	session->saying = before;
}

void form_quick(struct session *session, const char *url, const char *word,
		const char *answers, const char *line)
{
	struct saying saying;
	if (!make(session, url, word, &saying))
		return;
	saying.at_once = true;
	if (!preset(session, &saying, answers) || (line && !fill_in(session, &saying, line)))
		arena_release(&saying.arena);
	else if (line && sync_self(session->sync) && object_allows(saying.object, word))
		keep_now(session, &saying);
	else {
		if (line)
			keep_line(session, &saying);
		say_enter(session, &saying);
	}
}

void session_deed(struct session *session, const char *url, const char *word)
{
	acting_begin(session);
	form_begin(session, url, word);
	acting_end(session);
}
