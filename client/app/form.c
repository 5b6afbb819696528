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
#include "text/word.h"
#include "wire/json.h"

/* Whether it is worth a last look of its own: a text of several lines is. */
static bool is_short(const struct field *field)
{
	return field->kind != FIELD_TEXT && field->kind != FIELD_LINES &&
		field->kind != FIELD_PARTS && field->kind != FIELD_PART;
}

const struct field *form_only(const struct noun *noun)
{
	const struct field *only = NULL;
	for (size_t i = 0; i < noun->count; i++) {
		const struct field *field = &noun->fields[i];
		if (!(field->use & FIELD_INPUT) || (field->kind == FIELD_LANG && !field->ask))
			continue;
		if (only || !is_short(field))
			return NULL;
		only = field;
	}
	return only;
}

bool form_is_empty(struct session *session)
{
	struct saying *saying = &session->saying;
	struct arena arena = ARENA_INIT;
	bool empty = !strcmp(wire_write_input(saying->deed->noun, saying->thing, &arena), "{}");
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
static bool keep(struct session *session)
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
	if (!keep(session) || !draft_write_text(session->drafts, &saying->draft, text ? text : "",
						&error)) {
		state_fail(session, &error);
		return;
	}
	saying->draft.writing = path;
	say_save(session);
}

static void ask(struct session *session)
{
	struct saying *saying = &session->saying;
	saying->sought = NULL;
	saying->lines = 0;
	if (!saying->walk.depth) {
		say_step(session, SAYING_LOOK);
		return;
	}
	const struct field *field = walk_field(&saying->walk);
	saying->paused = !(field->use & FIELD_REQUIRED) && !field->asked;
	if (field->kind == FIELD_TEXT)
		open_text(session);
	say_step(session, SAYING_FIELD);
}

/* Whether the question at hand has to be answered and is not. */
static bool is_wanting(const struct walk *walk)
{
	const struct field *field = walk_field(walk);
	return (field->use & FIELD_REQUIRED || field->asked) && field->kind != FIELD_FLAG &&
		field_is_empty(field, walk_thing(walk));
}

/* The next question; of those that come after one that is changed only the ones that it makes
 * necessary. */
static void next_question(struct session *session)
{
	struct saying *saying = &session->saying;
	bool more = walk_next(&saying->walk);
	while (more && saying->changing && !is_wanting(&saying->walk))
		more = walk_next(&saying->walk);
	if (!more)
		saying->changing = false;
}

static void answered(struct session *session)
{
	struct saying *saying = &session->saying;
	next_question(session);
	saying->draft.writing = NULL;
	if (!keep(session) || saying->walk.depth)
		ask(session);
	else if (saying->at_once)
		look_keep(session);
	else if (form_only(saying->deed->noun) && !session->script)
		look_send(session);
	else
		ask(session);
}

static void refuse_empty(struct session *session)
{
	state_refuse(session, ERROR_INPUT, _("An answer is needed here. The word back goes to the "
					     "question before, the word leave keeps this as a "
					     "draft."));
}

/* Nothing was typed: what is there stays, and where nothing is there it is passed over. */
static void pass(struct session *session)
{
	struct saying *saying = &session->saying;
	const struct field *field = walk_field(&saying->walk);
	if (field->use & FIELD_REQUIRED && field_is_empty(field, walk_thing(&saying->walk)))
		refuse_empty(session);
	else
		answered(session);
}

static bool takes_away(const struct field *field, const void *thing, const char *line)
{
	return !field_is_empty(field, thing) &&
		(!strcmp(line, "none") || word_same(line, _("none")));
}

/* One more of several: the next one is asked for on the same page. */
static void ask_more(struct session *session)
{
	struct saying *saying = &session->saying;
	struct page *page = &session->page;
	const struct field *field = walk_field(&saying->walk);
	saying->lines++;
	keep(session);
	if (!answer_has_room(field, walk_thing(&saying->walk)))
		answered(session);
	else if (field->kind == FIELD_LINKS)
		ask(session);
	else
		page->prompt = arena_copy(&page->arena, _("One more, or Enter to go on: "));
}

static void take(struct session *session, const char *line)
{
	struct saying *saying = &session->saying;
	const struct field *field = walk_field(&saying->walk);
	struct error error = ERROR_INIT;
	if (!answer_line(field, walk_thing(&saying->walk), line, &saying->arena, &error))
		state_fail(session, &error);
	else if (answer_is_list(field))
		ask_more(session);
	else
		answered(session);
}

/* A link as it was typed: its number, its name, or words to look for. */
static void take_link(struct session *session, const char *line)
{
	struct saying *saying = &session->saying;
	const struct field *field = walk_field(&saying->walk);
	const char *url = picking_url(session, field, line, &saying->arena);
	if (url) {
		take(session, url);
	} else if (field->of && picking_finds(session, field, line)) {
		saying->sought = arena_copy(&saying->arena, line);
		say_step(session, SAYING_FIELD);
	} else {
		state_refuse(session, ERROR_INPUT, _("Nothing like that is kept here. Say what it "
						     "is and its number, such as topic 3."));
	}
}

static void take_line(struct session *session, const char *line)
{
	struct saying *saying = &session->saying;
	const struct field *field = walk_field(&saying->walk);
	void *thing = walk_thing(&saying->walk);
	if (!*line) {
		pass(session);
	} else if (takes_away(field, thing, line)) {
		answer_clear(field, thing);
		keep(session);
		ask(session);
	} else if (field->kind == FIELD_LINK || field->kind == FIELD_LINKS) {
		take_link(session, line);
	} else {
		take(session, line);
	}
}

void form_written(struct session *session)
{
	struct saying *saying = &session->saying;
	const struct field *field = walk_field(&saying->walk);
	struct error error = ERROR_INIT;
	const char *text = writing_text(session, &saying->arena);
	if (!text)
		return;
	if (!answer_text(field, walk_thing(&saying->walk), text, &error)) {
		saying->paused = true;
		say_step(session, SAYING_FIELD);
		state_fail(session, &error);
	} else if (!*text && field->use & FIELD_REQUIRED) {
		saying->paused = true;
		say_step(session, SAYING_FIELD);
		refuse_empty(session);
	} else {
		answered(session);
	}
}

void form_line(struct session *session, const char *line)
{
	const struct field *field = walk_field(&session->saying.walk);
	if (field->kind != FIELD_TEXT)
		take_line(session, line);
	else if (writing_line(session, line))
		form_written(session);
}

static void choose_part(struct session *session, const char *answer)
{
	struct saying *saying = &session->saying;
	if (!strcmp(answer, "/more"))
		walk_enter(&saying->walk, &saying->arena);
	else
		walk_drop(&saying->walk);
	keep(session);
	ask(session);
}

/* The editor opens after all, or what was kept of it before is all there is. */
static void choose_text(struct session *session, const char *answer)
{
	if (!strcmp(answer, "/pass")) {
		pass(session);
		return;
	}
	session->saying.paused = false;
	say_step(session, SAYING_FIELD);
}

void form_choose(struct session *session, const char *answer)
{
	struct saying *saying = &session->saying;
	if (!strcmp(answer, "/leave"))
		say_leave_form(session);
	else if (!strcmp(answer, "/back"))
		say_back(session);
	else if (!strcmp(answer, "/pass") && walk_field(&saying->walk)->kind != FIELD_TEXT)
		pass(session);
	else if (!strcmp(answer, "/sought"))
		ask(session);
	else if (walk_field(&saying->walk)->kind == FIELD_TEXT)
		choose_text(session, answer);
	else if (walk_is_gate(&saying->walk))
		choose_part(session, answer);
	else
		take(session, answer);
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
	if (!there)
		return false;
	saying->changing = false;
	if (saying->draft.name)
		keep(session);
	ask(session);
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
	keep(session);
	ask(session);
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
	ask(session);
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
	return keep(session);
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

/* From the first question, or from where the draft was left. */
static void start(struct session *session)
{
	struct saying *saying = &session->saying;
	const struct draft *draft = &saying->draft;
	bool any = walk_begin(&saying->walk, saying->deed->noun, saying->thing, saying->object);
	if (draft->name && (!draft->at || !any || !walk_to(&saying->walk, draft->at)))
		saying->walk.depth = 0;
	else if (!draft->name && saying->at_once && any &&
		 !field_is_empty(walk_field(&saying->walk), saying->thing))
		saying->walk.depth = 0;
	if (!saying->walk.depth && saying->at_once)
		look_keep(session);
	else
		ask(session);
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

/* What is about to be done, with no answers yet; false where there is no such deed. */
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
		saying->thing = arena_alloc(&saying->arena, saying->deed->noun->size);
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

/* The answer to the first question of what is begun; false with a sentence. */
static bool fill_in(struct session *session, struct saying *saying, const char *line)
{
	struct error error = ERROR_INIT;
	struct walk walk;
	bool good = walk_begin(&walk, saying->deed->noun, saying->thing, saying->object) &&
		answer_line(walk_field(&walk), saying->thing, line, &saying->arena, &error);
	if (!good)
		arena_release(&saying->arena);
	state_fail(session, &error);
	return good;
}

/* Queue it where the person is: no page changes. */
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

void form_quick(struct session *session, const char *url, const char *word, const char *line)
{
	struct saying saying;
	if (!make(session, url, word, &saying))
		return;
	saying.at_once = true;
	if (line && !fill_in(session, &saying, line))
		return;
	if (line && sync_self(session->sync) && object_allows(saying.object, word))
		keep_now(session, &saying);
	else
		say_enter(session, &saying);
}

void session_deed(struct session *session, const char *url, const char *word)
{
	acting_begin(session);
	form_begin(session, url, word);
	acting_end(session);
}
