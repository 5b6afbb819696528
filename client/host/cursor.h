/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_CURSOR_H
#define PV_HOST_CURSOR_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/*
 * Where a list or a feed goes on, as an opaque text.  Each begins with a word of the database that
 * it came from, so that one from before a new start is known as such.
 */
struct cursor {
	bool list;		/* else of a feed */
	int64_t number;		/* list: that of the last one seen; feed: its change */
	const char *id;		/* list: its id; NULL: none was seen */
	int64_t top;		/* feed: the change at which these pages end */
	bool snapshot;		/* feed: begun without a cursor, so without the deleted */
};

enum cursor_state {
	CURSOR_GOOD,
	CURSOR_BAD,	/* never was one: 400 */
	CURSOR_OLD,	/* of another database: 410 */
};

/* EPOCH is the word: letters and digits. */
const char *cursor_write(const struct cursor *cursor, const char *epoch, struct arena *arena);
enum cursor_state cursor_read(const char *text, const char *epoch, struct arena *arena,
			      struct cursor *cursor);

#endif
