/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_PARTS_H
#define PV_HOST_PARTS_H

#include "host/doing.h"

/* LIST with PART after its items, in ARENA. */
struct list parts_add(const struct list *list, const void *part, struct arena *arena);

/*
 * Put what the caller says otherwise (struct dissent, sent) into LIST, where it takes the place of
 * what they said before, and keep what it was said of.  False with a refusal where there is no
 * room.
 */
bool parts_dissent(struct doing *doing, struct list *list, struct answer *answer);

#endif
