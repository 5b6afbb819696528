/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_LANGUAGE_CATALOGUE_H
#define PV_LANGUAGE_CATALOGUE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "language/tag.h"

/* Where the compiled catalogue of a language is: FOLDER/NAME/LC_MESSAGES/plainvoice.mo. */
struct catalogue {
	const char *folder, *name;	/* name NULL: there is none */
	struct tag tag;			/* of the catalogue, as its name has it */
	bool is_pack;
	int64_t changed;	/* a pack: when the newest of its files was, in nanoseconds */
};

/*
 * The catalogue that serves TAG best, a person's pack (in PACKS, which may be NULL) before
 * an installed one (in FOLDER).  False with ERROR_INPUT where the pack is broken.
 */
bool catalogue_find(struct arena *arena, const struct tag *tag, const char *packs,
		    const char *folder, struct catalogue *catalogue, struct error *error);

/* The tags of all catalogues, "en" first, then in order; in ARENA. */
size_t catalogue_list(struct arena *arena, const char *packs, const char *folder,
		      const char *const **tags);

#endif
