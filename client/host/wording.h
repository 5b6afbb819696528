/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_WORDING_H
#define PV_HOST_WORDING_H

#include "host/doing.h"
#include "model/proposal.h"

/*
 * Domain F: a proposal that uses a contested word says which meaning it has, or uses another
 * word, or leaves it open on purpose; where the chair has asked for it, no word is left open.
 */
bool wording_check(const struct doing *doing, const struct topic *topic,
		   const struct drafting *sent, struct answer *answer);

/* A rule for host/deeds.h: whether contested words need a meaning in a topic. */
bool wording_require(struct doing *doing, struct answer *answer);

#endif
