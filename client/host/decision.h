/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_DECISION_H
#define PV_HOST_DECISION_H

#include "host/doing.h"

/* The rules of decisions (domain E and I.31), as host/deeds.h has them. */
bool decision_may_anew(const struct doing *doing);
bool decision_write(struct doing *doing, struct answer *answer);
bool decision_anew(struct doing *doing, struct answer *answer);
bool decision_dissent(struct doing *doing, struct answer *answer);

#endif
