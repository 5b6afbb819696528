/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_LISTED_H
#define PV_APP_LISTED_H

#include "app/known.h"
#include "app/sync.h"

/*
 * Which assemblies a server has: the first page of its list is kept as it came, beside the copy of
 * those that were opened, since what was never opened is not to look as if it had been fetched.
 */

/* Keep the reply of JOB as the list of its server. */
bool listed_keep(struct known *known, struct job *job, struct error *error);

/* Of the assemblies in REPLY, from the server at LOCATION, the one of that server that opened last:
 * which is meant where nobody chose. */
const struct assembly *listed_newest(const struct reply *reply, const char *location);

/* What came last from SERVER as JSON in ARENA, or NULL. */
const char *listed_find(const struct known *known, const char *server, struct arena *arena);

/* The server that ASSEMBLY was found on, in ARENA; NULL: not known. */
const char *listed_server(const struct known *known, const char *assembly, struct arena *arena);

#endif
