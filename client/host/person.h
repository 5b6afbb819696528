/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_PERSON_H
#define PV_HOST_PERSON_H

#include "host/site.h"

/* Who is who: a token is kept only as its digest. */

/* The person whose token it is into *PERSON, NULL where nobody's. */
bool person_find(const struct site *site, const char *token, struct arena *arena,
		 const struct person **person, struct error *error);

/* Let TOKEN be that of the person at PATH. */
bool person_know(const struct site *site, const char *token, const char *path,
		 struct arena *arena, struct error *error);

/* The last version of what the person at PATH declared; 0: not yet asked. */
bool person_declared(const struct site *site, const char *path, struct arena *arena,
		     int64_t *version, struct error *error);

#endif
