/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_STAGE_H
#define PV_VIEW_STAGE_H

#include "view/context.h"

/* The stage of an assembly, its mode and when it closes, as sentences; "": not known. */
const char *stage_sentence(struct page *page, const struct assembly *assembly);

/* What is settled, what is open and what was dropped, in words (domain I.44). */
void stage_progress(struct page *page, const struct view_context *context);

#endif
