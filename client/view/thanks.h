/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_THANKS_H
#define PV_VIEW_THANKS_H

#include "view/portraits.h"

/* Thanks from one person to another; nobody counts them. */
void thanks_show(struct page *page, const struct view_context *context,
		 const struct object *object);
const char *thanks_title(struct page *page, const struct view_context *context,
			 const struct list *objects);
struct item thanks_item(struct page *page, const struct view_context *context,
			const struct object *object);

#endif
