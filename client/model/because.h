/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_BECAUSE_H
#define PV_MODEL_BECAUSE_H

#include "base/arena.h"
#include "model/ballot.h"
#include "model/due.h"
#include "model/talk.h"

/*
 * The sentence at the end of a trace (model/chain.h): "It stopped here because ...".  It is about
 * the way of the assembly, never about the person who spoke.
 */

/* Nothing came of what was said in TOPIC (NULL: it is not there any more) yet. */
const char *because_topic(const struct topic *topic, struct arena *arena);

/* It is in a roundup, and nothing is proposed in TOPIC (or NULL). */
const char *because_not_proposed(const struct topic *topic);

/* A vote that was called, or NULL where none was, at NOW. */
const char *because_vote(const struct vote_event *event, int64_t now);

/* What is owed stands at DUE. */
const char *because_due(const struct due *due, struct arena *arena);

#endif
