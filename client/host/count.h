/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_COUNT_H
#define PV_HOST_COUNT_H

#include "host/site.h"
#include "model/ballot.h"

/*
 * What a vote came to is worked out from its votes once it has closed, and kept with it, so that
 * it comes with the change feed; nobody can write it.
 */

/* Count every vote that has closed by NOW and has not been counted.  Cheap where there is none. */
bool count_due(const struct site *site, int64_t now, struct arena *arena, struct error *error);

/* That a vote closes at AT: count_due() looks again then. */
bool count_at(const struct site *site, int64_t at, struct arena *arena, struct error *error);

/* A count under way: votes go in one by one, in any order. */
struct count {
	struct arena *arena;		/* of what is published */
	const char *salt;		/* reasons are read in an order that says nothing */
	bool named;
	int64_t *votes;			/* as choices_vote, and one for words not known */
	struct ballot_group *groups;	/* as choices_standpoint, and one for those outside */
	struct count_side {
		struct vote_reason reasons[BALLOT_REASONS_MOST];
		const char *order[BALLOT_REASONS_MOST];
		size_t count;
		bool more;
	} agree, against;
};

void count_init(struct count *count, const struct vote_event *event, const char *salt,
		struct arena *arena);
void count_add(struct count *count, const struct vote *vote);

/* Put the result, the numbers, the groups that can be told and the reasons into EVENT. */
void count_finish(struct count *count, struct vote_event *event);

#endif
