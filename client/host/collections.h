/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_COLLECTIONS_H
#define PV_HOST_COLLECTIONS_H

#include "host/site.h"

/*
 * Where each noun lives on the host: one table.  A row gives three addresses: /WORD/NUMBER for
 * one, /assemblies/NAME/WORD for all of an assembly and, where it has a parent,
 * /PARENTS/NUMBER/WORD for all that belong to that; and a link to each list.
 */
struct collection {
	const struct noun *noun;
	const char *word;
	const struct noun *parent;	/* what the link noun->parent leads to; NULL: none */

	/* Add to an object what depends on the caller or on other objects; `allow` and links are
	 * there already.  NULL: nothing. */
	bool (*fill)(const struct site *site, const struct request *request,
		     struct object *object, struct error *error);

	/* Whether the caller may read it, where its `visibility` alone does not say so.  Asked
	 * for what is not public; NULL: "assembly" and "private" as they are. */
	bool (*permits)(const struct request *request, const struct object *object);
};

/* Every row: NULL past the last. */
const struct collection *collection_at(size_t index);

/* That of NOUN, or with that word; NULL: there is none. */
const struct collection *collection_of(const struct noun *noun);
const struct collection *collection_named(const char *word);

#endif
