/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_MEETING_H
#define PV_MODEL_MEETING_H

#include "model/object.h"

/*
 * A meeting as text (domain H.1 "Session", I.28, I.29, I.32, I.41): who is in the room and who is
 * far away are in one queue, and every remark that is to be read out has a fate that all can see.
 */
enum {
	MEETING_QUIET_MOST = 60,	/* minutes of one quiet time */
};

/* A time in which nobody posts, so that all can think: what is sent meanwhile waits. */
struct quiet_time {
	int64_t from, to;
};

struct meeting {
	struct object object;
	int64_t number;
	const char *title;
	int64_t starts, ends;
	const char *state;		/* planned, running, over */
	struct list agenda;		/* of lines */
	struct list tables;		/* of names: "The window table", "From afar" */
	bool closed;			/* behind closed doors: then it says why */
	const char *closed_reason;
	const char *publishes;		/* what of it will be published */
	const char *publish_by;		/* a date */
	const char *published;		/* that, once it is */
	struct list quiet;		/* of struct quiet_time */
	const char *minutes;		/* what was said and decided, after it */
	const char *last_place;		/* where the last who was called spoke: room, remote */
	int64_t turns_room, turns_remote;	/* who spoke, counted and not named */
	int64_t new_voices;		/* of them: people who had spoken in no meeting before */
};

/* What a note-taker writes: the marked ones tell what somebody missed. */
struct note {
	struct object object;
	int64_t number;
	const char *meeting;
	const char *table;		/* its name; NULL: all together */
	const char *text;
	bool marker;
};

/* A place in the queue of those who want to speak. */
struct turn {
	struct object object;
	int64_t number;
	const char *meeting;
	const char *place;		/* room, remote */
	const char *state;		/* waiting, called, said, passed */
	int64_t at;			/* when it was called, said or passed */
};

/* A remark from afar that is to be read out in the room. */
struct relay {
	struct object object;
	int64_t number;
	const char *meeting;
	const char *text;
	const char *state;		/* sent, read out, answered, not taken */
	const char *reason;		/* why it was not taken; or what was answered */
	int64_t at;
	const char *by;			/* URL of the person who said what became of it */
};

/* What is sent to a meeting beside these. */
struct fate {
	const char *state;
	const char *reason;
};

struct quiet_wish {
	int64_t minutes;
};

struct words {
	const char *text;
};

extern const struct noun noun_meeting, noun_quiet_time, noun_note, noun_turn, noun_relay, noun_fate,
	noun_quiet_wish, noun_meeting_minutes, noun_meeting_published;
extern const struct choice choices_place[], choices_turn[], choices_relay[], choices_meeting[];

/*
 * Who speaks next (domain I.28): room and remote alternate; within each it is who came first.
 * TURNS are of struct turn, in number order.  LAST_PLACE: where the last one spoke, NULL: nobody
 * yet, then those from afar begin.  Nobody in one of them waits behind more than one of the other.
 * NULL where nobody waits.
 */
const struct turn *meeting_next(const struct list *turns, const char *last_place);

/* Of TURN that waits: how many are called before it; 0: it is the next. */
size_t meeting_before(const struct list *turns, const char *last_place, const struct turn *turn);

/* Until when the meeting is quiet at NOW; 0: it is not. */
int64_t meeting_quiet_until(const struct meeting *meeting, int64_t now);

#endif
