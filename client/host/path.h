/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_PATH_H
#define PV_HOST_PATH_H

#include "host/collections.h"
#include "host/deeds.h"

/* What an address below the collections means; pure but for ARENA. */
struct path {
	const struct collection *of;		/* NULL: it is no such address */
	const char *word;			/* its third part; NULL: the object itself */
	const struct collection *list;		/* what the word lists, or NULL */
	const struct deed_rule *deed;		/* what is done there, or NULL */
};

/* "/tensions/4", "/assemblies/practice/tensions", "/topics/1/steer": false where PATH is none. */
bool path_find(const char *path, struct arena *arena, struct path *place);

/* Every operation that follows from the two tables, with a pattern such as "/tensions/{id}": false
 * past the last. */
bool path_at(size_t index, struct arena *arena, const char **method, const char **pattern);

#endif
