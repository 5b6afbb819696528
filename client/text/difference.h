/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TEXT_DIFFERENCE_H
#define PV_TEXT_DIFFERENCE_H

#include "text/wrap.h"

/* What became of one sentence, or of one paragraph. */
enum change { CHANGE_NONE, CHANGE_REMOVED, CHANGE_ADDED };

struct difference {
	enum change change;
	const char *text;	/* borrowed */
};

struct differences {
	struct difference *items;
	size_t count;
};

/* So many comparisons at the most are made of what lies between an equal beginning and an equal
 * end; where it would take more, all of that counts as removed and then added. */
enum { DIFFERENCE_CELLS = 1000 * 1000 };

/*
 * How AFTER comes from BEFORE, in ARENA, in reading order: the longest row of items that both
 * have stays; at each place what was removed comes before what was added.
 */
void difference_lines(struct arena *arena, const struct lines *before,
		      const struct lines *after, struct differences *differences);

/* The same for two clean texts, sentence by sentence (text/sentence.h). */
void difference_texts(struct arena *arena, const char *before, const char *after,
		      struct differences *differences);

#endif
