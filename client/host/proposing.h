/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_PROPOSING_H
#define PV_HOST_PROPOSING_H

#include "host/doing.h"

/*
 * Proposals and their versions (domain F, G, I.36): one binding text, in a topic that is being
 * settled.  A change makes a new version; the old one is kept, and words that stand beside the
 * text are stale until somebody has checked them.  Rules for host/deeds.h.
 */
bool proposing_may_propose(const struct doing *doing);
bool proposing_propose(struct doing *doing, struct answer *answer);

/* By its author, or by those who lead the assembly; not while people vote on it. */
bool proposing_may_revise(const struct doing *doing);
bool proposing_revise(struct doing *doing, struct answer *answer);

#endif
