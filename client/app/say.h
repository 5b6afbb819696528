/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_SAY_H
#define PV_APP_SAY_H

#include "app/state.h"

/*
 * What all forms have in common, whether something is said (app/remark.h) or done (app/form.h):
 * joining first, the steps, leaving it as a draft, going on with that.  See app/saying.h.
 */

/* Begin SAYING, taken over: what it is about.  Who has not joined is asked to first. */
void say_enter(struct session *session, const struct saying *saying);

/* Join, and nothing else. */
void say_join(struct session *session);

/* The person has to join first, or what may be done is known: go on. */
void say_ready(struct session *session);

/* Go on once it is known what may be said or done. */
void say_may(struct session *session);

/* Go on with a draft that was left, or try to send one that waits. */
void say_go_on(struct session *session, const char *name);
void say_send_now(struct session *session, const char *name);

/* The answer to a choice of the present step. */
void say_choose(struct session *session, const char *answer);

/* Go back one step of the form; false where there is none. */
bool say_back(struct session *session);

/* What a person types in place of an answer to do so, and to leave the form, in their language; the
 * English words are taken too. */
const char *say_word_back(void);
const char *say_word_leave(void);

/* Leave the form and go back; what was written is a draft, and that is said. */
void say_leave_form(struct session *session);

/* The same on the way to another page. */
void say_leave(struct session *session);

void say_end(struct session *session);

/* Write the draft; what goes wrong is said. */
bool say_save(struct session *session);

/* An empty draft is not worth keeping.  True where there is one that is. */
bool say_keep_or_remove(struct session *session);

/* Whether nothing was written yet.  What cannot be read is not taken for empty. */
bool say_is_empty(struct session *session);

/* Ask what STEP asks. */
void say_step(struct session *session, enum saying_step step);

/* End it and show the page where it began. */
void say_go_back(struct session *session);

/* Whether the person waits for an answer. */
bool say_waits(const struct session *session);

/* Whether JOB, which fetches, is what the present step waits for. */
bool say_waits_for(const struct session *session, const struct job *job);

/* A job of joining or taking back has ended, or one that say_waits_for(). */
void say_arrived(struct session *session, struct job *job);

/* DRAFT was answered by JOB; false where nobody waits for it. */
bool say_sent(struct session *session, const struct draft *draft, struct job *job);

/* What was to be sent could not be, for now: it stays queued. */
void say_not_sent(struct session *session, struct error *error);

#endif
