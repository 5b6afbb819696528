/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_NAMED_H
#define PV_APP_NAMED_H

#include "app/state.h"

/*
 * Things as people speak of them: "recommendation 3", "experiments", in the person's language, in
 * English, or by the type that scripts know ("minority statement 2"); a remark by its kind too
 * ("question 14").
 */
struct named {
	const struct noun *noun;	/* NULL: the words name nothing */
	const char *number;		/* digits, borrowed from the words; NULL: all of them */
	const struct object *object;	/* that one, in the arena; NULL: it is not kept here */
};

struct named named_find(struct session *session, const char *words, struct arena *arena);

/* Go to what WORDS name, or say that it is not kept here; false where they name nothing. */
bool named_go(struct session *session, const char *words);

#endif
