/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_DEEDS_H
#define PV_VIEW_DEEDS_H

#include "view/context.h"

/*
 * Add a choice for each deed (model/deed.h) that the person may do to OBJECT now; its answer is
 * "do WORD URL".  Where they have not joined and could, one choice to join instead, whose answer is
 * "join".  What is made for the assembly as a whole is offered with its list.
 */
void view_deeds(struct page *page, const struct view_context *context,
		const struct object *object);

/* The same of those deeds to OWNER that make a thing of NOUN, such as "Raise a tension". */
void view_deeds_making(struct page *page, const struct view_context *context,
		       const struct object *owner, const struct noun *noun);

/* Whether there is one. */
bool view_can_make(const struct object *owner, const struct noun *noun);

#endif
