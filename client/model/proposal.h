/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_PROPOSAL_H
#define PV_MODEL_PROPOSAL_H

#include "model/object.h"

/*
 * One text that people can live with (domain F, G and I.36).  Its binding description is the exact
 * text; others stand beside it.  A change makes a new version; the old ones stay.
 */
struct proposal {
	struct object object;
	int64_t number;
	const char *topic;		/* URL */
	const char *title;
	int64_t version;		/* from 1 */
	const char *outcome;		/* what gets better for people (domain I.8) */
	const char *how_known;		/* how we would know */
	const char *why;		/* what the last change was for */
	const char *changed_by;		/* URL of the person who made it; NULL in the first */
	const char *changes_from;	/* URL of the version before; NULL in the first */
	struct list amendments;		/* of URLs: the changes that this version took */
	struct list tensions;		/* of URLs */
	struct list senses;		/* of URLs: what contested words mean in it */
	struct list waived;		/* of contested words whose meaning is left open */
};

/* A proposal as it was: its one description is the exact text. */
struct version {
	struct object object;
	const char *proposal;		/* URL */
	int64_t version;
	const char *title;
	const char *outcome, *how_known;
	const char *why;
	struct list amendments;		/* of URLs */
};

/* What is sent to propose, or to change a proposal: the whole of it as it is from then on. */
struct drafting {
	const char *title;
	const char *text;		/* exact: a paragraph becomes p1, p2 and so on */
	const char *plain;		/* the same in plain words */
	const char *lang;		/* of both texts */
	const char *outcome, *how_known;
	const char *why;
	struct list amendments, tensions, senses, waived;
};

/* What is sent to add words beside a text, or to say that they fit it (domain F). */
struct describing {
	const char *reg;		/* "register" */
	const char *lang;
	const char *title;
	const char *text;		/* NULL: those that are there are right */
};

/* Whether contested words need a meaning in a topic: the chair says so (domain F). */
struct wording {
	bool required;
	const char *reason;
};

extern const struct noun noun_proposal, noun_version, noun_proposing, noun_revising,
	noun_describing, noun_wording;

/* The name of the field without which PROPOSAL cannot be voted on (domain I.8): "outcome" or
 * "how_known"; NULL where nothing is missing. */
const char *proposal_lacks(const struct proposal *proposal);

#endif
