/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_STATEMENT_H
#define PV_VIEW_STATEMENT_H

#include "view/context.h"

/*
 * Add the statements of those who did not agree in the vote event at URL: they are read after its
 * result and after the recommendation that came of it (domain B).  Nothing where there are none.
 */
void statement_fill(struct page *page, const struct view_context *context, const char *url);

#endif
