/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_PARTS_H
#define PV_HOST_PARTS_H

#include "host/doing.h"

/*
 * Put what the caller says otherwise (struct dissent, sent) into LIST, where it takes the place of
 * what they said before, and keep what it was said of.  False with a refusal where there is no
 * room.
 */
bool parts_dissent(struct doing *doing, struct list *list, struct answer *answer);

#endif
