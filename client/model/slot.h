/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_SLOT_H
#define PV_MODEL_SLOT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/*
 * A slot is a finite list that fits into the time that a person has (domain I.21).  All is
 * counted in seconds; it never takes more than the time asked for and a tenth of it.
 */
enum slot_kind {
	SLOT_REPLY,		/* somebody replied to the person */
	SLOT_CLOSING,		/* a topic or a vote that closes soon */
	SLOT_QUESTION,		/* one that they could answer */
	SLOT_STANDPOINT,	/* a remark from a standpoint that is not theirs */
	SLOT_REFLECTION,	/* two minutes to think back */
	SLOT_KINDS
};

enum {
	SLOT_MINUTES_LEAST = 1,
	SLOT_MINUTES_MOST = 240,
	SLOT_SECONDS_MOST = SLOT_MINUTES_MOST * 66,	/* with the tenth beyond it */
	SLOT_DAYS = 7,		/* what closes within so many days closes soon */
};

/* Something that could be in a slot and, where it is in one, what of it. */
struct slot_thing {
	enum slot_kind kind;
	const char *url;	/* of the remark or the topic; NULL: reflection */
	const size_t *words;	/* of each of its paragraphs; NULL once it has been taken */
	size_t paragraphs;
	size_t from;		/* the first paragraph that is still to be read */
	size_t count;		/* how many are read in this slot */
	int64_t seconds;	/* what that takes */
};

struct slot {
	int minutes;		/* that were asked for */
	int64_t spent;		/* seconds that have gone */
	size_t at;		/* the thing that the person is at, from 1; 0: at the list */
	size_t part;		/* of its page */
	struct slot_thing *things;
	size_t count;
};

/* The seconds for COUNT paragraphs of THING from its first unread one, read at PACE words a
 * minute, with what it takes to turn to it or to think about it. */
int64_t slot_seconds(const struct slot_thing *thing, size_t count, int pace);

/*
 * Choose from the COUNT THINGS what fits into MINUTES: the chosen ones come first, in order of
 * their kinds and else as they were, each with its count and seconds.  Returns how many.
 * Replies come before all else; then one of each kind, then what else closes soon.  A text that
 * is too long is cut after a paragraph; a question never is.
 */
size_t slot_pack(struct slot_thing *things, size_t count, int minutes, int pace);

/* The first thing after AT (from 1; 0: none) that still fits in; 0: the end has come. */
size_t slot_next(const struct slot *slot, size_t at);

/* The seconds for the things from the one that the person is at; all of them at the list. */
int64_t slot_left(const struct slot *slot);

/* Seconds in whole minutes, as people say it; 0: less than one. */
int slot_minutes(int64_t seconds);

/* A slot as text to keep, in ARENA, and back; false where TEXT (NULL: none) is no slot. */
const char *slot_write(const struct slot *slot, struct arena *arena);
bool slot_read(struct slot *slot, const char *text, struct arena *arena);

#endif
