/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_RESUME_H
#define PV_APP_RESUME_H

#include "app/state.h"

/*
 * Where reading goes on.  A place is kept for each text by the id of its paragraph, so that it
 * holds in every language and in plain and exact words.  A text that is opened again is in focus
 * at its title, which says "Reading on."; the next line is then the one where it was left.
 */

/* Keep the place in the page shown, where it is a text; past its end it is forgotten. */
void resume_keep(struct session *session);

/* The page has just been opened: it is gone on with from the paragraph AT, or from the place that
 * is kept where AT is NULL.  A page for a script begins at its beginning. */
void resume_begin(struct session *session, const char *at);

/* The page is gone on with from part INDEX; 0: from its beginning.  CHOSEN: by a link there. */
void resume_from(struct session *session, size_t index, bool chosen);

/* Make INDEX the part in focus: from there on the next line is the next one. */
void resume_move(struct session *session, size_t index);

#endif
