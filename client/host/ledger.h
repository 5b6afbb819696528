/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_LEDGER_H
#define PV_HOST_LEDGER_H

#include "host/doing.h"
#include "model/bank.h"

/*
 * The books of the timebank: every transfer that counts has two entries, one in each account,
 * whose sum is 0; entries are never changed, and a balance is the sum of an account's entries.  All
 * of it is kept in the transaction of the deed.
 */

/*
 * Count TRANSFER, whose sides, minutes and work are set: two entries, two balances, the bank's
 * totals, and its own state; the frame keeps it itself.  *CROSSED: the caller pays, and went below
 * the floor with it.  Each false comes with ANSWER.
 */
bool ledger_count(struct doing *doing, struct time_transfer *transfer, bool *crossed,
		  struct answer *answer);

/* The minutes of reading of the person at PATH that were counted on this day (UTC). */
bool ledger_read_today(const struct doing *doing, const char *path, int64_t *minutes,
		       struct answer *answer);

/* Whether another transfer that waits or counts puts FIRST right. */
bool ledger_reversed(const struct doing *doing, const struct time_transfer *first,
		     bool *reversed, struct answer *answer);

/* Whether that side is the pot of a bank. */
bool ledger_is_pot(const char *side);

#endif
