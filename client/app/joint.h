/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_JOINT_H
#define PV_APP_JOINT_H

#include "app/known.h"
#include "app/sync.h"

/*
 * What is said in the topics that a person follows comes in the outline's feed, where its host has
 * it so: one question for all of them.
 *
 * A topic can come so once all of it is here up to the cursor with which the outline is asked.
 * That cursor is the topic's level.  Its own feed notes it when it begins, and it holds when that
 * has ended; from then on the outline moves it, together with what it brings.  Where the two
 * differ, the topic is asked for by its own feed again.  All topics together have one level, that
 * of the assembly.
 */

/* Put into JOB's question for the outline, which has its cursor, the topics that come with it. */
void joint_ask(struct known *known, struct job *job);

/* Note in the transaction of a page what JOB's reply does to levels; at the outline's end what
 * belongs to a topic's own feed is moved with them. */
bool joint_keep(struct known *known, struct job *job, struct error *error);

/* JOB found nothing new: what came with the outline is as fresh as it. */
bool joint_fresh(struct known *known, struct job *job, struct error *error);

/* Whether the topic at that address, or all of the assembly, comes with the outline next time. */
bool joint_has(const struct known *known, const char *about);

/* Where ABOUT is a topic and all topics come with the outline, their level, in ARENA; else NULL. */
const char *joint_all(const struct known *known, const char *about, struct arena *arena);

/* That is not here any more. */
bool joint_forget(struct known *known, const char *about, struct error *error);

#endif
