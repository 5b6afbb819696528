/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_QUIET_H
#define PV_MODEL_QUIET_H

#include <stdbool.h>
#include <stdint.h>

/*
 * Whom Plainvoice offers a job of two minutes, and how often (domain I.25, K).  It is worked out
 * from a person's own acts on their own machine: nobody else learns who is quiet.
 */
enum {
	QUIET_DAYS = 14,	/* without an act of one's own; reading is taking part too */
	QUIET_MINUTES = 2,	/* that a job takes */
};

/* What this machine keeps of one person, in seconds since 1970. */
struct quiet {
	int64_t acted;		/* when they sent something last, or were first seen here */
	int64_t offered;	/* when they were offered something last; 0: never */
	int64_t times;		/* how often that was */
};

/*
 * Whether there may be an offer at NOW.  OFTEN is the person's choice: "off", never; "day", at
 * most one a day; "week" or anything else, at most one a week.  A clock that was put back brings
 * none.  Pure.
 */
bool quiet_may_offer(const struct quiet *quiet, const char *often, int64_t now);

#endif
