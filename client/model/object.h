/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_OBJECT_H
#define PV_MODEL_OBJECT_H

#include "model/field.h"

/* One paragraph of a description; `p` joins it to the same one in the others. */
struct paragraph_text {
	const char *p;
	const char *text;	/* plain text with a small safe part of Markdown */
};

/* A description of an object in one register and one language. */
struct description {
	const char *reg;	/* "register" on the wire: plain, technical, easy, spoken */
	const char *lang;	/* BCP 47 */
	const char *title;
	struct list paragraphs;	/* of struct paragraph_text */
	const char *by, *checked_by;
	const char *based_on;	/* the text that it was made from */
	bool binding;		/* the one that counts: exactly one of an object */
	bool stale;		/* the binding one changed since this was made */
};

/* A named URL: where to go from here. */
struct link {
	const char *name, *url;
};

/* A field that this program does not know: kept and shown plainly. */
struct extra {
	const char *name, *text;
	bool is_json;		/* the text is compact JSON, not a string's own text */
};

/*
 * What every object begins with.  Every pointer is borrowed from the arena
 * that made the object.  A deleted object has only id, type, created and
 * modified.
 */
struct object {
	const struct noun *noun;	/* its table; noun_any for an unknown type */
	const char *id;			/* its URL, opaque */
	const char *type;
	int64_t created, modified;	/* seconds since 1970 UTC */
	bool deleted;
	const char *assembly;		/* URL */
	const char *author;		/* URL of a person */
	const char *voice;		/* personal, team, official */
	const char *visibility;		/* public, assembly, private */
	struct list descriptions;	/* of struct description */
	struct list allow;		/* of const char *: what the person may do with it */
	struct list links;		/* of struct link */
	struct list extras;		/* of struct extra */
};

extern const struct noun noun_description, noun_paragraph;

/* The fields that every object has; links and extras are read by wire itself. */
extern const struct noun noun_object;

/* An object of a type that this program does not know. */
extern const struct noun noun_any;

/* The words of the choices that all objects share. */
extern const struct choice choices_register[], choices_voice[], choices_visibility[];

/* The URL of the link of that name, or NULL. */
const char *object_link(const struct object *object, const char *name);

/* Whether the host says that the person may do ACT with it. */
bool object_allows(const struct object *object, const char *act);

/* The description that is binding, or the first, or NULL where there is none. */
const struct description *object_binding(const struct object *object);

/*
 * The description in REG whose language is one of the N in LANGS, tried in that order
 * and then shortened as in RFC 4647 3.4 (lookup); then any in REG; else NULL.
 */
const struct description *object_description(const struct object *object, const char *reg,
					     const char *const *langs, size_t n);

/* The text of the paragraph with that id, or NULL. */
const char *description_paragraph(const struct description *description, const char *p);

/* All its paragraphs as one text, parted by empty lines, in ARENA. */
const char *description_text(const struct description *description, struct arena *arena);

/*
 * How well the language tag TAG serves a person who asked for WANTED: the bytes of WANTED
 * that match, 0 where they do not.  WANTED is shortened as in RFC 4647 3.4 (lookup); a tag
 * that says more than was asked for, such as en-GB for en, serves too.  Case does not matter.
 */
size_t lang_match(const char *tag, const char *wanted);

#endif
