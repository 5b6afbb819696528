/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_DECISION_H
#define PV_VIEW_DECISION_H

#include "view/portraits.h"

/* A decision: one that was changed says so before anything else. */
void decision_show(struct page *page, const struct view_context *context,
		   const struct object *object);
struct item decision_item(struct page *page, const struct view_context *context,
			  const struct object *object);

#endif
