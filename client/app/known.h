/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_KNOWN_H
#define PV_APP_KNOWN_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"
#include "store/store.h"

/* What this machine knows of an assembly between two starts: how it is reached, who the person is
 * there, and values of the store. */
struct known {
	struct store *store;		/* borrowed */
	char *url, *unix_socket;	/* where it is asked */
	char *tokens;			/* the file that keeps who the person is */
	char *assembly;			/* its own URL; NULL: not known yet */
	char *self, *token;		/* the person; NULL: not joined */
};

void known_release(struct known *known);

/* Put a copy of TEXT, or NULL, in the place of *OLD. */
void known_replace(char **old, const char *text);

/* ASSEMBLY is the one; who the person is there is looked up. */
void known_meet(struct known *known, const char *assembly);

/* A token that is not taken any more is not sent again: the person can join anew. */
void known_forget_self(struct known *known);

/* A value of the store by its name and the address that it belongs to, in ARENA; NULL: none. */
const char *known_value(const struct known *known, const char *name, const char *url,
			struct arena *arena);

/* Keep that value; VALUE NULL: forget it. */
bool known_keep(struct known *known, const char *name, const char *url, const char *value,
		struct error *error);

/* The address, in ARENA, of values that hold for one person only: who reads it is part of it. */
const char *known_own(const struct known *known, const char *url, struct arena *arena);

/* Whether URL is of the same origin as BASE; a relative one never is. */
bool known_is_of(const char *url, const char *base);

#endif
