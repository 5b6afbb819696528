/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_HEARD_H
#define PV_HOST_HEARD_H

#include "host/doing.h"

/*
 * What becomes of a published reply (domain B and I.9).  Each pair is the `may` and the `rule` of
 * one deed of host/deeds.c.
 */

/* Only a member who is named to check it says whether it answers what was said. */
bool heard_may_check(const struct doing *doing);
bool heard_check(struct doing *doing, struct answer *answer);

/* A member's mark stands beside it; a second one takes the place of the first. */
bool heard_may_mark(const struct doing *doing);
bool heard_mark(struct doing *doing, struct answer *answer);

/* Whoever promised an action, or those who run the assembly, say what became of it. */
bool heard_may_follow(const struct doing *doing);
bool heard_follow(struct doing *doing, struct answer *answer);

#endif
