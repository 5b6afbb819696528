/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_SAME_H
#define PV_HOST_SAME_H

#include "host/doing.h"

/*
 * Two questions that may be the same (domain I.13): anybody suggests it, the author of the first
 * says whether it is so, and nothing is ever joined by itself.  Rules for host/deeds.h.
 */
bool same_may_suggest(const struct doing *doing);
bool same_suggest(struct doing *doing, struct answer *answer);

bool same_may_answer(const struct doing *doing);
bool same_accept(struct doing *doing, struct answer *answer);
bool same_decline(struct doing *doing, struct answer *answer);

#endif
