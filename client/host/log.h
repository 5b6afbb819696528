/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_LOG_H
#define PV_HOST_LOG_H

#include "host/site.h"
#include "model/talk.h"

/*
 * The log of an assembly: what those who run it did.  It is public and only ever grows.
 * ENTRY has actor, action, about and reason; number and dates are added.  Within the transaction of
 * the act itself, so that none is without the other.
 */
bool log_keep(const struct site *site, const char *assembly, const struct log_entry *entry,
	      int64_t now, struct arena *arena, struct error *error);

/* Who did it, in the first of ROLES: "Priya, chair"; only the name where ROLES is 0. */
const char *log_actor(const struct person *person, unsigned roles, struct arena *arena);

#endif
