/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_RECOMMENDATION_H
#define PV_VIEW_RECOMMENDATION_H

#include "view/portraits.h"

/* The page of one recommendation: its text and what it is for, who owes an answer and how late it
 * is, each reply with all that was said of it, then those who did not agree. */
void recommendation_show(struct page *page, const struct view_context *context,
			 const struct object *object);

#endif
