/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_DISSENT_H
#define PV_HOST_DISSENT_H

#include "host/doing.h"

/*
 * What members who did not agree want to be read after the result (domain B).  Rules for
 * host/deeds.h.  To write or sign one is to say in the open that one did not agree; to ask for it
 * in vain says nothing to anybody else.
 */

/* A statement of somebody who did not agree, after the close; one of each. */
bool dissent_may_write(const struct doing *doing);
bool dissent_write(struct doing *doing, struct answer *answer);

/* Others who did not agree put their names under it. */
bool dissent_may_sign(const struct doing *doing);
bool dissent_sign(struct doing *doing, struct answer *answer);

#endif
