/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_TALK_H
#define PV_MODEL_TALK_H

#include "model/object.h"

struct topic {
	struct object object;
	int64_t number;			/* 1 and up: what people say aloud */
	const char *title;
	const char *question;
	const char *mode;		/* open, settle, quiet */
	const char *phase;
	const char *size_note;
	const char *state;		/* open, merged, routed, declined, carried */
	const char *state_reason;
	const char *routed_to;
	const char *into;		/* URL of the topic that it was joined with */
	bool words_required;		/* contested words in its proposals need a meaning */
	int64_t remarks;		/* how many contributions it has */
};

/* Something said in a topic (domain H.1). */
struct contribution {
	struct object object;
	int64_t number;			/* within the assembly */
	const char *kind;
	const char *topic;		/* URL */
	const char *text;
	const char *lang;
	const char *in_reply_to;	/* URL of a contribution */
	struct list adds_to;		/* of URLs of contributions */
	int64_t declaration_version;	/* the one in force when it was said; 0: not yet asked */
	const char *standpoint;
	struct list senses;		/* of URLs: "I mean this one" */
	const char *would_help;		/* after a concern (domain I.25) */
	const char *via;		/* terminal, room, phone, post, dialogue */
	const char *entered_by;		/* URL of the person who typed it for somebody else */
	const char *place;		/* the paragraph id that it is about */
	const char *source;		/* where evidence comes from */
	const char *same_as;		/* URL of the question that its author says is the same */
};

/* What a person keeps of an act. */
struct receipt {
	const char *sentence;
	int64_t number;
	const char *object;		/* URL */
	int64_t at;
};

/* One step from what somebody said to what became of it. */
struct step {
	const char *stage;
	const char *text;
	const char *object;		/* URL, where there is one */
	int64_t at;
};

struct trace {
	struct object object;
	struct list steps;		/* of struct step */
	const char *stopped;		/* "It stopped here because ..." */
};

/* An act of the people who run the assembly: public, never changed (domain H.1). */
struct log_entry {
	struct object object;
	int64_t number;
	const char *actor;		/* name or role */
	const char *action;
	const char *about;		/* URL of the object it was done to */
	const char *reason;
	int64_t at;
};

/*
 * Who can read a remark of KIND: a story, and what replies to something that only the assembly
 * can read, is for those who have joined (docs/api/openapi.yaml).  BEFORE: what it replies to,
 * or NULL.
 */
const char *talk_visibility(const char *kind, const struct object *before);

/* Whether the caller for whom TOPIC was shown may say something in it. */
bool topic_takes_remarks(const struct topic *topic);

extern const struct noun noun_topic, noun_contribution, noun_receipt, noun_step, noun_trace,
	noun_log_entry;
extern const struct choice choices_kind[], choices_state[], choices_would_help[], choices_via[],
	choices_stage[];

#endif
