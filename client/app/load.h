/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_LOAD_H
#define PV_APP_LOAD_H

#include "model/object.h"
#include "store/store.h"

/* Objects from the store and into it: the store keeps JSON, pages want structs. */

/* The object with that URL into *OBJECT, in ARENA; NULL there where it is not kept. */
bool load_object(struct store *store, const char *url, struct arena *arena,
		 const struct object **object, struct error *error);

/* Those that QUERY finds, in its order. */
bool load_list(struct store *store, const struct store_query *query, struct arena *arena,
	       struct list *list, struct error *error);

/* What RECORDS hold. */
bool load_records(const struct records *records, struct arena *arena, struct list *list,
		  struct error *error);

/* Those that a search finds, best first. */
bool load_search(struct store *store, const char *assembly, const char *words,
		 struct arena *arena, struct list *list, struct error *error);

/* The object of TYPE in ASSEMBLY whose number is NUMBER, digits as they were typed, in ARENA; NULL
 * where there is none. */
const struct object *load_numbered(struct store *store, const char *assembly, const char *type,
				   const char *number, struct arena *arena, struct error *error);

/* Keep OBJECT as belonging to ASSEMBLY. */
bool load_keep(struct store *store, const char *assembly, const struct object *object,
	       struct error *error);

#endif
