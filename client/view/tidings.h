/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_TIDINGS_H
#define PV_VIEW_TIDINGS_H

#include "view/context.h"

/*
 * What became of what the person said, as far as it is kept here: a topic that was closed, with
 * its reason; a roundup that waits for their word or leaves them out; a change that was taken; a
 * suggestion about a question of theirs.  OWN: their remarks (struct contribution).  Adds nothing
 * where nothing became of them yet.
 */
void tidings_fill(struct page *page, const struct view_context *context, const struct list *own);

#endif
