/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TERM_EYE_H
#define PV_TERM_EYE_H

#include "term/frame.h"

/* A page by eye: all of it as far as the screen reaches, the part in focus always in sight. */
struct eye {
	struct arena arena;
	struct rows rows;	/* of the whole page */
	size_t top;		/* the first that is shown */
	size_t below;		/* rows at the end of the screen that the page does not have */
};

void eye_release(struct eye *eye);

/* Another page, or the same one with other words or another width; KEEP: the part FOCUS stays
 * at the row of the screen where it was, unless the page is seen from its beginning. */
void eye_page(struct eye *eye, const struct page *page, const struct paint_options *options,
	      size_t focus, bool keep);

/* Fill FRAME with the page around FOCUS; SAID, where it is not "", stands below and has the
 * cursor.  Under both stands PROGRESS, or NULL, where there is room. */
void eye_frame(struct eye *eye, size_t focus, const char *said, const char *progress,
	       const struct paint_options *options, struct frame *frame);

/* Move on within a part that is taller than the screen; false: there is no more of it. */
bool eye_scroll(struct eye *eye, size_t focus, size_t height, bool forward);

#endif
