/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_REMARK_H
#define PV_APP_REMARK_H

#include "app/state.h"

/* The steps of saying something in a topic (domain I.25, D): its kind, its text, what would help,
 * what to declare. */

/* Begin as WANTED says: its topic, and kind, in_reply_to and place where they are not NULL. */
void remark_begin(struct session *session, const struct saying *wanted);

/* It is known what may be said in the topic. */
void remark_may(struct session *session);

/* Go on with the draft at hand. */
void remark_go_on(struct session *session);

/* The answer to a choice, a line of the text or of what is declared, the end of the editor. */
void remark_choose(struct session *session, const char *answer);
void remark_line(struct session *session, const char *line);
void remark_written(struct session *session);

#endif
