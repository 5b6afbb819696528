/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_HOLD_H
#define PV_APP_HOLD_H

#include "store/draft.h"

/*
 * A draft that is sent later: 10 minutes to a day, and until then the person can take it out
 * (domain I.43).  How long is left is measured by what no clock on a wall changes, the time since
 * the machine was started.  Only from one such start to the next the date is believed, and never
 * for more than the hold is long, nor where it has gone back.
 */
enum { HOLD_LEAST = 10 * 60, HOLD_HOUR = 60 * 60, HOLD_MOST = 24 * 60 * 60 };	/* seconds */

/* Hold DRAFT from now on for so many seconds (0: not at all). */
void hold_begin(struct draft *draft, int64_t seconds, struct arena *arena);

/* The same because the assembly asked to wait. */
void hold_wait(struct draft *draft, int64_t seconds, struct arena *arena);

/* The seconds that are left; 0: it is due, or was not held. */
int64_t hold_left(const struct draft *draft);

/* After a new start of the machine DRAFT is held for what is left: true where it has changed and
 * must be saved. */
bool hold_renew(struct draft *draft, struct arena *arena);

/* When it will be sent, as a sentence in ARENA. */
const char *hold_sentence(const struct draft *draft, struct arena *arena);

#endif
