/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_FOLLOW_H
#define PV_APP_FOLLOW_H

#include "app/state.h"

/*
 * What of an assembly comes to this machine: its outline, a topic that is opened, and what the
 * person asked for here.  A topic that is followed is brought up to date whenever the person
 * updates; one that is kept for off line is fetched once, whole; one that is forgotten leaves
 * nothing here but its own words, which are of the outline, and drafts.
 */

/* The acts, about the topic of the page shown; on that of the topics about all of them. */
void follow_begin(struct session *session, const char *argument);
void follow_keep(struct session *session, const char *argument);
void follow_forget(struct session *session, const char *argument);

/* The outline has come, as the person updates: ask for what is followed and did not come so. */
void follow_rest(struct session *session);

/* What was to be kept is left before it came. */
void follow_leave(struct session *session);

/* JOB has ended: true where it was what the person keeps; then what came of it is said. */
bool follow_arrived(struct session *session, struct job *job);

#endif
