/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_MEETING_H
#define PV_HOST_MEETING_H

#include "host/doing.h"

/* The rules of meetings (domain I.28, I.29, I.32, I.41). */

/* On an assembly: a meeting is called.  One behind closed doors says why, what of it will be
 * published and by when (domain I.32). */
bool meeting_call(struct doing *doing, struct answer *answer);

/* On a meeting, by those who run it: it begins, it ends with its minutes, everybody is quiet for a
 * while, the next in the queue has the word, what was promised is published.  It cannot end while
 * words for the room have no fate. */
bool meeting_begin(struct doing *doing, struct answer *answer);
bool meeting_end(struct doing *doing, struct answer *answer);
bool meeting_quiet(struct doing *doing, struct answer *answer);
bool meeting_next_turn(struct doing *doing, struct answer *answer);
bool meeting_publish(struct doing *doing, struct answer *answer);
bool meeting_may_begin(const struct doing *doing);
bool meeting_is_running(const struct doing *doing);
bool meeting_may_publish(const struct doing *doing);

/* On a meeting, by its people: a note, a place in the queue, words for the room. */
bool meeting_note(struct doing *doing, struct answer *answer);
bool meeting_queue(struct doing *doing, struct answer *answer);
bool meeting_relay(struct doing *doing, struct answer *answer);

/* On a place in the queue: they have spoken; it is passed on. */
bool meeting_said(struct doing *doing, struct answer *answer);
bool meeting_pass(struct doing *doing, struct answer *answer);
bool meeting_may_say(const struct doing *doing);
bool meeting_may_pass(const struct doing *doing);

/* On words for the room: what became of them. */
bool meeting_fate(struct doing *doing, struct answer *answer);
bool meeting_may_decide(const struct doing *doing);

/* Whether something can be posted in ASSEMBLY now.  False with 409 and Retry-After while one of its
 * meetings is quiet: then it waits, and comes in its order (domain I.41). */
bool meeting_lets(const struct site *site, const struct request *request, const char *assembly,
		  struct answer *answer);

/* Whether the caller may read what was said behind closed doors. */
bool meeting_permits(const struct request *request, const struct object *object);

/* What of a meeting is worked out for who reads it: how many spoke where. */
bool meeting_fill(const struct site *site, const struct request *request, struct object *object,
		  struct error *error);

#endif
