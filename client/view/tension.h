/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_TENSION_H
#define PV_VIEW_TENSION_H

#include "view/portraits.h"

/* A tension: what is said of the one side is said of the other right after it, in the same words
 * (domain I.30). */
void tension_show(struct page *page, const struct view_context *context,
		  const struct object *object);
struct item tension_item(struct page *page, const struct view_context *context,
			 const struct object *object);

#endif
