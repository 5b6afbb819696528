/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_DEED_H
#define PV_MODEL_DEED_H

#include "model/field.h"

/*
 * What can be done to an object beside reading it and talking about it: one table.  An object
 * whose `allow` has the word of a deed has a link of that name, to which what is sent goes by POST.
 * The fields of its noun that are FIELD_INPUT are what a form asks for, in their order, and what
 * the host reads.
 */
struct deed {
	const char *word;
	const struct noun *on;		/* what it is done to */
	const struct noun *noun;	/* what is sent */
	const char *label;		/* marked with N_(): what the person chooses, as a sentence
					 * without its stop: "Say how far you agree" */
};

/* What is sent where nothing is asked: that it is done says it all.  Its struct is one byte. */
extern const struct noun noun_nothing;

/* The deed of that word on objects of ON, or NULL. */
const struct deed *deed_find(const struct noun *on, const char *word);

/* Every deed, in the order in which a page offers them: NULL past the last. */
const struct deed *deed_at(size_t index);

#endif
