/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_JOT_H
#define PV_APP_JOT_H

#include "app/scene.h"

/*
 * A thought in one line, before it gets lost (domain I.3): from anywhere, kept at once for the
 * person alone, on this machine and with no network.  See app/own.h for what becomes of it.
 */

/* Keep LINE; NULL: ask for it. */
void jot_begin(struct session *session, const char *line);

/* The page that asks, and what was typed there. */
enum made jot_page(struct scene *scene, struct error *error);
void jot_line(struct session *session, const char *line);

/* Keep LINE, which is about the object at ABOUT or NULL.  False with ERROR. */
bool jot_keep(struct session *session, const char *line, const char *about,
	      struct error *error);

#endif
