/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_SPANS_H
#define PV_MODEL_SPANS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/*
 * Sets of numbers in few bytes, such as the topics whose remarks come in an assembly's feed:
 * "1-200,205", or "all".
 */
enum {
	SPANS_MOST = 200,	/* spans of one set */
	SPANS_BYTES = 1000,	/* of its text */
};

struct span {
	int64_t from, to;
};

struct spans {
	bool all;
	struct span items[SPANS_MOST];
	size_t count;
	size_t bytes;		/* of the text of what spans_add() added */
};

/* False where TEXT is no such set: each number is 1 to 999999999, each span rises. */
bool spans_read(struct spans *spans, const char *text);

/* Add NUMBER, which is above all that are in it; false where it is not, or where the set would
 * pass a bound. */
bool spans_add(struct spans *spans, int64_t number);

bool spans_have(const struct spans *spans, int64_t number);

/* As text, in ARENA; NULL of an empty one. */
const char *spans_write(const struct spans *spans, struct arena *arena);

#endif
