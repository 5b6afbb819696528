/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_WORDS_H
#define PV_MODEL_WORDS_H

#include "model/object.h"

/* One meaning of a word, as one community uses it (domain F). */
struct sense {
	struct object object;
	int64_t number;
	const char *community;
	const char *definition;
	const char *example;
	const char *source;
	const char *source_date;
	int64_t supporters;
	struct list held_by;		/* of those who said here that they mean this one */
};

/* A word with its meanings: contested when two or more of them have supporters. */
struct term {
	struct object object;
	const char *word;
	const char *lang;
	struct list also;		/* of other spellings and short forms */
	bool contested;
	const char *note;
	struct list senses;		/* of struct sense */
};

/* What is sent to add a meaning: to a word that is there, or with the word itself. */
struct meaning {
	const char *word;		/* NULL: that of the term */
	const char *community;
	const char *definition;
	const char *example;
	const char *source;
};

/* What is sent to say which meaning is one's own. */
struct holding {
	int64_t number;
};

enum {
	TERM_SENSES_MOST = 40,
	SENSE_HOLDERS_MOST = 1000,	/* that are kept by name */
};

extern const struct noun noun_sense, noun_term, noun_meaning, noun_new_word, noun_holding;

/* Whether two or more of its meanings have supporters (domain F). */
bool term_is_contested(const struct term *term);

#endif
