/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_CHARTER_H
#define PV_HOST_CHARTER_H

#include "host/doing.h"

/* What was agreed on how an assembly works; a change is a new version, with a reason (I.15). */

/* The rule of the deed amend on an assembly. */
bool charter_amend(struct doing *doing, struct answer *answer);

#endif
