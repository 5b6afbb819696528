/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_SUPPORT_CLEAN_H
#define PV_SUPPORT_CLEAN_H

#include <string.h>

#include "text/clean.h"

/* Whether cleaning would leave TEXT as it is. */
static inline bool is_clean(const char *text, enum clean_as as)
{
	struct arena arena = ARENA_INIT;
	bool same = !strcmp(clean_text(&arena, text, as), text);
	arena_release(&arena);
	return same;
}

#endif
