/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_STAGE_H
#define PV_MODEL_STAGE_H

#include "model/assembly.h"
#include "model/talk.h"

/*
 * The stages of an assembly, in their order, and the gates before them (domain H.2): what has to
 * be there before a stage can begin.
 */

/* The place of a stage, 0 and up; -1: a pause, or none that is known. */
int stage_rank(const char *key);

/* The stage after KEY; NULL: it is the last, or none that is known.  A pause is left out. */
const char *stage_next(const char *key);

/* What is still missing before a stage can begin. */
struct stage_missing {
	bool answerer;		/* who must answer, within how many days, and that they signed it
				 * (H.2) */
	bool usefulness;	/* what is new, and useful to whom (I.10) */
	size_t topics;		/* how many have no reason for their state yet (H.2) */
};

/* What is missing in ASSEMBLY, whose topics are TOPICS, before the stage KEY. */
struct stage_missing stage_missing(const struct assembly *assembly, const char *key,
				   const struct list *topics);

/* Whether TOPIC, which may go on, has a reason for the state that it is in. */
bool stage_has_reason(const struct topic *topic);

/* The mode that the topics of an assembly are in when the stage KEY begins. */
const char *stage_mode(const char *key);

/* Whether the stage KEY has a gate before it at all. */
bool stage_has_gate(const char *key);

/* Whether the phase at INDEX of ASSEMBLY went back to an earlier stage. */
bool stage_went_back(const struct assembly *assembly, size_t index);

#endif
