/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_OTHERWISE_H
#define PV_VIEW_OTHERWISE_H

#include "view/context.h"

/* Add what those say who see it in another way (struct dissent), under a heading of their own;
 * nothing where nobody does. */
void otherwise_fill(struct page *page, const struct view_context *context,
		    const struct list *dissent);

#endif
