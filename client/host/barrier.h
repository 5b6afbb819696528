/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_BARRIER_H
#define PV_HOST_BARRIER_H

#include "host/doing.h"

/* The rules of barriers (domain I.19 and I.20), as host/deeds.h has them. */
bool barrier_report(struct doing *doing, struct answer *answer);
bool barrier_answer(struct doing *doing, struct answer *answer);

#endif
