/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_TENSION_H
#define PV_MODEL_TENSION_H

#include "model/object.h"

enum { TENSION_VERSIONS_MOST = 40 };	/* earlier texts that one tension keeps */

/*
 * Two good things that pull against each other (domain E and I.30): it is not solved but lived
 * with, so both sides have what is good about them, and weigh the same.
 */
struct poles {
	const char *pole_a, *pole_b;	/* what pulls: a few words each */
	const char *up_a, *up_b;	/* what is good about each: never empty */
	const char *down_a, *down_b;	/* what it costs to have too much of it */
	struct list warnings;		/* of lines: how one would notice */
	const char *choice_now;		/* how it is lived with for now */
	const char *why;
	const char *chosen_by;		/* who chose: names or roles */
	const char *review_on;		/* the day on which it is looked at again */
};

struct tension {
	struct object object;
	int64_t number;			/* "T-3" is what people say aloud */
	const char *title;
	struct poles poles;
	struct list dissent;		/* of struct dissent */
	int64_t version;		/* 1 and up */
	struct list history;		/* of struct tension_version: the earlier ones */
};

/* An earlier text of it, kept as it was; and what is sent to change it. */
struct tension_version {
	int64_t version;
	int64_t until;			/* when the next one came */
	const char *reason;		/* why it came */
	struct poles poles;
};

/* A tension; an earlier version; a change of its wording; a choice for now. */
extern const struct noun noun_tension, noun_tension_version, noun_tension_change,
	noun_tension_choice;

/* Put what CHANGE says in the place of what POLES has; what it leaves empty stays.  Whether that is
 * anything else. */
bool tension_merge(struct poles *poles, const struct poles *change);

/* Whether its day has come at NOW to be looked at again. */
bool tension_is_due(const struct tension *tension, int64_t now);

#endif
