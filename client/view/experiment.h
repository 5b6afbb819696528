/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_EXPERIMENT_H
#define PV_VIEW_EXPERIMENT_H

#include "view/portraits.h"

/* An experiment, from its plan to what was learnt; a list of them counts what was learnt. */
void experiment_show(struct page *page, const struct view_context *context,
		     const struct object *object);
const char *experiment_title(struct page *page, const struct view_context *context,
			     const struct list *objects);
struct item experiment_item(struct page *page, const struct view_context *context,
			    const struct object *object);

#endif
