/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_THING_H
#define PV_APP_THING_H

#include "app/state.h"

/* Whether ARGUMENT (or NULL) says to ACT which thing it is about, so that any page will do. */
bool thing_takes_number(enum act act, const char *argument);

/* Acts about the thing that the page shows: its topic, its remark, its words. */
void thing_say(struct session *session, const char *kind);	/* or "3", or "3 question" */
void thing_reply(struct session *session, const char *kind);
void thing_withdraw(struct session *session, const char *argument);
void thing_trace(struct session *session, const char *which);	/* "12", "vote 3", or NULL */
void thing_remarks(struct session *session, const char *number);	/* of a topic, or NULL */
void thing_who(struct session *session, const char *argument);

/* All of the part in focus where it is said short; else who said what the page shows. */
void thing_details(struct session *session, const char *argument);

/* The web addresses of the part in focus, each whole. */
void thing_addresses(struct session *session, const char *argument);

/* The words of the page that are explained, or the page of the word that is named. */
void thing_words(struct session *session, const char *word);

/* Take ANSWER, the one of an item that was opened, for what the page asks. */
void thing_choose(struct session *session, const char *answer);

#endif
