/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_HERE_H
#define PV_APP_HERE_H

#include "app/state.h"

/*
 * Where the person is, as others may know it: of what not everybody can read, and of pages of their
 * own, nothing is told.
 */
struct here {
	const char *words;	/* the title of the page, or NULL */
	const char *url;	/* of the object that it shows, or NULL */
};

/* In ARENA. */
struct here here_now(struct session *session, struct arena *arena);

#endif
