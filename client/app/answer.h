/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_ANSWER_H
#define PV_APP_ANSWER_H

#include "base/arena.h"
#include "base/error.h"
#include "model/field.h"

/*
 * What a person typed or chose, as the value of a field.  Pure.  It is checked at once, as the
 * host would; ERROR_INPUT has a sentence that says which form is wanted.
 */

/* LINE, clean and not empty, as the value of FIELD in THING; a field of a list gets it as one more.
 * A time is the person's (TZ).  A flag takes yes and no, in English and in their language. */
bool answer_line(const struct field *field, void *thing, const char *line, struct arena *arena,
		 struct error *error);

/* TEXT, clean, as the value of a FIELD_TEXT. */
bool answer_text(const struct field *field, void *thing, const char *text, struct error *error);

/* Take the value away. */
void answer_clear(const struct field *field, void *thing);

/* Whether a list already has ITEM, and whether it has room for one more. */
bool answer_has(const struct field *field, const void *thing, const char *item);
bool answer_has_room(const struct field *field, const void *thing);

/* Whether FIELD holds several values, one after the other. */
bool answer_is_list(const struct field *field);

/* What a prompt says before the cursor, in ARENA: the form that is wanted, and where PASS that an
 * empty line goes on. */
const char *answer_prompt(const struct field *field, bool pass, struct arena *arena);

#endif
