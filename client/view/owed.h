/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_OWED_H
#define PV_VIEW_OWED_H

#include "model/ballot.h"
#include "model/due.h"
#include "view/portraits.h"

/* What is owed: the list, most urgent first, and what other pages say of it. */
const char *owed_title(struct page *page, const struct view_context *context,
		       const struct list *recommendations);
void owed_head(struct page *page, const struct view_context *context,
	       const struct object *parent, const struct list *recommendations);
struct list owed_order(struct page *page, const struct view_context *context,
		       const struct list *recommendations);
struct item owed_item(struct page *page, const struct view_context *context,
		      const struct object *object);

/* How many replies are late and the longest, as a sentence; NULL where none is. */
const char *owed_breath(struct page *page, const struct view_context *context);

/* Where RECOMMENDATION stands, by what is kept here. */
struct due owed_due(const struct view_context *context,
		    const struct recommendation *recommendation);

/* The same as a sentence: "41 days late.", "Accepted. Not checked yet." */
const char *owed_state(struct page *page, const struct due *due);

/* Add a link to each that a vote was sent as, with where it stands. */
void owed_from(struct page *page, const struct view_context *context,
	       const struct vote_event *event);

/* Its title as a sentence, and a day (model/day.h) as a person reads it. */
const char *owed_name(struct page *page, const struct view_context *context,
		      const struct recommendation *recommendation);
const char *owed_day(struct page *page, int64_t day);

#endif
