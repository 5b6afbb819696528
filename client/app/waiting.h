/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_WAITING_H
#define PV_APP_WAITING_H

#include "app/screens.h"
#include "model/slot.h"
#include "view/pages.h"

/* What waits for the person in what is kept here, and what of it they have read. */

struct waiting {
	struct slot_thing *things;	/* in the scene's arena */
	size_t count;
};

/* All that could be in a slot, of each kind in the order in which it waits.  SCENE has its
 * context. */
bool waiting_find(struct scene *scene, struct waiting *waiting, struct error *error);

/* The replies, and the closing topics and votes among them: what a slot ends without. */
size_t waiting_count(const struct waiting *waiting);

/* The unread replies; the open topics, and the votes in which the person said nothing yet, that
 * close within SLOT_DAYS, read or not. */
bool waiting_counts(struct scene *scene, struct start_counts *counts, struct error *error);

/* The open topics in which remarks for a slot may be found, at most MOST of them into URLS: where
 * the person spoke first. */
size_t waiting_topics(struct scene *scene, const char **urls, size_t most, struct error *error);

/* When the person said something last, of what is kept here; 0: nothing is. */
bool waiting_spoke(struct scene *scene, int64_t *at, struct error *error);

/* What was not read yet: a story of somebody else that has at most WORDS words, or else an open
 * topic, of any length; NULL where there is neither.  In SCENE's arena. */
bool waiting_reading(struct scene *scene, size_t words, const struct object **object,
		     struct error *error);

/* The person has read the thing at URL up to that many paragraphs. */
void waiting_mark(struct session *session, const char *url, size_t paragraphs);

/* What PAGE shows has been read: a remark, or a reply to a recommendation, and all of it. */
void waiting_seen(struct session *session, const struct page *page);

#endif
