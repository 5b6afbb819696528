/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_OWED_H
#define PV_HOST_OWED_H

#include "host/doing.h"
#include "model/due.h"

/*
 * Replies to recommendations (domain B and I.9).  Only the one whom it is addressed to publishes
 * one, officially, with what its kind needs.  The `may` and the `rule` of a deed of host/deeds.c.
 */
bool owed_may_respond(const struct doing *doing);
bool owed_respond(struct doing *doing, struct answer *answer);

/* Where the recommendation that something is done to stands. */
bool owed_standing(const struct doing *doing, struct due *due, struct error *error);

/* Let OBJECT (NULL: nothing) come with the feed again, as what can be done to it has changed. */
bool owed_touch(const struct doing *doing, const struct object *object, struct answer *answer);

#endif
