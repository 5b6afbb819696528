/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_REFLECTION_H
#define PV_HOST_REFLECTION_H

#include "host/doing.h"

/* The rules of reflections and of what was changed because of them (domain E, I.4, I.42), as
 * host/deeds.h has them. */
bool reflection_share(struct doing *doing, struct answer *answer);
bool reflection_correct(struct doing *doing, struct answer *answer);

#endif
