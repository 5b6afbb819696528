/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_OWN_H
#define PV_APP_OWN_H

#include "app/scene.h"
#include "store/draft.h"

/*
 * Reflections that only the person reads: files as drafts are, in a folder of their own from which
 * nothing is ever sent.  Who shares one makes a draft of it, which is asked about and looked at as
 * every other.
 */

/* The folder, in ARENA. */
const char *own_folder(const struct session *session, struct arena *arena);

/* All of them, the newest first (url NULL), or the one of that name. */
enum made own_page(struct scene *scene, struct error *error);

/* Add the way to them to a page, where there are any. */
void own_link(struct scene *scene);

/* What was chosen on the page of the one called NAME. */
void own_choose(struct session *session, const char *name, const char *answer);

/* DRAFT, which is of the drafts, becomes one of these.  False with ERROR. */
bool own_take(struct session *session, const struct draft *draft, struct error *error);

#endif
