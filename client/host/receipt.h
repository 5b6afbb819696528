/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_RECEIPT_H
#define PV_HOST_RECEIPT_H

#include "base/arena.h"
#include "model/people.h"
#include "model/talk.h"

/* The sentences that a person keeps of what they did, in their language.  Pure. */

const struct receipt *receipt_of_contribution(const struct contribution *contribution,
					      struct arena *arena);
const struct receipt *receipt_of_withdrawal(const struct object *left, int64_t number,
					    struct arena *arena);
const struct receipt *receipt_of_person(const struct person *person, struct arena *arena);
const struct receipt *receipt_of_declaration(const struct declaration *declaration,
					     struct arena *arena);
/* Of a deed: SENTENCE, or a general one where it is NULL. */
const struct receipt *receipt_of_deed(const struct object *object, const char *sentence,
				      int64_t now, struct arena *arena);

#endif
