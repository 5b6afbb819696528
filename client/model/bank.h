/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_BANK_H
#define PV_MODEL_BANK_H

#include "model/object.h"

/*
 * The timebank (domain C and I.16): help is counted in whole minutes, the same for everybody.
 * Nothing is bought with them: no vote, no order, no place.  Balances are private, totals public.
 */
enum {
	BANK_FLOOR = -600,		/* minutes: below it a kind conversation begins */
	BANK_TRANSFER_MOST = 1440,	/* minutes that one transfer can count: a day */
	BANK_READING_MOST = 120,	/* minutes of reading that somebody can count in a day */
};

/* The bank of one assembly: what all may know of it. */
struct timebank {
	struct object object;
	int64_t given;			/* minutes that changed hands so far */
	int64_t transfers;		/* how many times */
	int64_t pot;			/* what the assembly's own pot holds, in minutes */
	int64_t floor;			/* BANK_FLOOR */
};

/* An offer or a request of help. */
struct post {
	struct object object;
	int64_t number;
	const char *title;
	const char *text;
	int64_t minutes;		/* about how long it takes; 0: not said */
	struct list skills;		/* of lines */
	const char *meet;		/* the standpoint that they would like to meet, or NULL */
	const char *state;		/* open, closed */
	const char *about;		/* URL of what a text is wanted for, or NULL */
};

/*
 * Minutes from one to another.  It counts once both sides have said so; what the pot pays for and
 * what is given to it counts at once.  It is never changed: a mistake is put right by another one
 * that names it.
 */
struct time_transfer {
	struct object object;
	int64_t number;
	const char *from, *to;		/* URLs: people, or the timebank for its pot */
	int64_t minutes;		/* 1 to BANK_TRANSFER_MOST */
	const char *work;		/* help, or the work for the assembly that it is for */
	const char *reason;
	const char *about;		/* URL of the offer or request, or NULL */
	const char *state;		/* waiting, counted, declined */
	const char *waits_for;		/* URL of the person who still has to say so, or NULL */
	const char *reverses;		/* URL of the one that it puts right, or NULL */
};

/* What somebody has: the sum of their entries. */
struct account {
	struct object object;
	const char *owner;		/* URL of a person, or of the timebank for its pot */
	int64_t balance;		/* minutes: below 0 is fine and expected */
	int64_t entries;
};

/* One side of a transfer: each has two, whose sum is 0. */
struct entry {
	struct object object;
	int64_t number;
	const char *account;		/* URL */
	int64_t minutes;		/* below 0: they went */
	const char *transfer;		/* URL */
	const char *work;
	const char *reason;
};

/* What somebody sends: who helped whom, what the pot pays, what is given to it, time read. */
struct helping {
	const char *side;		/* gave, received */
	const char *person;		/* URL of the other */
	int64_t minutes;
	const char *reason;
};

struct payment {
	const char *person;
	const char *work;
	int64_t minutes;
	const char *reason;
};

struct minutes {
	int64_t minutes;
	const char *reason;
};

/* A text that somebody misses: becomes a request that a describer can take up. */
struct wanting {
	const char *text;		/* plain, easy, spoken, translation */
	const char *lang;
};

extern const struct noun noun_timebank, noun_offer, noun_request, noun_transfer, noun_account,
	noun_entry, noun_helping, noun_payment, noun_gift, noun_reading, noun_help, noun_reversal,
	noun_wanting;
extern const struct choice choices_work[], choices_transfer[], choices_side_of_help[],
	choices_wanted[];

/* Whether a balance that becomes AFTER from BEFORE crosses the floor: then a kind word is due. */
bool bank_crosses_floor(int64_t before, int64_t after);

/* How well the post OTHER meets POST (an offer a request, or the other way round): skills in
 * common, then that its author is whom they would like to meet; 0: not at all. */
int bank_match(const struct post *post, const struct post *other, const struct list *standpoints);

#endif
