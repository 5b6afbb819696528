/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_MOVE_H
#define PV_APP_MOVE_H

#include "app/state.h"

/* What moves about in a page, or says something of the part in focus; nothing is fetched. */
void move_next(struct session *session, const char *argument);
void move_previous(struct session *session, const char *argument);
void move_first(struct session *session, const char *argument);
void move_last(struct session *session, const char *argument);
void move_again(struct session *session, const char *argument);
void move_where(struct session *session, const char *argument);
void move_swap(struct session *session, const char *argument);
void move_both(struct session *session, const char *argument);

/* Make INDEX the part in focus. */
void move_to(struct session *session, size_t index);

/* The words that the person has chosen, or those that fit how they read. */
void move_start_reading(struct session *session, bool ear);

/* Show these words from now on, and keep the choice. */
void move_choose_reading(struct session *session, enum reading reading);

/* The word for it in the settings. */
const char *move_reading_word(enum reading reading);

#endif
