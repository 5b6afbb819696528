/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_PAGES_H
#define PV_VIEW_PAGES_H

#include "model/slot.h"
#include "view/context.h"
#include "view/offer.h"

/*
 * One function for each page: from objects to parts.  Pure: no file, no network, no
 * terminal, no clock.  PAGE has been made by page_init(); lists hold pointers to the
 * struct that is named.
 */

/* What the start counts. */
struct start_counts {
	size_t drafts;		/* not sent yet */
	size_t replies;		/* to the person, not read yet */
	size_t others;		/* assemblies beside this one */
	size_t closing;		/* topics and votes that close within SLOT_DAYS */
	/* The names of the keys that go on, list what can be done, and leave; "": none. */
	const char *open_key, *keys_key, *quit_key;
	struct offer offer;	/* to the person alone */
};

/* One breath: what it is, the stage, what waits, what to press; then where one can go. */
void view_start(struct page *page, const struct view_context *context,
		const struct start_counts *counts);

/* The slot: how long, what fits, one thing of it, the end (domain I.21).  KEPT: one that was
 * left in the middle, or NULL. */
void view_slot_question(struct page *page, const struct slot *kept);

/* OBJECTS are those of the slot's things, in order; NULL where there is none. */
void view_slot_list(struct page *page, const struct view_context *context,
		    const struct slot *slot, const struct list *objects);

/* The thing that SLOT is at; BEFORE: what it replies to, or NULL. */
void view_slot_thing(struct page *page, const struct view_context *context,
		     const struct slot *slot, const struct object *object,
		     const struct contribution *before);

/* WAITING: how many replies and closing topics there was no time for. */
void view_slot_end(struct page *page, const struct view_context *context, size_t waiting);

/* What a slot reads of OBJECT, a topic or a remark, and which of these parts are its text. */
void view_slot_text(struct page *page, const struct view_context *context,
		    const struct object *object);
bool view_slot_is_text(const struct part *part);

/* Remit, stage, who answers, reasons for and against read alternately (struct reason). */
void view_assembly(struct page *page, const struct view_context *context,
		   const struct list *reasons);

/* An assembly that one can go to. */
struct elsewhere {
	const char *url;
	const struct assembly *assembly;	/* NULL: no more than its address is known */
	const char *at;		/* the machine that it is on; NULL: this one */
	bool here;		/* it is open */
	bool before;		/* it was open before, so that something of it is kept */
	size_t waiting;		/* what waits to be sent there */
};

void view_assemblies(struct page *page, const struct view_context *context,
		     const struct elsewhere *known, size_t count);
void view_forgetting(struct page *page, const struct view_context *context,
		     const struct elsewhere *known, size_t count);

/* What it is for, what it cannot change, and who decided that. */
void view_remit(struct page *page, const struct view_context *context);

/* Where it is, how far it is, what comes next and what came before (domain H.2, I.44). */
void view_stage(struct page *page, const struct view_context *context);

/* What is decided, tried, learnt and spent: one page that leads to all of it. */
void view_openly(struct page *page, const struct view_context *context);

/* What this program cannot do yet, with its date (domain I.22). */
void view_limits(struct page *page);

/* A list of things of NOUN: those of PARENT, or where it is NULL those of the assembly. */
void view_list(struct page *page, const struct view_context *context, const struct noun *noun,
	       const struct object *parent, const struct list *objects);

void view_topic(struct page *page, const struct view_context *context,
		const struct topic *topic);

/* The remarks of a topic (struct contribution), or of all where TOPIC is NULL. */
void view_remarks(struct page *page, const struct view_context *context,
		  const struct topic *topic, const struct list *remarks);

/* One remark and its thread: what it replies to, and the replies among REMARKS. */
void view_remark(struct page *page, const struct view_context *context,
		 const struct contribution *remark, const struct topic *topic,
		 const struct list *remarks);

/* The remarks that reply to the person or add to what they said (struct contribution), and what
 * became of what they said: their OWN remarks. */
void view_replies(struct page *page, const struct view_context *context,
		  const struct list *replies, const struct list *own);

/* What became of a remark, and why it went no further; and back: what an outcome comes from. */
void view_trace(struct page *page, const struct view_context *context,
		const struct trace *trace);
void view_voices(struct page *page, const struct view_context *context,
		 const struct object *outcome);

/* The words that are explained (struct term). */
void view_words(struct page *page, const struct view_context *context,
		const struct list *terms, bool on_page);

/* Whether one of the names of TERM stands in TEXT as whole words, case aside. */
bool view_word_in(const struct term *term, const char *text);

/* What was found for WORDS (any struct object), best first; WORDS NULL: ask for some. */
void view_search(struct page *page, const struct view_context *context, const char *words,
		 const struct list *found);

/* What PAGE says of an OBJECT that was taken away; false where it was not. */
bool view_deleted(struct page *page, const struct object *object);

/* An object as its portrait has it, or in the general way: its texts, its fields, what belongs to
 * it, what it belongs to. */
void view_object(struct page *page, const struct view_context *context,
		 const struct object *object);

/* An item that opens OBJECT, its words first and "3 of 8" last. */
void view_item(struct page *page, const struct view_context *context,
	       const struct object *object, size_t n, size_t count);

/* The page that shows objects of that type. */
enum page_kind view_page_of(const struct object *object);

#endif
