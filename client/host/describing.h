/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_DESCRIBING_H
#define PV_HOST_DESCRIBING_H

#include "host/doing.h"

/*
 * Other words beside the text that counts (domain F, I.37): written, written anew, or found to be
 * right where they had gone stale.  A rule for host/deeds.h, for any object with descriptions.
 */
bool describing_may(const struct doing *doing);
bool describing_describe(struct doing *doing, struct answer *answer);

#endif
