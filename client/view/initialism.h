/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_INITIALISM_H
#define PV_VIEW_INITIALISM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "model/words.h"

/* Short forms of capital letters, and what the glossary says that they stand for. */
struct initialisms {
	struct initialism {
		const char *letters, *words;
		bool said;
	} *items;
	size_t count;
};

/* Those of TERMS (of struct term; NULL: none) that not everybody knows, in ARENA. */
void initialisms_init(struct initialisms *initialisms, struct arena *arena,
		      const struct list *terms);

/* TEXT with "integrated care board (ICB)" where "ICB" stands for the first time; in ARENA. */
const char *initialisms_long(struct initialisms *initialisms, struct arena *arena,
			     const char *text);

#endif
