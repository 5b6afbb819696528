/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/filling.h"

#include <string.h>

#include "app/answer.h"
#include "app/form.h"
#include "app/picking.h"
#include "app/say.h"
#include "app/writing.h"
#include "base/i18n.h"
#include "text/word.h"

static void refuse_empty(struct session *session)
{
	const char *sentence = arena_printf(&session->saying.arena,
					    /* TRANSLATORS: the words that are typed for it. */
					    _("An answer is needed here. The word %s goes to the "
					      "question before, the word %s keeps this as a "
					      "draft."), say_word_back(), say_word_leave());
	state_refuse(session, ERROR_INPUT, sentence);
}

/* Nothing was typed: what is there stays, and where nothing is there it is passed over. */
static void pass(struct session *session)
{
	struct saying *saying = &session->saying;
	const struct field *field = walk_field(&saying->walk);
	if (walk_needs(&saying->walk) && field_is_empty(field, walk_thing(&saying->walk)))
		refuse_empty(session);
	else
		form_answered(session);
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
	form_keep(session);
	if (saying->at_once || !answer_has_room(field, walk_thing(&saying->walk)))
		form_answered(session);
	else if (field->kind == FIELD_LINKS || field->of)
		form_ask(session);
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
		form_answered(session);
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
		form_keep(session);
		form_ask(session);
	} else if (field->kind == FIELD_LINK || field->kind == FIELD_LINKS) {
		take_link(session, line);
	} else {
		take(session, line);
	}
}

void filling_written(struct session *session)
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
	} else if (!*text && walk_needs(&saying->walk)) {
		saying->paused = true;
		say_step(session, SAYING_FIELD);
		refuse_empty(session);
	} else {
		form_answered(session);
	}
}

void filling_line(struct session *session, const char *line)
{
	const struct field *field = walk_field(&session->saying.walk);
	if (field->kind != FIELD_TEXT)
		take_line(session, line);
	else if (writing_line(session, line))
		filling_written(session);
}

static void choose_part(struct session *session, const char *answer)
{
	struct saying *saying = &session->saying;
	if (!strcmp(answer, "/more"))
		walk_enter(&saying->walk, &saying->arena);
	else
		walk_drop(&saying->walk);
	form_keep(session);
	form_ask(session);
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

void filling_choose(struct session *session, const char *answer)
{
	struct saying *saying = &session->saying;
	if (!strcmp(answer, "/leave"))
		say_leave_form(session);
	else if (!strcmp(answer, "/back"))
		say_back(session);
	else if (!strcmp(answer, "/pass") && walk_field(&saying->walk)->kind != FIELD_TEXT)
		pass(session);
	else if (!strcmp(answer, "/sought"))
		form_ask(session);
	else if (walk_field(&saying->walk)->kind == FIELD_TEXT)
		choose_text(session, answer);
	else if (walk_is_gate(&saying->walk))
		choose_part(session, answer);
	else
		take(session, answer);
}
