/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_ASSEMBLIES_H
#define PV_APP_ASSEMBLIES_H

#include "app/scene.h"

/*
 * Which assemblies a person can go to: those of this server, and those that were open before, on
 * any server.  Each has its own copy, its own outbox and its own person; one is open at a time.
 */

/* The page of them; url "forget": which to forget. */
enum made assemblies_page(struct scene *scene, struct error *error);

/* How many there are beside the one that is open. */
size_t assemblies_others(struct scene *scene);

/* The one that is open has been met: it is among those known, and is opened at the next start. */
void assemblies_note(struct session *session);

/* The answer of that page: "open URL", "forget URL". */
void assemblies_choose(struct session *session, const char *answer);

/* Ask the server which it has. */
void assemblies_fetch(struct session *session);

#endif
