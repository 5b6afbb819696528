/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_WINDOW_H
#define PV_VIEW_WINDOW_H

#include "view/context.h"

/*
 * Add the items of LIST, each with its place in the whole, and after them links to the part of a
 * long list that comes next and to the one before, as the context's window says.  How many there
 * are in the whole.
 */
size_t view_window(struct page *page, const struct view_context *context,
		   const struct list *list);

#endif
