/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "app/acting.h"
#include "app/answer.h"
#include "app/form.h"
#include "app/picking.h"
#include "app/say.h"
#include "base/i18n.h"
#include "text/clean.h"

/* The answers of a script, which knows the names of the questions and gives them in any order. */

/* A field of a thing, found by its name. */
struct spot {
	const struct noun *noun;
	void *thing;
	const struct field *field;
};

static const struct field *input_field(const struct noun *noun, const char *name, size_t length)
{
	for (size_t i = 0; i < noun->count; i++) {
		const struct field *field = &noun->fields[i];
		if (field->use & FIELD_INPUT && strlen(field->name) == length &&
		    !memcmp(field->name, name, length))
			return field;
	}
	return NULL;
}

static void *new_part(const struct spot *spot, struct arena *arena)
{
	const struct field *field = spot->field;
	const void *part = arena_alloc(arena, field->noun->size);
	char *at = (char *)spot->thing + field->offset;
	if (field->kind == FIELD_PART) {
		memcpy(at, &part, sizeof(part));
	} else {
		struct list list = *field_list(field, spot->thing);
		list_add(&list, part, arena);
		memcpy(at, &list, sizeof(list));
	}
	return (void *)(uintptr_t)part;
}

/* The part that REST of a name begins with, made where it is the next one; NULL: there is none. */
static void *part_of(const struct spot *spot, const char **rest, struct arena *arena)
{
	const struct field *field = spot->field;
	const void *part = NULL;
	if (field->kind == FIELD_PART) {
		part = field_part(field, spot->thing);
		return part ? (void *)(uintptr_t)part : new_part(spot, arena);
	}
	if (field->kind != FIELD_PARTS)
		return NULL;
	char *end;
	size_t number = (size_t)strtoul(*rest, &end, 10);
	size_t count = field_list(field, spot->thing)->count;
	if (*end != '.' || !number || number > count + 1 || number > field_limit(field))
		return NULL;
	*rest = end + 1;
	return number > count ? new_part(spot, arena) :
		(void *)(uintptr_t)field_list(field, spot->thing)->items[number - 1];
}

static bool find(struct spot *spot, const char *name, struct arena *arena)
{
	for (;;) {
		size_t length = strcspn(name, ".");
		spot->field = input_field(spot->noun, name, length);
		if (!spot->field || !name[length])
			return spot->field != NULL;
		name += length + 1;
		spot->thing = part_of(spot, &name, arena);
		if (!spot->thing)
			return false;
		spot->noun = spot->field->noun;
	}
}

static bool take(struct session *session, const struct spot *spot, const char *answer,
		 struct error *error)
{
	struct arena *arena = &session->saying.arena;
	const struct field *field = spot->field;
	bool link = field->kind == FIELD_LINK || field->kind == FIELD_LINKS;
	if (field->kind == FIELD_TEXT)
		return answer_text(field, spot->thing, clean_text(arena, answer, CLEAN_TEXT),
				   error);
	answer = clean_text(arena, answer, CLEAN_LINE);
	if (*answer && link && !(answer = picking_url(session, field, answer, arena)))
		return error_set(error, ERROR_INPUT, _("Nothing like that is kept here. Say what "
			"it is and its number, such as topic 3."));
	if (*answer)
		return answer_line(field, spot->thing, answer, arena, error);
	answer_clear(field, spot->thing);
	return true;
}

static void remember(struct saying *saying, const char *name)
{
	list_add(&saying->given, arena_copy(&saying->arena, name), &saying->arena);
}

bool session_give(struct session *session, const char *question, const char *answer)
{
	struct saying *saying = &session->saying;
	struct error error = ERROR_INIT, cause = ERROR_INIT;
	acting_begin(session);
	struct spot spot = { .noun = saying->deed ? saying->deed->noun : &noun_nothing,
			       .thing = saying->thing };
	bool good = find(&spot, question, &saying->arena);
	if (!good)
		error_set(&error, ERROR_INPUT, _("There is no question called %s here. Nothing was "
						 "sent."), question);
	else if (!(good = take(session, &spot, answer, &cause)))
		/* TRANSLATORS: the name of a question, then what is wrong with the answer. */
		error_set(&error, ERROR_INPUT, _("%s: %s"), question, error_text(&cause));
	else
		remember(saying, question);
	error_release(&cause);
	state_fail(session, &error);
	acting_end(session);
	return good;
}

/* Whether what was given is asked for at all, now that all is known. */
static bool is_asked(struct saying *saying, const char *name)
{
	struct spot spot = { .noun = saying->deed->noun, .thing = saying->thing };
	return walk_to(&saying->walk, name) ||
		(find(&spot, name, &saying->arena) && walk_is_silent(spot.field));
}

static bool all_asked(struct saying *saying, struct error *error)
{
	for (size_t i = 0; i < saying->given.count; i++)
		if (!is_asked(saying, saying->given.items[i]))
			return error_set(error, ERROR_INPUT,
					 _("%s is not asked for with these answers. Nothing was "
					   "sent."), (const char *)saying->given.items[i]);
	return true;
}

static bool all_there(struct saying *saying, struct error *error)
{
	struct walk *walk = &saying->walk;
	if (!walk_missing(walk))
		return true;
	const struct field *field = walk_field(walk);
	return error_set(error, ERROR_INPUT,
			 /* TRANSLATORS: the name of a question, then the question. */
			 _("%s is missing. Nothing was sent; the draft is kept. "
			   "The question is: %s"), walk_path(walk, &saying->arena),
			 field->ask ? _(field->ask) : _(field->label));
}

bool session_given(struct session *session)
{
	struct saying *saying = &session->saying;
	struct error error = ERROR_INIT;
	acting_begin(session);
	bool good = saying->deed != NULL;
	good = good && all_asked(saying, &error) && all_there(saying, &error);
	if (saying->deed && form_keep(session) && good)	/* what is missing can be given later */
		form_ask(session);
	state_fail(session, &error);
	acting_end(session);
	return good;
}
