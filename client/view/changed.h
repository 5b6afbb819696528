/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_CHANGED_H
#define PV_VIEW_CHANGED_H

#include "model/object.h"
#include "view/page.h"

/*
 * Add how the text AFTER comes from BEFORE (domain I.36), sentence by sentence in reading order:
 * "Removed: ...", then "Added: ...", and how many stay between them.
 */
void changed_fill(struct page *page, const struct description *before,
		  const struct description *after);

#endif
