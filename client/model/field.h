/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_FIELD_H
#define PV_MODEL_FIELD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/*
 * One table describes each noun: its fields, their kinds, limits and labels.
 * Reading JSON, checking input on the host, showing a page and asking for a
 * form all use that table, so adding a field is one line in a struct and one
 * line in its table.
 */
enum field_kind {
	FIELD_LINE,	/* const char *: text of one line */
	FIELD_TEXT,	/* const char *: paragraphs, parted by empty lines */
	FIELD_CHOICE,	/* const char *: a word of `choices`; an unknown word is kept as it is */
	FIELD_LANG,	/* const char *: a BCP 47 language tag */
	FIELD_DATE,	/* const char *: yyyy, yyyy-mm or yyyy-mm-dd */
	FIELD_LINK,	/* const char *: the URL of an object or a list */
	FIELD_NUMBER,	/* int64_t */
	FIELD_TIME,	/* int64_t: seconds since 1970 UTC; RFC 3339 on the wire */
	FIELD_FLAG,	/* bool */
	FIELD_LINES,	/* struct list of const char *: lines */
	FIELD_LANGS,	/* struct list of const char *: BCP 47 language tags */
	FIELD_LINKS,	/* struct list of const char *: URLs */
	FIELD_PART,	/* a pointer to one thing that `noun` describes */
	FIELD_PARTS,	/* struct list of pointers to things that `noun` describes */
};

/* Pointers in reading order; empty is { NULL, 0 }. */
struct list {
	const void **items;
	size_t count;
};

/* A word of a FIELD_CHOICE: as the API has it, and as a person reads and hears it. */
struct choice {
	const char *word;
	const char *label;	/* marked with N_(): show it through _() */
};

struct noun;
struct object;

enum field_use {
	FIELD_REQUIRED = 1,	/* must be there and not empty, in answers and in input */
	FIELD_INPUT = 2,	/* a person may send it */
	FIELD_SHOWN = 4,	/* a details page shows it */
	FIELD_SEARCHED = 8,	/* its words are found by search */
};

struct field {
	const char *name;		/* its JSON name */
	enum field_kind kind;
	size_t offset;			/* in the noun's struct */
	unsigned use;			/* a set of enum field_use */
	size_t limit;			/* most bytes of a text, items of a list; 0: the kind's */
	const struct choice *choices;	/* of FIELD_CHOICE, ended by { NULL, NULL } */
	const struct noun *noun;	/* of FIELD_PART and FIELD_PARTS */
	const char *label;		/* marked with N_(): a few words for eyes and for forms */
	const char *heard;		/* marked with N_(): a sentence with one %s for its value */
	const char *ask;		/* marked with N_(): a form's question; NULL: the label */
	const struct noun *of;		/* what a form offers, of a link or links; of lines, words
					 * of the glossary (noun_term); or NULL */
	bool (*fits)(const struct object *offered);	/* of those, which; NULL: all */
	/* Whether a form asks for it once the fields before it are in THING, which is about to be
	 * done to ON (NULL where that is not kept); NULL: always. */
	bool (*asked)(const void *thing, const struct object *on);
	bool (*needed)(const void *thing, const struct object *on);	/* and then cannot be passed
									 * over; NULL: it can */
};

/* The table of an object may name a field that every object has again, at its own place: then a
 * person may send it, and a form asks for it. */
struct noun {
	const char *type;		/* the object's `type`, or a name for tests */
	size_t size;			/* of its struct */
	const struct field *fields;
	size_t count;
	bool is_object;			/* its struct begins with struct object (model/object.h) */
	const char *label;		/* marked with N_(): what people call it, or NULL */
	const char *plural;		/* marked with N_(): the title of a list of them, or NULL */
	const char *parent;		/* its link to what it belongs to; NULL: the assembly */
	const char *readers;		/* marked with N_(): who can read what is sent, as a
					 * sentence; NULL: all who read the assembly */
	/* Put into THING what a form begins with where something of ON is changed: how it is
	 * now, in ARENA.  NULL: with nothing. */
	void (*begin)(void *thing, const struct object *on, struct arena *arena);
};

/* LIST with ITEM at its end, in ARENA: what LIST had before may be of somebody else. */
void list_add(struct list *list, const void *item, struct arena *arena);

/* LIST without the item at INDEX, in ARENA. */
void list_drop(struct list *list, size_t index, struct arena *arena);

/* Whether TEXT is one of the texts in LIST. */
bool list_has_text(const struct list *list, const char *text);

/* For tables: an offset that fails to compile when the member's type is another. */
#define FIELD_AT(structure, member, type) \
	(offsetof(structure, member) + \
	 0 * sizeof(char[_Generic(((structure *)0)->member, type: 1)]))
#define FIELD_STRING(structure, member) FIELD_AT(structure, member, const char *)
#define FIELD_INTEGER(structure, member) FIELD_AT(structure, member, int64_t)
#define FIELD_BOOL(structure, member) FIELD_AT(structure, member, bool)
#define FIELD_LIST(structure, member) FIELD_AT(structure, member, struct list)

enum {
	FIELD_LINE_BYTES = 500,		/* the most bytes of a line where a table names none */
	FIELD_TEXT_BYTES = 20000,	/* of a text */
	FIELD_LINK_BYTES = 2000,	/* of a URL */
	FIELD_LIST_ITEMS = 1000,	/* items of a list */
};

/* The field of NOUN with that JSON name, or NULL.  Fields of struct object are not looked at. */
const struct field *field_find(const struct noun *noun, const char *name);

/* The most bytes (texts) or items (lists) that FIELD holds. */
size_t field_limit(const struct field *field);

/* The string, integer, flag, list or part that FIELD has in the struct at THING. */
const char *field_string(const struct field *field, const void *thing);
int64_t field_integer(const struct field *field, const void *thing);
bool field_flag(const struct field *field, const void *thing);
const struct list *field_list(const struct field *field, const void *thing);
const void *field_part(const struct field *field, const void *thing);

/* Put VALUE, which is borrowed, into a text or an integer of the struct at THING. */
void field_set_string(const struct field *field, void *thing, const char *value);
void field_set_integer(const struct field *field, void *thing, int64_t value);

/* Whether FIELD is absent in THING: NULL or "", 0, false, an empty list. */
bool field_is_empty(const struct field *field, const void *thing);

/* The label of WORD among CHOICES in the person's language; WORD itself where it is unknown. */
const char *choice_label(const struct choice *choices, const char *word);

/* Whether WORD is one of CHOICES. */
bool choice_known(const struct choice *choices, const char *word);

#endif
