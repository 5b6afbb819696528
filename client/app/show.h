/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_SHOW_H
#define PV_APP_SHOW_H

#include "app/state.h"

/* Which page is shown, and the way to it and back. */

/* Go to the page KIND at URL: at once where it is kept, else as a wish that is fetched. */
void show_go(struct session *session, enum page_kind kind, const char *url);

/* The same, to be gone on with from the paragraph AT of it (NULL: as it was left). */
void show_go_at(struct session *session, enum page_kind kind, const char *url, const char *at);

/* The same, but the page shown now is not gone back to. */
void show_instead(struct session *session, enum page_kind kind, const char *url);

/* Go back; false where there is nothing to go back to. */
bool show_back(struct session *session);

/* Make the page anew from what is kept now; the part in focus stays.  False where nothing that
 * is shown has changed: then nothing was done. */
bool show_anew(struct session *session);

/* Show PAGE, which is taken over, with the part FOCUS. */
void show_page(struct session *session, struct page *page, size_t focus);

/* Remember the way back to the page shown now. */
void show_keep_way(struct session *session);

/* What ACT is about with ARGUMENT is not here: where the outline is still to come for the first
 * time that is fetched, and the act done then.  False where it would not help. */
bool show_wish_act(struct session *session, enum act act, const char *argument);

/* Show the page that is wished for, if what it needs has come; do the act that is. */
bool show_wished(struct session *session);

/* Wish for nothing any more. */
void show_forget_wish(struct session *session);

#endif
