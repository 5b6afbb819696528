/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_THANKS_H
#define PV_HOST_THANKS_H

#include "host/doing.h"

/* The rules of thanks (domain I.1), as host/deeds.h and host/collections.h have them. */
bool thanks_permits(const struct request *request, const struct object *object);
bool thanks_may_open(const struct doing *doing);
bool thanks_send(struct doing *doing, struct answer *answer);
bool thanks_open(struct doing *doing, struct answer *answer);

#endif
