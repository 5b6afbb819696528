/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_COST_H
#define PV_VIEW_COST_H

#include "view/portraits.h"

/* What something cost: minutes of the timebank are heard after the money, beside it. */
void cost_head(struct page *page, const struct view_context *context,
	       const struct object *parent, const struct list *objects);
void cost_show(struct page *page, const struct view_context *context,
	       const struct object *object);
struct item cost_item(struct page *page, const struct view_context *context,
		      const struct object *object);

#endif
