/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_INCOMING_H
#define PV_APP_INCOMING_H

#include "app/known.h"
#include "app/sync.h"
#include "wire/elements.h"

/*
 * A page of a feed, read and kept part by part while its bytes come: in memory there is no more of
 * it than a part, however long it is.  A part goes into one transaction together with the place
 * behind it, where the host marks one.  So a line that breaks loses what came after the last mark,
 * and a program that is killed no more than a part.
 */
struct incoming {
	struct known *known;			/* borrowed, like the next two */
	const struct connector *connector;
	struct job *job;
	struct elements elements;
	struct arena arena;			/* of the objects that are not kept yet */
	struct list objects;
	size_t size, bytes;
	size_t marked;				/* so many of them come before `mark` */
	struct waymark mark;			/* the last one */
	size_t total, plain;			/* objects and bytes of elements so far */
};

/* Ready for the answer to JOB's question, which is of a feed; to be released in any case. */
void incoming_init(struct incoming *incoming, struct known *known,
		   const struct connector *connector, struct job *job);
void incoming_release(struct incoming *incoming);

/* The next bytes, as an http_request's take(); false with the job's error. */
bool incoming_take(void *incoming, const char *bytes, size_t length);

/* It came whole: ANSWER's body is what is no element of it; `objects` are not kept yet. */
void incoming_hand_over(struct incoming *incoming, struct http_answer *answer);

/* It will not come whole: what stands before the last mark is kept. */
void incoming_cut(struct incoming *incoming);

#endif
