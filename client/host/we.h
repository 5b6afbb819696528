/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_WE_H
#define PV_HOST_WE_H

#include "host/doing.h"

/*
 * What people of several standpoints can say together (domain I.11): each signs with one standpoint
 * that they declared.  Nothing is called "we" by the host; model/gather.h says when it is.  Rules
 * for host/deeds.h.
 */
bool we_may_write(const struct doing *doing);
bool we_write(struct doing *doing, struct answer *answer);

bool we_may_sign(const struct doing *doing);
bool we_sign(struct doing *doing, struct answer *answer);

bool we_may_unsign(const struct doing *doing);
bool we_unsign(struct doing *doing, struct answer *answer);

#endif
