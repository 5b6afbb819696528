/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_LOOK_H
#define PV_APP_LOOK_H

#include "app/state.h"

/* The last look at what is about to be sent, and what is chosen there. */

void look_choose(struct session *session, const char *answer);

/* ANSWER: the seconds for which it is held here; 0: it is not, after all. */
void look_hold(struct session *session, const char *answer);

/* The same in minutes, as they were typed; what is no such time is said. */
void look_hold_minutes(struct session *session, const char *line);

/* Queue it and send it. */
void look_send(struct session *session);

/* Queue it without waiting for the answer, and go back: one sentence says that it is kept. */
void look_keep(struct session *session);

#endif
