/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_COST_H
#define PV_HOST_COST_H

#include "host/doing.h"

/* The rule of costs (domain I.17), as host/deeds.h has it. */
bool cost_write(struct doing *doing, struct answer *answer);

#endif
