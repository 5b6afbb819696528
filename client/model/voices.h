/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_VOICES_H
#define PV_MODEL_VOICES_H

#include "model/chain.h"

/* Back from an outcome to the voices in it: what people said that it comes from. */

/* Whether things of NOUN come from what people said. */
bool voices_are_in(const struct noun *noun);

/* What OUTCOME comes from, one step back on the way to its proposal; NULL at its beginning, and
 * where it is not found. */
const struct object *voices_before(const struct chain_finder *find,
				   const struct object *outcome);

/* The order of two URLs of one collection: that of their numbers. */
int voices_order(const char *one, const char *other);

/*
 * The URLs of the remarks that OUTCOME comes from, by way of the roundups of its topic and of the
 * changes that the versions of its proposal took: each once, in the order in which they were said.
 * In ARENA.
 */
struct list voices_of(const struct chain_finder *find, const struct object *outcome,
		      struct arena *arena);

#endif
