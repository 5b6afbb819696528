/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_BARRIER_H
#define PV_VIEW_BARRIER_H

#include "view/portraits.h"

/* What is in the way, and what is done about it. */
void barrier_show(struct page *page, const struct view_context *context,
		  const struct object *object);
struct item barrier_item(struct page *page, const struct view_context *context,
			 const struct object *object);

#endif
