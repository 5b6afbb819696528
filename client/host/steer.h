/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_STEER_H
#define PV_HOST_STEER_H

#include "host/doing.h"

/* What becomes of a topic, and new ones (domain A, H.1): nothing fades without a reason. */

/* The rule of steer on a topic: its mode, its state, or both, with a reason. */
bool steer_topic(struct doing *doing, struct answer *answer);

/* Of add-topic on an assembly: while it opens up, not while it settles. */
bool steer_may_add(const struct doing *doing);
bool steer_add(struct doing *doing, struct answer *answer);

#endif
