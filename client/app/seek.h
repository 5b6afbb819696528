/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_SEEK_H
#define PV_APP_SEEK_H

#include "app/state.h"

/* Moving to the next part of a sort; where there is none that is said, and the focus stays. */
void seek_heading(struct session *session, const char *argument);
void seek_item(struct session *session, const char *argument);		/* what opens something */
void seek_paragraph(struct session *session, const char *argument);

/* What is new since the last visit. */
void seek_new(struct session *session, const char *argument);

/* A remark of KIND, by its word or its name; NULL: the person is asked, by a page. */
void seek_kind(struct session *session, const char *kind);

/* The answer of that page. */
void seek_kind_chosen(struct session *session, const char *kind);

/* When the last visit ended; and that this one ends now. */
void seek_last_visit(struct session *session);
void seek_keep_visit(struct session *session);

#endif
