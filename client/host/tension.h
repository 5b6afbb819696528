/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_TENSION_H
#define PV_HOST_TENSION_H

#include "host/doing.h"

/* The rules of tensions (domain E and I.30), as host/deeds.h has them. */
bool tension_may_reword(const struct doing *doing);
bool tension_name(struct doing *doing, struct answer *answer);
bool tension_choose(struct doing *doing, struct answer *answer);
bool tension_reword(struct doing *doing, struct answer *answer);
bool tension_dissent(struct doing *doing, struct answer *answer);

#endif
