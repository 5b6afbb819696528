/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_LANGUAGE_TAG_H
#define PV_LANGUAGE_TAG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/*
 * A language as far as Plainvoice tells languages apart: language, script, region.  BCP 47
 * writes it "sr-Latn-RS", gettext's folders "sr_RS@latin"; absent parts are "".
 */
struct tag {
	char language[4], script[5], region[4];
};

enum { TAG_NAMES = 4 };	/* the most folders in which the catalogue of one tag can be */

/* Read LENGTH bytes, written either way ("cy_GB.UTF-8"); false where they name no language. */
bool tag_read(struct tag *tag, const char *text, size_t length);

bool tag_equal(const struct tag *a, const struct tag *b);

/* As BCP 47 has it; in ARENA. */
const char *tag_write(struct arena *arena, const struct tag *tag);

/* The folders that gettext knows the tag by, the most exact first, in ARENA; their number. */
size_t tag_names(struct arena *arena, const struct tag *tag, const char *names[TAG_NAMES]);

#endif
