/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_GATHER_H
#define PV_MODEL_GATHER_H

#include "model/object.h"

/*
 * From many remarks to one text (domain I.11, I.13 and I.35).  Nothing is joined by itself, and
 * nothing is left out without a reason.
 */
enum {
	GATHER_COVERS_MOST = 5000,	/* remarks that one roundup covers */
	GATHER_STANDPOINTS = 3,		/* of those who signed, before a statement says "we" */
};

/* That a question asks the same as another: suggested by anybody, settled by its author alone. */
struct same_as {
	struct object object;
	int64_t number;
	const char *contribution;	/* URL: the question, whose author decides */
	const char *other;		/* URL: the question that it may be the same as */
	const char *why;
	const char *state;		/* of choices_same */
	const char *answer;		/* of the author, where they gave one */
};

/* Remarks that a roundup does not cover, and why. */
struct left_out {
	struct list contributions;	/* of URLs */
	const char *numbers;		/* how they are sent: "3, 7 to 9" */
	const char *reason;
};

/* Somebody whose remark is in the topic does not find themselves in the roundup. */
struct objection {
	const char *by;			/* URL of a person */
	const char *text;
	int64_t at;
};

/* What was said in a topic as one text.  Each remark is covered or left out with a reason. */
struct roundup {
	struct object object;
	int64_t number;
	const char *topic;		/* URL */
	const char *text;
	const char *numbers;		/* how what it covers is sent: "1 to 6, 9" */
	struct list covers;		/* of URLs of contributions */
	struct list left_out;		/* of struct left_out */
	struct list accepted_by;	/* of URLs of people */
	struct list objections;		/* of struct objection */
	int64_t contributors;		/* how many people said what it gathers */
	struct list uncovered;		/* of URLs: what was said since */
};

/* Somebody who stands behind a statement, and what they speak as. */
struct we_signature {
	const char *by;			/* URL of a person */
	const char *standpoint;		/* of choices_standpoint */
	int64_t at;
};

/* What people of several standpoints can say together. */
struct we_statement {
	struct object object;
	int64_t number;
	const char *topic;		/* URL */
	const char *text;
	const char *standpoint;		/* of its author, as it is sent; then it is a signature */
	struct list signatures;		/* of struct we_signature: one of a person */
};

/* What is sent with a deed. */
struct answering {
	const char *answer;
};

extern const struct noun noun_same_as, noun_left_out, noun_objection, noun_roundup,
	noun_we_signature, noun_we_statement, noun_answering;
extern const struct choice choices_same[];

/* The URL of the question that a question is the same as, as its author says, by the SUGGESTIONS
 * about it (of struct same_as); NULL: none. */
const char *same_accepted(const struct list *suggestions);

/* How many standpoints the signatures of STATEMENT come from. */
size_t we_standpoints(const struct we_statement *statement);

/* Whether it may say "we": people of GATHER_STANDPOINTS standpoints or more signed it. */
bool we_is_we(const struct we_statement *statement);

/* The signature of the person with that URL, or NULL. */
const struct we_signature *we_signed(const struct we_statement *statement, const char *person);

/* Whether ROUNDUP covers the remark with that URL; why it leaves it out, NULL where it does not. */
bool roundup_covers(const struct roundup *roundup, const char *contribution);
const char *roundup_left_out(const struct roundup *roundup, const char *contribution);

/* Whether the person with that URL accepted it; what they objected, or NULL. */
bool roundup_accepted(const struct roundup *roundup, const char *person);
const struct objection *roundup_objection(const struct roundup *roundup, const char *person);

#endif
