/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_NOTING_H
#define PV_HOST_NOTING_H

#include "host/doing.h"

/* What somebody declared is noted with thanks by others, once each: it is valid, and no reproach
 * (domain I.34).  Rules for host/deeds.h. */
bool noting_may(const struct doing *doing);
bool noting_note(struct doing *doing, struct answer *answer);

#endif
