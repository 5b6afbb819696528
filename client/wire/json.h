/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_WIRE_JSON_H
#define PV_WIRE_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "model/object.h"
#include "model/talk.h"

/*
 * Objects to and from JSON, driven by the tables of model/.  Client and host
 * share it, so they cannot disagree.  Every text is cleaned on the way in
 * (text/clean): there is no other door.  What is read lives in the caller's
 * arena.  Unknown fields of an object become `extras` (those of a part without an id are
 * dropped), unknown types noun_any.  URLs stay as they are: none is made whole here.
 */
enum {
	WIRE_DEPTH = 32,		/* the deepest nesting that is read */
	WIRE_VALUES = 500000,		/* the most values in one answer */
	WIRE_LIST_OBJECTS = 5000,	/* the most objects in one list */
	WIRE_EXTRAS = 100,		/* the most unknown fields of one object that are kept */
	WIRE_DETAIL_BYTES = 2000,	/* the most of a problem's sentence that is shown */
};

/* Where a reader of a long page could go on, who has all that stands before it. */
struct wire_mark {
	size_t after;		/* so many of the page's objects; only written */
	const char *next;	/* a URL, as `next` of a page that ends there */
	int64_t bytes;		/* as that page would say */
};

/* A page of a list or of the change feed. */
struct wire_list {
	struct list objects;	/* of struct object */
	const struct wire_mark *marks;	/* only written: a page that is read has none */
	size_t mark_count;
	const char *next;	/* URL of the next page, or NULL */
	const char *cursor;	/* opaque; NULL where there is none */
	const char *topics;	/* whose remarks came too: model/spans.h; NULL: none */
	int64_t bytes;		/* about how many the pages after it hold; 0: not said */
};

/* What a write answers. */
struct wire_created {
	const struct object *object;
	const struct receipt *receipt;	/* NULL where there is none */
	const char *token;	/* after joining only, else NULL */
};

/*
 * Each reads JSON of that form.  False with ERROR_NOT_JSON (not JSON at all)
 * or ERROR_SHAPE (another form; the sentence names the field).
 */
bool wire_read_object(const char *json, size_t length, struct arena *arena,
		      const struct object **object, struct error *error);
bool wire_read_list(const char *json, size_t length, struct arena *arena,
		    struct wire_list *list, struct error *error);
bool wire_read_created(const char *json, size_t length, struct arena *arena,
		       struct wire_created *created, struct error *error);

/* One element of a list's `data`: an object or, where that is NULL, *MARK. */
bool wire_read_element(const char *json, size_t length, struct arena *arena,
		       const struct object **object, struct wire_mark *mark,
		       struct error *error);

/*
 * An answer that is no success: sets ERROR with the kind that STATUS means,
 * and, where the body is application/problem+json, its `detail` and `field`.
 * Always false.
 */
bool wire_read_problem(const char *json, size_t length, int status, struct error *error);

/*
 * What a person sends, read by NOUN's table as the host must check it: only
 * FIELD_INPUT fields are taken, required ones must be there, limits and known
 * words are kept to.  False with ERROR_INVALID and error->field named, or
 * ERROR_NOT_JSON.  *THING is a zeroed struct of NOUN's size with what was read.
 */
bool wire_read_input(const char *json, size_t length, const struct noun *noun,
		     struct arena *arena, const void **thing, struct error *error);

/*
 * The same of what is still being filled in, as wire_write_input() wrote it: what is missing, or
 * cannot be used any more, is passed over.  False with ERROR_NOT_JSON or ERROR_SHAPE.
 */
bool wire_read_partial(const char *json, size_t length, const struct noun *noun,
		       struct arena *arena, void **thing, struct error *error);

/*
 * JSON text of an object, compact, in ARENA.  Empty fields are left out.  BASE is put before
 * every URL that begins with "/" (NULL or "": none): the host keeps addresses without it.
 */
const char *wire_write_object(const struct object *object, const char *base,
			      struct arena *arena);

/* {"data": [...], "next": ..., "cursor": ...}; the objects are any pointers to struct object. */
const char *wire_write_list(const struct wire_list *list, const char *base, struct arena *arena);

/* {"object": ..., "receipt": ..., "token": ...} */
const char *wire_write_created(const struct wire_created *created, const char *base,
			       struct arena *arena);

/* Only the FIELD_INPUT fields that THING has: the body of a write. */
const char *wire_write_input(const struct noun *noun, const void *thing, struct arena *arena);

/* A problem of RFC 9457 for ERROR with that HTTP status and title. */
const char *wire_write_problem(const struct error *error, int status, struct arena *arena);

/* The value at the top level of a flat JSON object as text, cleaned; NULL where there is none. */
const char *wire_read_string(const char *json, size_t length, const char *name,
			     struct arena *arena);

#endif
