/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_TALLY_H
#define PV_VIEW_TALLY_H

#include "model/ballot.h"
#include "view/context.h"

/* Add what the vote came to, in words, then its numbers, what people speak as where that can be
 * told, and the reasons for and against by turns. */
void tally_fill(struct page *page, const struct view_context *context,
		const struct vote_event *event);

/* The reasons alone: both cases, by turns. */
void tally_reasons(struct page *page, const struct view_context *context,
		   const struct vote_event *event);

#endif
