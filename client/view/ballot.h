/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_BALLOT_H
#define PV_VIEW_BALLOT_H

#include "model/ballot.h"
#include "view/portraits.h"

/* A vote, and what one person chose in it: their pages and their lines in a list. */
void ballot_show(struct page *page, const struct view_context *context,
		 const struct object *object);
struct item ballot_item(struct page *page, const struct view_context *context,
			const struct object *object);
void vote_show(struct page *page, const struct view_context *context,
	       const struct object *object);
struct item vote_item(struct page *page, const struct view_context *context,
		      const struct object *object);

/* What other pages say of a vote. */

/* Its name, as a sentence. */
const char *ballot_title(struct page *page, const struct view_context *context,
			 const struct vote_event *event);

/* What the person chose in it, or NULL. */
const struct vote *ballot_own(const struct view_context *context,
			      const struct vote_event *event);

#endif
