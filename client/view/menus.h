/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_MENUS_H
#define PV_VIEW_MENUS_H

#include "view/context.h"

/* Links to lists and to single things, where there is something, or where the person can make it:
 * what is not there is not offered. */

/* To the list of all of NOUN: "Tensions. There are 2.", or what its portrait says of them. */
void menus_list(struct page *page, const struct view_context *context, const struct noun *noun);

/* The same by its type, which need not be known to this program. */
void menus_list_of(struct page *page, const struct view_context *context, const char *type);

/* To each of NOUN whose link FIELD leads to OBJECT: for what belongs to something else by right. */
void menus_about(struct page *page, const struct view_context *context, const struct noun *noun,
		 const char *field, const struct object *object);

/* To what is decided, tried, learnt and spent. */
void menus_openly(struct page *page);

/* To where people help each other, where there is a bank of time. */
void menus_together(struct page *page, const struct view_context *context);

#endif
