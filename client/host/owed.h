/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_OWED_H
#define PV_HOST_OWED_H

#include "host/doing.h"

/*
 * What is asked of those who must answer, and what they reply (domain B and I.9).  Each pair is
 * the `may` and the `rule` of one deed of host/deeds.c.
 */

/* A counted vote goes to whoever must answer, with the day that was signed at Found. */
bool owed_may_recommend(const struct doing *doing);
bool owed_recommend(struct doing *doing, struct answer *answer);

/* Only the one whom it is addressed to replies, officially, with what each kind of reply needs. */
bool owed_may_respond(const struct doing *doing);
bool owed_respond(struct doing *doing, struct answer *answer);

/* Members who check the reply: they offer it, or were asked. */
bool owed_may_volunteer(const struct doing *doing);
bool owed_volunteer(struct doing *doing, struct answer *answer);
bool owed_may_name(const struct doing *doing);
bool owed_name(struct doing *doing, struct answer *answer);

#endif
