/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_OBJECT_H
#define PV_VIEW_OBJECT_H

#include "view/context.h"

/* What pages of objects are made of, beside their texts (view/describe.h, view/fill.h). */

/* Links to the lists of what belongs to OBJECT: "Replies. There are 2." */
void object_lists(struct page *page, const struct view_context *context,
		  const struct object *object);

/* A link to whoever wrote it, where that is known. */
void object_author(struct page *page, const struct view_context *context,
		   const struct object *object);

/* Links to the objects that its own links lead to, such as what it belongs to. */
void object_owners(struct page *page, const struct view_context *context,
		   const struct object *object);

#endif
