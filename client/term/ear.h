/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TERM_EAR_H
#define PV_TERM_EAR_H

#include "term/frame.h"

/*
 * A page by ear: only what was reached stands on the screen, each part on rows that were empty
 * before, because a reader says what is new there.  Going back to a part of one row moves the
 * cursor alone; a part of several is put on fresh rows again, since readers say no more of it
 * than its first row otherwise.
 */
struct ear {
	struct frame frame;	/* what stands there now */
	size_t next;		/* the first row that is free */
	struct arena arena;
	struct rows rest;	/* of a part taller than the screen: what was not shown yet */
};

void ear_init(struct ear *ear, size_t columns, size_t height);
void ear_release(struct ear *ear);

/* An empty screen: another page. */
void ear_clear(struct ear *ear);

/* Reach the part INDEX.  AFRESH: on fresh rows even where it stands there already. */
void ear_reach(struct ear *ear, const struct page *page, size_t index,
	       const struct paint_options *options, bool afresh);

/* Say a sentence on a fresh row; the cursor goes there. */
void ear_say(struct ear *ear, const char *said, const struct paint_options *options);

/* Say a sentence and show the part INDEX below it, both on fresh rows of one screen; the cursor
 * goes to the part where TO_PART, else to the sentence. */
void ear_say_and_reach(struct ear *ear, const char *said, const struct page *page, size_t index,
		       const struct paint_options *options, bool to_part);

/* Show more of a part that is taller than the screen; false: there is no more of it. */
bool ear_more(struct ear *ear);

#endif
