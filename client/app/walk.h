/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_WALK_H
#define PV_APP_WALK_H

#include "base/arena.h"
#include "model/object.h"

/*
 * The way through the questions of a form, by the table of a noun alone: its FIELD_INPUT fields in
 * their order, those that `asked` leaves out left out.  A field of parts is a question of its own,
 * whether there is one more; from there the way leads into a part and, past its last question, back
 * to it.  A place on the way has a name, such as "actions.2.text".  Pure.
 */
enum { WALK_DEPTH = 4 };	/* parts within parts */

struct walk {
	const struct object *on;	/* what it is done to, or NULL */
	struct walk_level {
		const struct noun *noun;
		void *thing;
		size_t field;		/* the one that is asked */
	} levels[WALK_DEPTH];
	size_t depth;			/* levels on the way; 0: all was asked */
};

/* Whether a form never asks for FIELD, which may be sent all the same: a language, which is the one
 * that one writes in, and a link, where the table has no question for it. */
bool walk_is_silent(const struct field *field);

/* Whether the question at hand has to be answered. */
bool walk_needs(const struct walk *walk);

/* The first question of NOUN, whose answers are in THING; false where there is none. */
bool walk_begin(struct walk *walk, const struct noun *noun, void *thing, const struct object *on);

/* The next question; false where all were asked. */
bool walk_next(struct walk *walk);

/* The question before.  A part that is left so and has no answer is taken away.  False where there
 * is none before. */
bool walk_back(struct walk *walk);

/* The last question of all, from the beginning. */
bool walk_last(struct walk *walk);

/* What is asked now, and the thing that it is a field of. */
const struct field *walk_field(const struct walk *walk);
void *walk_thing(const struct walk *walk);

/* Whether the question is whether there is one more part; how many there are, and whether one more
 * may be. */
bool walk_is_gate(const struct walk *walk);
size_t walk_parts(const struct walk *walk);
bool walk_has_room(const struct walk *walk);

/* Into a new part, in ARENA, of a field of parts that has room. */
void walk_enter(struct walk *walk, struct arena *arena);

/* Take the last part away. */
void walk_drop(struct walk *walk);

/* The name of the question, in ARENA, and the way to the question of that name; false where there
 * is none: then nothing has changed. */
const char *walk_path(const struct walk *walk, struct arena *arena);
bool walk_to(struct walk *walk, const char *path);

/* The first question for a field that is called NAME, in a part or not; false as above. */
bool walk_find(struct walk *walk, const char *name);

/* The first question, in a part or not, that needs an answer and has none; false where there is
 * none, and then all was asked. */
bool walk_missing(struct walk *walk);

/* What would not be asked is not sent: take it away from THING. */
void walk_prune(const struct noun *noun, void *thing, const struct object *on);

#endif
