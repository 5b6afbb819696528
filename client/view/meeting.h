/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_MEETING_H
#define PV_VIEW_MEETING_H

#include "model/meeting.h"
#include "view/portraits.h"

/* The pages of meetings (model/meeting.h), each from the object that it shows. */

/* A meeting: where it is, what somebody missed, the notes, the queue, the words for the room. */
void meeting_show(struct page *page, const struct view_context *context,
		  const struct object *object);

/* A note, a place in the queue, words for the room. */
void note_show(struct page *page, const struct view_context *context,
	       const struct object *object);
void turn_show(struct page *page, const struct view_context *context,
	       const struct object *object);
void relay_show(struct page *page, const struct view_context *context,
		const struct object *object);

/* In a list (view/portraits.h). */
struct item meeting_item(struct page *page, const struct view_context *context,
		const struct object *object);
struct item note_item(struct page *page, const struct view_context *context,
		const struct object *object);
struct item turn_item(struct page *page, const struct view_context *context,
		const struct object *object);
struct item relay_item(struct page *page, const struct view_context *context,
		const struct object *object);

#endif
