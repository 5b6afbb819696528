/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_WIRE_ELEMENTS_H
#define PV_WIRE_ELEMENTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/strbuf.h"

/*
 * One long array of an answer, taken element by element as its bytes come, so that what is in
 * memory does not grow with the answer.  It is told only where each element ends; each is read by
 * itself (wire/json.h), and so is the rest, in which the array is empty: what is no JSON in either
 * is found then.  The bounds of wire/json.h are kept, and these.
 */
enum {
	ELEMENTS_EACH_BYTES = 4 << 20,	/* the largest element */
	ELEMENTS_REST_BYTES = 1 << 20,	/* all that is not an element */
	ELEMENTS_NAME_BYTES = 40,	/* a name that is longer is another one */
};

struct elements {
	const char *name;		/* of the member of the answer that is the array */

	/* Takes one element; false with ERROR ends it. */
	bool (*take)(void *to, const char *json, size_t length, struct error *error);
	void *to;

	struct strbuf element, rest;
	size_t depth, values;
	char member[ELEMENTS_NAME_BYTES];	/* the name that was read last at the top */
	size_t member_length;
	bool quoted, escaped;		/* within a string; behind a backslash in it */
	bool names;			/* at the top, before a colon */
	bool inside, found;		/* within the array; it was there */
	bool open;			/* within an element */
	bool ended, parted;		/* behind an element, behind a comma */
};

/* Ready for the first byte; elements_release() in any case. */
void elements_init(struct elements *elements, const char *name);
void elements_release(struct elements *elements);

/* The next bytes.  False with ERROR_NOT_JSON, with ERROR_SHAPE where a bound is passed or the array
 * comes twice, or with what take() says; then no more must be added. */
bool elements_add(struct elements *elements, const char *bytes, size_t length,
		  struct error *error);

#endif
