/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_FORM_H
#define PV_APP_FORM_H

#include "app/state.h"

/*
 * Doing something (model/deed.h): a question for each field of what is sent (app/walk.h), a last
 * look, then the outbox.  The answers are on disk from the first one on, written whole after each.
 * Who has not joined is asked to first.
 */

/* Begin to do the deed of that WORD to the object at URL. */
void form_begin(struct session *session, const char *url, const char *word);

/*
 * The same with one line and no ceremony.  ANSWERS is what is known already, as JSON (NULL:
 * nothing); LINE answers the first question that wants an answer then (NULL: it is asked for).
 * What else could be asked is not.  It is queued at once, off line too, and one sentence says so.
 */
void form_quick(struct session *session, const char *url, const char *word,
		const char *answers, const char *line);

/* It is known what may be done to it. */
void form_may(struct session *session);

/* Ask the question at hand, or, where all were asked, for a last look. */
void form_ask(struct session *session);

/* It was answered: keep that, and ask the next one, or send what needs no last look. */
void form_answered(struct session *session);

/* Write what is known so far; what goes wrong is said. */
bool form_keep(struct session *session);

/* Back to the question before; false where there is none. */
bool form_back(struct session *session);

/* Ask the question of that PATH again, from the last look. */
void form_change(struct session *session, const char *path);

/* Ask the question of FIELD again, which was at fault; false where it is none. */
bool form_fault(struct session *session, const char *field);

/* Into SAYING what its draft says.  False with ERROR where that cannot be understood. */
bool form_resume(struct saying *saying, struct error *error);

/* Whether nothing was answered yet. */
bool form_is_empty(struct session *session);

/* The answers are as they are to be sent: keep them so, in a draft. */
bool form_finish(struct session *session);

/* Whether only the person may read it, so that it stays on this machine. */
bool form_is_private(struct session *session);

#endif
