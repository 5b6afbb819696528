/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_REPLY_H
#define PV_VIEW_REPLY_H

#include "model/owed.h"
#include "view/portraits.h"

/* A published reply to a recommendation, with all that was said of it since. */
void reply_show(struct page *page, const struct view_context *context,
		const struct object *object);
struct item reply_item(struct page *page, const struct view_context *context,
		       const struct object *object);

/* What it says of itself: "Accepted in part. 20 October 2026." */
const char *reply_heading(struct page *page, const struct response *response);

/* The title of what it answers, as a sentence. */
const char *reply_subject(struct page *page, const struct view_context *context,
			  const struct response *response);

/* Add its words alone: the text, the reasons and what goes with them. */
void reply_words(struct page *page, const struct response *response);

/* Add its words, the checks, the marks, and what became of each action up to the day TODAY. */
void reply_fill(struct page *page, const struct view_context *context,
		const struct response *response, int64_t today);

/*
 * Marks (struct mark) in the order in which they are read: the highest, the lowest, the next
 * highest and so on, so that neither end drowns the other.  There is no average: people mean
 * different things by a number, and their reasons are what counts.
 */
struct list reply_marks(struct page *page, const struct list *marks);

#endif
