/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_OUTBOX_H
#define PV_APP_OUTBOX_H

#include "app/state.h"
#include "store/draft.h"

/*
 * What waits on disk to be sent, once: a declaration first, then the queued drafts, oldest
 * first, one at a time.  Each has had its Idempotency-Key on disk before the first request, so
 * what was cut off is asked again with the same key and gets the assembly's first answer.
 */

/* Send the next one, unless one is under way, nobody has joined, or a pause is on. */
void outbox_send(struct session *session);

/* A JOB_SEND or JOB_DECLARE has ended. */
void outbox_arrived(struct session *session, struct job *job);

/* Queue DRAFT: its key is made and written; false when that could not be kept, which is said. */
bool outbox_queue(struct session *session, struct draft *draft, struct arena *arena);

/* Queue what the person declares; TEXT NULL: nothing to declare. */
bool outbox_declare(struct session *session, const char *category, const char *text);

/* Whether an error is a decision of the assembly: asking again would change nothing. */
bool outbox_refused(enum error_kind kind);

/* What was chosen on the page of the draft NAME. */
void outbox_choose(struct session *session, const char *name, const char *answer);

#endif
