/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_SITE_H
#define PV_HOST_SITE_H

#include "host/request.h"
#include "model/object.h"
#include "store/store.h"

/*
 * What the host serves, while it runs: its data, and what is counted.  Objects are kept
 * under their paths; `base` comes before them on the way out.
 */
struct site {
	struct store *store;
	const char *base;	/* "https://assembly.example", without a slash at its end */
	const char *epoch;	/* a word of this database, for its cursors */
	const char *secret;	/* of this database; never leaves it */
	struct rate *rate;	/* who wrote how often in this minute */
	struct shelf *shelf;	/* packed bodies that are kept ready */
};

/* The path of URL, which a caller sent, in this site; NULL where it is none of its own. */
const char *site_path(const struct site *site, const char *url, struct arena *arena);

/*
 * The object kept at PATH into *OBJECT as a copy that may be changed: NULL where there is none
 * or it is of another type than NOUN (NULL: any).  RECORD may be NULL.
 */
bool site_load(const struct site *site, const char *path, const struct noun *noun,
	       struct arena *arena, struct object **object, struct record *record,
	       struct error *error);

/* The object that a record holds, as a copy that may be changed. */
bool site_unpack(const struct record *record, struct arena *arena, struct object **object,
		 struct error *error);

/* All of NOUN in number order, as copies that may be changed: those of ASSEMBLY and of PARENT
 * (paths; NULL: any). */
bool site_list(const struct site *site, const struct noun *noun, const char *assembly,
	       const char *parent, struct arena *arena, struct list *list,
	       struct error *error);

/* What every new object begins with: public. */
struct object site_object(const struct noun *noun, const char *path, const char *assembly,
			  const char *author, int64_t now);

/* The assembly that OBJECT is in, which an assembly itself is too. */
const char *site_assembly(const struct object *object);

/* What OBJECT is kept as belonging to: itself where it has a feed of its own, as topics have;
 * "" for nothing. */
const char *site_parent(const struct object *object);

/* Keep OBJECT, which belongs to PARENT ("": nothing); its number is taken from itself or,
 * where it has none, from the end of its path.  The host does not search, so no index of words is
 * made, and none is left of what was taken back. */
bool site_keep(const struct site *site, const struct object *object, const char *parent,
	       struct arena *arena, struct error *error);

/* Leave of the object in RECORD only that it was there (domain H: deletion is soft), at NOW; the
 * form that is left into *OBJECT. */
bool site_delete(const struct site *site, const struct record *record, int64_t now,
		 struct arena *arena, const struct object **object, struct error *error);

/* The next number of what KIND ("contributions") counts, and one more from now on. */
bool site_number(const struct site *site, const char *kind, struct arena *arena,
		 int64_t *number, struct error *error);

/* Let the next number of KIND be greater than NUMBER. */
bool site_numbered(const struct site *site, const char *kind, int64_t number,
		   struct arena *arena, struct error *error);

/* The digits that PATH ends with; 0 where there are none. */
int64_t site_path_number(const char *path);

#endif
