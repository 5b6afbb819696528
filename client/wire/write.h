/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_WIRE_WRITE_H
#define PV_WIRE_WRITE_H

#include <stdbool.h>

#include <jansson.h>

#include "base/arena.h"
#include "model/object.h"

/* From the things of model/ to JSON values, by their tables alone. */
struct writer {
	struct arena *arena;	/* for what is only needed meanwhile */
	const char *base;	/* before every URL that begins with "/"; NULL: nothing */
	bool input;		/* only FIELD_INPUT */
};

/* A new JSON object of THING, in the order of NOUN's table; empty fields are left out. */
json_t *write_thing(const struct writer *writer, const struct noun *noun, const void *thing);

/* The same of an object by its own noun; of a deleted one only that it was there. */
json_t *write_object(const struct writer *writer, const struct object *object);

/* Put TEXT (NULL or "": nothing) into INTO; a URL gets the base. */
void write_text(const struct writer *writer, json_t *into, const char *name, const char *text);
void write_url(const struct writer *writer, json_t *into, const char *name, const char *url);

/* Put VALUE, which is taken over, into the object INTO, or at the end of the array LIST. */
void write_value(json_t *into, const char *name, json_t *value);
void write_item(json_t *list, json_t *value);

/* VALUE, which jansson has just made; where it is NULL there is no memory and the program ends. */
json_t *write_made(json_t *value);

#endif
