/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_PICKING_H
#define PV_APP_PICKING_H

#include "app/scene.h"

/* Choosing what a link leads to, among what is kept: from a list where it is short, else by number
 * or by words. */

/* Add to the page of a question for FIELD, a link or links, what can be chosen, or a prompt. */
void picking_ask(struct scene *scene, const struct field *field);

/* Whether there is anything to choose from for FIELD. */
bool picking_any(struct session *session, const struct field *field);

/* The address of what LINE means for FIELD, in ARENA: a number, "topic 3", a whole name such as
 * that of a person, or an address as it is; NULL where it is none of these, or not kept here. */
const char *picking_url(struct session *session, const struct field *field, const char *line,
			struct arena *arena);

/* Whether something to choose for FIELD has these words. */
bool picking_finds(struct session *session, const struct field *field, const char *words);

#endif
