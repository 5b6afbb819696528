/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_CATCHUP_H
#define PV_VIEW_CATCHUP_H

#include "view/context.h"

/* The way to where the assembly stands, for who is new or was last here before it was written
 * (domain I.27); nothing for everybody else. */
void catchup_link(struct page *page, const struct view_context *context);

void catchup_show(struct page *page, const struct view_context *context,
		  const struct object *object);
struct item catchup_item(struct page *page, const struct view_context *context,
			 const struct object *object);

#endif
