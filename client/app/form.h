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
 * The same for a deed of which the first question is all that has to be asked: LINE is the answer
 * (NULL: it is asked for), then it is queued at once, off line too, and one sentence says so.
 */
void form_quick(struct session *session, const char *url, const char *word, const char *line);

/* It is known what may be done to it. */
void form_may(struct session *session);

/* The answer to the question at hand, as it was chosen, typed or written in an editor. */
void form_choose(struct session *session, const char *answer);
void form_line(struct session *session, const char *line);
void form_written(struct session *session);

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

/* The one answer that has to be given, so that no last look is needed; NULL: there is more. */
const struct field *form_only(const struct noun *noun);

#endif
