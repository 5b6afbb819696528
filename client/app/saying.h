/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_SAYING_H
#define PV_APP_SAYING_H

#include "app/walk.h"
#include "base/arena.h"
#include "model/deed.h"
#include "store/draft.h"

/*
 * The steps of saying something (domain I.25, D) and of doing something (model/deed.h).  The draft
 * is on disk from the moment its kind is known or the first question answered; after each step it
 * is written again, so that a kill loses nothing.
 */
enum saying_step {
	SAYING_NOTHING,
	SAYING_INVITATION,	/* a line: the invitation, or nothing for the open one */
	SAYING_NAME,		/* a line: the name that others see */
	SAYING_JOINING,		/* on its way; then what may be said here is fetched anew */
	SAYING_KIND,		/* a choice */
	SAYING_TEXT,		/* an editor, or lines until an empty one */
	SAYING_ALIKE,		/* a choice, after a question: which others are like it */
	SAYING_ALIKE_TO,	/* a choice: what to do, as one of them is */
	SAYING_HELP,		/* a choice, after a concern: what would help */
	SAYING_DECLARE,		/* a choice: declare, nothing, later */
	SAYING_CATEGORY,	/* a choice: what is declared is about */
	SAYING_DECLARED,	/* a line: what is declared */
	SAYING_FIELD,		/* a question about what is done: app/form.h */
	SAYING_CHANGE,		/* a choice: which answer is changed */
	SAYING_LOOK,		/* a choice: send, change, keep, throw away */
	SAYING_HOLD,		/* a choice: for how long it is held before it is sent */
	SAYING_SENDING,		/* queued, the answer on its way */
	SAYING_SENT,		/* the receipt */
	SAYING_WITHDRAW,	/* a choice: take it back or not */
	SAYING_WITHDRAWING,
};

struct saying {
	enum saying_step step;
	struct arena arena;		/* holds every text of it */
	struct draft draft;		/* name NULL: none yet */
	const char *topic;		/* URL */
	const char *kind;		/* as asked for, before there is a draft */
	const char *in_reply_to;
	const char *place;		/* the paragraph that it is about */
	const char *invitation;
	const char *category;
	const char *remark;		/* URL of what is taken back, or of what was made */
	bool asked;			/* what to declare has been asked */
	bool compared;			/* with questions that were asked before */
	struct list alike;		/* of const char *: their URLs */
	const char *alike_to;		/* the one that was chosen */
	bool prompt;			/* write at the prompt: there is no editor */
	size_t lines;			/* written at the prompt so far */

	const struct deed *deed;	/* what is done; NULL: something is said */
	const char *on;			/* URL of what it is done to */
	const struct object *object;	/* the same, as it is kept */
	void *thing;			/* the answers so far: a struct of the deed's noun */
	struct walk walk;		/* the question; depth 0: all were asked */
	bool asked_anew;		/* what may be done was fetched after joining */
	bool changing;			/* one answer is changed: the others are not asked again */
	bool at_once;			/* one line is asked for, and kept without another word */
	bool paused;			/* an editor does not open by itself: it is asked first */
	struct list given;		/* of const char *: the questions that a script answered */
	const char *sought;		/* the words by which a link is looked for, or NULL */
};

#endif
