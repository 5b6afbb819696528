/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_BALLOT_H
#define PV_HOST_BALLOT_H

#include "host/doing.h"
#include "model/ballot.h"

/*
 * Votes (domain B, G, I.8 and I.12): how they are called, and what each member chooses.  Rules for
 * host/deeds.h; what a vote comes to is host/count.h.
 */
enum { BALLOT_OPEN_LEAST = 24 * 60 * 60 };	/* seconds: those on a thin line come once a day */

/* Call a vote on a proposal: only in a topic that is being settled (I.12), only where it says
 * what gets better for people and how we would know (I.8), and one at a time. */
bool ballot_may_call(const struct doing *doing);
bool ballot_call(struct doing *doing, struct answer *answer);

/* Choose, or choose something else, until it closes.  Nobody else is shown it, or that it is
 * there. */
bool ballot_may_choose(const struct doing *doing);
bool ballot_choose(struct doing *doing, struct answer *answer);

/* What PERSON chose in EVENT into *VOTE, as a copy; NULL where they chose nothing. */
bool ballot_vote(const struct site *site, const struct vote_event *event,
		 const struct person *person, struct arena *arena, struct vote **vote,
		 struct error *error);

#endif
