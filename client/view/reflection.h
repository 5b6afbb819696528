/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_REFLECTION_H
#define PV_VIEW_REFLECTION_H

#include "view/portraits.h"

/* A reflection: its voice is heard before its text (domain I.4). */
void reflection_show(struct page *page, const struct view_context *context,
		     const struct object *object);
struct item reflection_item(struct page *page, const struct view_context *context,
			    const struct object *object);

#endif
