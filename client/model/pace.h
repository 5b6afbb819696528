/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_PACE_H
#define PV_MODEL_PACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* How fast a person reads, in words a minute, learnt from what they have read lately. */
enum {
	PACE_USUAL = 150,	/* before anything is known: as somebody reads aloud */
	PACE_LEAST = 40,	/* slower was a pause, faster was a look: neither is learnt from */
	PACE_MOST = 900,
	PACE_CHOSEN_LEAST = 20,	/* what somebody may choose for themselves */
	PACE_CHOSEN_MOST = 2000,
	PACE_WORDS = 30,	/* a shorter text says too little about whoever read it */
	PACE_KNOWN = 3,		/* so many texts before it counts */
	PACE_KEPT = 9,
};

struct pace {
	int recent[PACE_KEPT];	/* words a minute, the oldest first */
	size_t count;
};

/* Somebody read WORDS words in SECONDS; false where nothing could be learnt from it. */
bool pace_learn(struct pace *pace, size_t words, int64_t seconds);

/* Words a minute: the median of the recent ones, or PACE_USUAL. */
int pace_of(const struct pace *pace);

/* As text, in ARENA, and back; what is no pace in TEXT (NULL: none) is passed over. */
const char *pace_write(const struct pace *pace, struct arena *arena);
void pace_read(struct pace *pace, const char *text);

/*
 * How many words TEXT is to a reader: what blanks part, or half as many as it has characters
 * where it is in a writing that parts no words, such as Chinese; at least one for eight characters.
 */
size_t pace_words(const char *text);

#endif
