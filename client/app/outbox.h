/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_OUTBOX_H
#define PV_APP_OUTBOX_H

#include "app/state.h"
#include "store/draft.h"

/*
 * What waits on disk to be sent, once: a declaration first, then the drafts in the order in which
 * they were queued, one at a time, by one instance at a time; those that are held when they are
 * due.  Each has had its Idempotency-Key on disk before the first request, so what was cut off is
 * asked again with the same key and gets the assembly's first answer.
 */

/* Send the next one, unless one is under way, nobody has joined, or a pause is on. */
void outbox_send(struct session *session);

/* A JOB_SEND, JOB_DO or JOB_DECLARE has ended. */
void outbox_arrived(struct session *session, struct job *job);

/* What was under way is left, or has ended: another instance may send. */
void outbox_left(struct session *session);

/* Whether something that was held, or another instance's, may be sent by now. */
bool outbox_due(const struct session *session);

/* Queue DRAFT, to be held for HOLD seconds: its key is made and written; false when that could
 * not be kept, which is said. */
bool outbox_queue(struct session *session, struct draft *draft, int64_t hold,
		  struct arena *arena);

/* Queue what the person declares; TEXT NULL: nothing to declare. */
bool outbox_declare(struct session *session, const char *category, const char *text);

/* Whether an error is a decision of the assembly: asking again would change nothing. */
bool outbox_refused(enum error_kind kind);

/* Whether it is one to wait, such as a quiet time, after which it is sent by itself. */
bool outbox_waits(const struct error *error);

/* What was chosen on the page of the draft NAME. */
void outbox_choose(struct session *session, const char *name, const char *answer);

#endif
