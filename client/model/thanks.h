/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_THANKS_H
#define PV_MODEL_THANKS_H

#include "model/object.h"

/*
 * A thank you to a person for something (domain I.1).  Only the two of them read it, unless both
 * say that all may.  Nobody counts them, and nobody is ranked by them.
 */
struct thanks {
	struct object object;
	int64_t number;
	const char *to;			/* URL of a person */
	const char *what_for;		/* "for" on the wire */
	const char *text;
	const char *about;		/* URL of what it is for, or NULL */
	bool public;			/* who sent it says that all may read it */
};

extern const struct noun noun_thanks;

/* Whether the person at URL sent it or got it. */
bool thanks_is_of(const struct thanks *thanks, const char *url);

#endif
