/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_WIRE_READ_H
#define PV_WIRE_READ_H

#include <stdbool.h>

#include <jansson.h>

#include "base/arena.h"
#include "base/error.h"
#include "model/object.h"

/* From JSON values to the things of model/, by their tables alone. */
struct reader {
	struct arena *arena;	/* what is read lives here */
	struct error *error;
	bool input;		/* what a person sends: only FIELD_INPUT, only known words */
	bool partial;		/* a draft of it: what is missing or cannot be used is passed
				 * over */
};

/*
 * A thing of NOUN's size with the fields that VALUE has; NULL with ERROR_SHAPE (ERROR_INVALID
 * of input) and error->field named.  noun_any: the noun that the object's own `type` names.
 */
void *read_thing(const struct reader *reader, json_t *value, const struct noun *noun);

/* ERROR_SHAPE because of the member NAME, which no table has; always false. */
bool read_refuse(const struct reader *reader, const char *name);

#endif
