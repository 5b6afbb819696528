/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_ALIKE_H
#define PV_APP_ALIKE_H

#include "app/scene.h"

/*
 * Before a question is sent: the questions that are kept here and share rare words with it
 * (domain I.13), so that whoever asks can say whether theirs is the same.  Nothing is decided for
 * them, nothing leaves this machine, and the setting `alike = off` leaves them alone.
 */
enum { ALIKE_MOST = 3 };	/* that are asked about */

/* The URLs of those like TEXT, in ARENA, the most alike first; those of TOPIC and others.  Empty
 * where there is none. */
struct list alike_find(struct session *session, const char *topic, const char *text,
		       struct arena *arena);

/* Ask whether it is the same as one of them; then what to do with the one that was chosen. */
void alike_ask(struct scene *scene);
void alike_ask_what(struct scene *scene);

#endif
