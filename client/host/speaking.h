/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_SPEAKING_H
#define PV_HOST_SPEAKING_H

#include "host/doing.h"

/*
 * What somebody speaks as (domain H.1: standpoints), as they say themselves.  What they said and
 * signed before stays as it was.  Rules for host/deeds.h.
 */
bool speaking_may(const struct doing *doing);
bool speaking_add(struct doing *doing, struct answer *answer);
bool speaking_may_stop(const struct doing *doing);
bool speaking_stop(struct doing *doing, struct answer *answer);

#endif
