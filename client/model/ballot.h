/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_BALLOT_H
#define PV_MODEL_BALLOT_H

#include "model/object.h"

/*
 * How far people agree with a proposal (domain B and G).  The result is computed, never declared.
 * A secret vote is secret because the host keeps it so: it must be trusted (domain K).
 */
enum {
	BALLOT_GROUP_LEAST = 3,		/* fewer votes of one standpoint are told apart by nobody */
	BALLOT_PERCENT_LEAST = 50,	/* of a threshold; at 50 it takes more for than against */
	BALLOT_REASONS_MOST = 100,	/* that are published of each side */
};

/* How often a choice was made. */
struct vote_count {
	const char *choice;		/* of choices_vote */
	int64_t votes;
};

/* What one standpoint came to: only where that gives no smaller one away. */
struct group_result {
	const char *standpoint;
	bool agreed;			/* more of it for than against */
};

/* What somebody said with their choice. */
struct vote_reason {
	const char *side;		/* for, against */
	const char *choice;		/* of choices_vote */
	const char *text;
	const char *needs;		/* what would help, where that is not the text itself */
	const char *by;			/* URL of a person; NULL in a secret ballot */
};

/*
 * A vote on the text of a proposal as it was when the vote was called: descriptions, outcome
 * and how_known are the proposal's of that version.  Everything from `result` on is there only
 * once it has closed.
 */
struct vote_event {
	struct object object;
	int64_t number;
	const char *proposal;		/* URL */
	const char *topic;		/* URL */
	int64_t version;		/* of the proposal */
	const char *ballot;		/* secret, named: never changed */
	int64_t recommended_from;	/* percent for, of all for and against */
	int64_t view_from;
	int64_t opens, closes;
	const char *outcome;		/* for people (domain I.8) */
	const char *how_known;		/* how we would know */
	const char *result;		/* of choices_result; NULL: not counted yet */
	struct list counts;		/* of struct vote_count */
	struct list group_results;	/* of struct group_result */
	struct list reasons;		/* of struct vote_reason, for and against by turns */
	bool more_reasons;		/* not all of them are published */
};

/* What one person chose: theirs alone in a secret ballot, and before the close in any. */
struct vote {
	struct object object;
	const char *vote_event;		/* URL */
	const char *standpoint;		/* it is counted under: the first they declared */
	const char *choice;		/* of choices_vote */
	const char *reservation;	/* with "reservation" */
	const char *reason;		/* with gladly, live and no */
	const char *help;		/* known, unknown: with not_yet and no */
	const char *needs;		/* what would help */
	bool publish;			/* others may read the reason after the close */
};

/* The case of members who did not agree: read after the result and the recommendation. */
struct minority_statement {
	struct object object;
	int64_t number;
	const char *vote_event;		/* URL */
	const char *text;
	struct list signers;		/* of URLs of people, its author first */
};

/* Votes of one standpoint that count: nobody who stood aside is in them. */
struct ballot_group {
	const char *standpoint;
	int64_t agree, against;
	bool told;			/* whether its result can be published */
};

extern const struct noun noun_vote_event, noun_vote_count, noun_group_result, noun_vote_reason,
	noun_vote, noun_minority_statement;
extern const struct choice choices_vote[], choices_result[];

/* Where a vote event is at NOW. */
enum ballot_stage { BALLOT_COMING, BALLOT_OPEN, BALLOT_CLOSED };
enum ballot_stage ballot_stage(const struct vote_event *event, int64_t now);

/* The side of a choice: "for" (gladly, reservation, live), "against" (not_yet, no), else NULL. */
const char *ballot_side(const char *choice);

/*
 * The result of a word of choices_result.  Those who stood aside are in neither number.  Exactly
 * at a threshold is enough; without more for than against there is no settled view.
 */
const char *ballot_result(const struct vote_event *event, int64_t agree, int64_t against);

/* Whether more of GROUP are for than against. */
bool ballot_group_agreed(const struct ballot_group *group);

/*
 * Mark which of COUNT GROUPS can be told: those with BALLOT_GROUP_LEAST votes, as long as the
 * votes of all the others, OUTSIDE of any group among them, are none or so many, and cannot be
 * worked out from the totals.  Nobody is in two groups.
 */
void ballot_tell(struct ballot_group *groups, size_t count, const struct ballot_group *outside);

/* The reason that goes with VOTE's choice, or NULL: its reservation, reason or needs. */
const char *ballot_reason(const struct vote *vote);

#endif
