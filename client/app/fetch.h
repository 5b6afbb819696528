/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_FETCH_H
#define PV_APP_FETCH_H

#include "app/state.h"

/* What is asked from the assembly, when, and what is done when it comes. */

/* Before something is asked: the practice host, where that is open, is started again if it was
 * killed.  False where that failed, which is said. */
bool fetch_ready(struct session *session);

/* Ask for what the wished page needs; false where nothing could bring it. */
bool fetch_wish(struct session *session);

/* Bring a page that is shown up to date, where it is old; nobody waits for it. */
void fetch_old(struct session *session, enum page_kind kind, const char *url);

/* The person asks for what is new, here and in the whole. */
void fetch_update(struct session *session);

/* Whether the outline has never come whole. */
bool fetch_is_new(const struct session *session);

/* Ask for the assembly in outline, unless that is under way. */
void fetch_outline(struct session *session);

/* Ask SERVER which assemblies it has, where that is not fresh. */
void fetch_server(struct session *session, const char *server);

/* The change feed of a topic or a meeting that is kept, in ARENA; else NULL. */
const char *fetch_feed(struct session *session, const char *url, struct arena *arena);

/* Ask for the one object at URL. */
void fetch_object(struct session *session, const char *url);

/* Where the assembly lists all that is said in it, in ARENA; else NULL. */
const char *fetch_list(struct session *session, struct arena *arena);

/* Ask for what is new in that topic, or for all that is said where it is the assembly; AGREED as in
 * app/sync.h. */
void fetch_topic(struct session *session, const char *topic, bool agreed);

/* Look at every job that has ended; false where none has. */
bool fetch_arrived(struct session *session);

/* What is due by itself: the outbox and the outline, when a pause is over. */
void fetch_due(struct session *session);

/* Milliseconds until something is due, at most TIMEOUT_MS (-1: no end). */
int fetch_timeout(const struct session *session, int timeout_ms);

#endif
