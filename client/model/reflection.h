/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_REFLECTION_H
#define PV_MODEL_REFLECTION_H

#include "model/object.h"

/*
 * What somebody thinks afterwards (domain E, I.3 and I.41): one line, three short questions (what,
 * so what, now what), or the long form.  In a voice of its own, which is heard before the text.
 * A private one never reaches a host: it is kept on the person's own machine.
 */
struct reflection {
	struct object object;
	int64_t number;
	const char *form;		/* line, three, long */
	struct list bullets;		/* of lines */
	const char *what;		/* what happened */
	const char *feelings;		/* long: what they felt and thought */
	const char *evaluation;		/* long: what was good and what was not */
	const char *so_what;		/* what it means */
	const char *conclusion;		/* long: what else could have been done */
	const char *now_what;		/* what to do now */
	const char *about;		/* URL of what it is about, or NULL */
};

/* What was changed because of reflections (I.42). */
struct course_correction {
	struct object object;
	int64_t number;
	const char *title;		/* what is changed, in a few words */
	const char *text;
	struct list reflections;	/* of URLs, at least one */
	const char *decision;		/* URL of the decision that has it, or NULL */
};

extern const struct noun noun_reflection, noun_course_correction;
extern const struct choice choices_reflection[];

/* The words of it that come first: its first line, or what happened; NULL: none. */
const char *reflection_words(const struct reflection *reflection);

/* The text that it is empty of though its form needs it: its JSON name, or NULL. */
const char *reflection_lacks(const struct reflection *reflection);

/* Whether CORRECTION came of the reflection at URL. */
bool correction_names(const struct course_correction *correction, const char *url);

#endif
