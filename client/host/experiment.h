/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_EXPERIMENT_H
#define PV_HOST_EXPERIMENT_H

#include "host/doing.h"

/* The rules of experiments (domain E, I.39 and I.40), as host/deeds.h has them. */
bool experiment_may_permit(const struct doing *doing);
bool experiment_may_start(const struct doing *doing);
bool experiment_may_observe(const struct doing *doing);
bool experiment_may_close(const struct doing *doing);
bool experiment_plan(struct doing *doing, struct answer *answer);
bool experiment_permit(struct doing *doing, struct answer *answer);
bool experiment_start(struct doing *doing, struct answer *answer);
bool experiment_observe(struct doing *doing, struct answer *answer);
bool experiment_close(struct doing *doing, struct answer *answer);

#endif
