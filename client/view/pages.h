/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_PAGES_H
#define PV_VIEW_PAGES_H

#include "view/context.h"

/*
 * One function for each page: from objects to parts.  Pure: no file, no network, no
 * terminal, no clock.  PAGE has been made by page_init(); lists hold pointers to the
 * struct that is named.
 */

/* One breath: what it is, the stage, what to press; then where one can go. */
void view_start(struct page *page, const struct view_context *context, size_t drafts);

/* Remit, stage, who answers, reasons for and against read alternately (struct reason). */
void view_assembly(struct page *page, const struct view_context *context,
		   const struct list *reasons);

void view_topics(struct page *page, const struct view_context *context,
		 const struct list *topics);
void view_topic(struct page *page, const struct view_context *context,
		const struct topic *topic);

/* The remarks of a topic (struct contribution), or of all where TOPIC is NULL. */
void view_remarks(struct page *page, const struct view_context *context,
		  const struct topic *topic, const struct list *remarks);

/* One remark and its thread: what it replies to, and the replies among REMARKS. */
void view_remark(struct page *page, const struct view_context *context,
		 const struct contribution *remark, const struct topic *topic,
		 const struct list *remarks);

/* The remarks that reply to the person or add to what they said (struct contribution). */
void view_replies(struct page *page, const struct view_context *context,
		  const struct list *replies);

void view_trace(struct page *page, const struct view_context *context,
		const struct trace *trace);

/* The words that are explained (struct term). */
void view_words(struct page *page, const struct view_context *context,
		const struct list *terms, bool on_page);
void view_word(struct page *page, const struct view_context *context, const struct term *term);

/* Whether one of the names of TERM stands in TEXT as whole words, case aside. */
bool view_word_in(const struct term *term, const char *text);

void view_people(struct page *page, const struct view_context *context);
void view_person(struct page *page, const struct view_context *context,
		 const struct person *person);

/* What was found for WORDS (any struct object), best first; WORDS NULL: ask for some. */
void view_search(struct page *page, const struct view_context *context, const char *words,
		 const struct list *found);

void view_log(struct page *page, const struct view_context *context,
	      const struct list *entries);

/* What PAGE says of an OBJECT that was taken away; false where it was not. */
bool view_deleted(struct page *page, const struct object *object);

/* An object of any type, its fields as they are. */
void view_object(struct page *page, const struct view_context *context,
		 const struct object *object);

/* An item that opens OBJECT, its words first and "3 of 8" last. */
void view_item(struct page *page, const struct view_context *context,
	       const struct object *object, size_t n, size_t count);

/* The page that shows objects of that type. */
enum page_kind view_page_of(const struct object *object);

#endif
