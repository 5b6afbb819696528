/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_ASSEMBLY_H
#define PV_MODEL_ASSEMBLY_H

#include "model/object.h"

/* A server, and where its assemblies are (link "assemblies"). */
struct system {
	struct object object;
	const char *name;
	const char *version;
	const char *contact;
	const char *license;
	int64_t idempotency_days;	/* how long a repeated act gets its first answer */
	const char *retention;
	int64_t max_bytes;		/* the largest body that it takes */
	struct list languages;		/* of BCP 47 tags */
};

/* What an assembly is for, and what it cannot change (domain H.1, I.6 to I.10). */
struct remit {
	struct object object;
	const char *problem;
	struct list in_scope, out_of_scope, cannot_change;
	const char *new_and_useful;
	struct list already_done_by;
	const char *outcome_for_people;
	const char *decided_by;
};

/* A stage (domain H.2): open asks, settle decides, quiet reflects. */
struct phase {
	struct object object;
	const char *key;
	const char *mode;
	int64_t opens, closes;
	int64_t min_notice_hours;
	const char *entered_by;
	const char *reason;
};

/* A role that anybody can try in a practice assembly, and the words that give it. */
struct seat {
	const char *role;
	const char *code;
};

struct assembly {
	struct object object;
	const char *title;
	const char *question;
	bool practice;			/* invented people: say so */
	const char *invitation;		/* an open invitation, where anybody may join */
	const struct remit *remit;
	const char *phase;		/* the key of the one that it is in */
	struct list phases;		/* of struct phase */
	int64_t cost_pence, cost_minutes;
	int64_t opened, closes;
	const char *commissioner;	/* who must answer */
	int64_t response_days;		/* how many days they have */
	const char *signed_by;		/* who promised that; NULL: nobody yet */
	int64_t signed_at;
	int64_t charter;		/* the version of what was agreed; 0: the first */
	int64_t recommended_from, view_from, settle_most;	/* 0: see model/running.h */
	struct list seats;		/* of struct seat: for practice alone */
	const char *archive;
};

/* A reason for or against the assembly (domain I.5): read alternately, never counted. */
struct reason {
	struct object object;
	const char *side;		/* for, against */
	const char *text;
	const char *lang;
	const char *about;
};

extern const struct noun noun_system, noun_remit, noun_phase, noun_assembly, noun_reason,
	noun_seat;
extern const struct choice choices_phase[], choices_mode[], choices_side[];

/* The phase that the assembly is in, or NULL.  Where there are several of its key, as after going
 * back, it is the last that was entered. */
const struct phase *assembly_phase(const struct assembly *assembly);

/* The place of that phase among the phases; the count of them where it is not one of them. */
size_t assembly_phase_place(const struct assembly *assembly);

/* When the phase of that key (NULL: the one that it is in) closes; 0 where that is not known. */
int64_t assembly_closes(const struct assembly *assembly, const char *key);

#endif
