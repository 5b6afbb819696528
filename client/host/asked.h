/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_ASKED_H
#define PV_HOST_ASKED_H

#include "host/doing.h"

/*
 * Who is asked for an answer, and who will check it (domain B and I.9).  Each pair is the `may` and
 * the `rule` of one deed of host/deeds.c.
 */

/* A counted vote goes to whoever must answer, with the day that was signed at Found. */
bool asked_may_recommend(const struct doing *doing);
bool asked_recommend(struct doing *doing, struct answer *answer);

/* Members who check the reply: they offer it, or were asked. */
bool asked_may_volunteer(const struct doing *doing);
bool asked_volunteer(struct doing *doing, struct answer *answer);
bool asked_may_name(const struct doing *doing);
bool asked_name(struct doing *doing, struct answer *answer);

#endif
