/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_GATHER_H
#define PV_VIEW_GATHER_H

#include "model/gather.h"
#include "view/portraits.h"

/* Suggestions that questions are the same, roundups, and joint statements (model/gather.h). */
void same_show(struct page *page, const struct view_context *context,
	       const struct object *object);
struct item same_item(struct page *page, const struct view_context *context,
		      const struct object *object);

void roundup_show(struct page *page, const struct view_context *context,
		  const struct object *object);
struct item roundup_item(struct page *page, const struct view_context *context,
			 const struct object *object);

void we_show(struct page *page, const struct view_context *context,
	     const struct object *object);
struct item we_item(struct page *page, const struct view_context *context,
		    const struct object *object);

#endif
