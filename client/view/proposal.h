/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_PROPOSAL_H
#define PV_VIEW_PROPOSAL_H

#include "model/proposal.h"
#include "view/portraits.h"

/* A text to decide on, and its versions (model/proposal.h). */
void proposal_show(struct page *page, const struct view_context *context,
		   const struct object *object);
struct item proposal_item(struct page *page, const struct view_context *context,
			  const struct object *object);

void version_show(struct page *page, const struct view_context *context,
		  const struct object *object);
struct item version_item(struct page *page, const struct view_context *context,
			 const struct object *object);

#endif
