/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_CHAIN_H
#define PV_MODEL_CHAIN_H

#include "base/arena.h"
#include "model/talk.h"

/*
 * From what somebody said to what became of it.  Host and client share this, so that off line it is
 * known too, as far as things are kept.
 */

/* How things are found around one.  What who asks may not read is not found. */
struct chain_finder {
	const struct object *(*object)(void *from, const char *url);	/* NULL: there is none */
	/* Those of NOUN that belong to PARENT, in number order. */
	struct list (*list)(void *from, const struct noun *noun, const char *parent);
	/* What it is called, in the language of the sentences. */
	const char *(*title)(void *from, const struct object *object);
	void *from;
};

/* The thing of NOUN at URL (or NULL), where it is found and was not taken away; else NULL. */
const struct object *chain_find(const struct chain_finder *find, const struct noun *noun,
				const char *url);

/*
 * REMARK over roundup, proposal, vote, recommendation, reply and actions, each with what came of
 * it; then why it went no further, of the way that went furthest, at the time NOW.  Where its
 * author says that it is the same as another question, that one's way is gone.  In ARENA.
 */
struct trace chain_of(const struct chain_finder *find, const struct contribution *remark,
		      int64_t now, struct arena *arena);

#endif
