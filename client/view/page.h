/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_PAGE_H
#define PV_VIEW_PAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/*
 * A page is what a person reads: parts in reading order, each with a role.  It
 * knows nothing of rows, columns, colours or keys.  plain/ prints it, term/
 * paints it, a test reads it; all three show the same words.  It owns its text.
 */
enum page_kind {
	PAGE_NONE,
	PAGE_START,
	PAGE_ASSEMBLY,
	PAGE_TOPICS,
	PAGE_TOPIC,		/* url: a topic */
	PAGE_REMARKS,		/* url: a topic */
	PAGE_REMARK,		/* url: a contribution, with its thread */
	PAGE_TRACE,		/* url: a contribution */
	PAGE_WORDS,		/* url: NULL, or a topic whose words are wanted */
	PAGE_WORD,		/* url: a term */
	PAGE_PEOPLE,
	PAGE_PERSON,		/* url: a person, with what they declared */
	PAGE_SEARCH,		/* url: the words looked for, NULL: none yet */
	PAGE_DRAFTS,
	PAGE_DRAFT,		/* url: a draft's name */
	PAGE_LOG,
	PAGE_OBJECT,		/* url: anything else */
	PAGE_LIST,		/* url: a noun's type, or "Type PARENT-URL" */
	PAGE_SETTINGS,
	PAGE_KEYS,
	PAGE_ABOUT,
	PAGE_SAY,		/* the steps of saying something */
	PAGE_REPLIES,		/* to what the person said */
	PAGE_ADDRESSES,		/* url: web addresses, parted by blanks */
	PAGE_KIND,		/* url: a list's topic; which kind of remark to go to */
	PAGE_STAGE,
	PAGE_REMIT,
	PAGE_OPENLY,		/* what is decided, tried, learnt and spent */
	PAGE_ASSEMBLIES,
	PAGE_JOT,		/* a line for oneself; url: what it is about, or NULL */
	PAGE_OWN,		/* url: NULL, or the name of a reflection of one's own */
	PAGE_LIMITS,		/* what this program cannot do yet */
	PAGE_SLOT,		/* url: NULL, minutes, or which thing of it: see app/slot.h */
	PAGE_KINDS
};

enum part_role {
	PART_TITLE,	/* one, the first */
	PART_HEADING,
	PART_PARAGRAPH,
	PART_PAIR,	/* the same paragraph in plain and in exact words */
	PART_ITEM,	/* one of a list: Enter opens it */
	PART_FIELD,	/* a fact about the thing */
	PART_NOTICE,	/* something to know, such as a fallback */
	PART_RECEIPT,	/* what an act came to */
};

/* What Enter does at a part. */
struct target {
	enum page_kind page;	/* PAGE_NONE: nothing, or `answer` */
	const char *url;
	const char *answer;	/* a form's answer, or a setting's name; NULL: none */
	const char *at;		/* the paragraph id from which that page is read; NULL: none */
};

struct part {
	enum part_role role;
	const char *text;	/* clean, in logical order; NULL in a pair without plain words */
	const char *lang;	/* of text, BCP 47; NULL: the interface's */
	const char *other;	/* PART_PAIR: the exact words, or NULL */
	const char *other_lang;
	const char *p;		/* its paragraph id, by which a place is kept; NULL: none */
	struct target target;
	size_t place;		/* the "3" of an item's "3 of 8"; 0: it does not say one */
	const char *more;	/* all of it, where `text` is a short form; NULL: it is all */
	const char *kind;	/* of the remark that an item opens; NULL: it opens no remark */
	int64_t changed;	/* when what an item opens was changed last; 0: not known */
	const char *addresses;	/* the web addresses of its texts, parted by blanks; or NULL */
};

/* Which words of a pair are shown. */
enum reading { READING_BOTH, READING_PLAIN, READING_EXACT };

struct page {
	struct arena arena;
	enum page_kind kind;
	const char *url;
	struct part *parts;
	size_t count, size;
	size_t onward;		/* the item that Enter alone opens once all was read; 0: none */
	const char *acts[16];	/* words of app/act.h that make sense here, NULL-ended */
	const char *prompt;	/* the page asks for a line of text with these words; NULL: no */
	const char *editor;	/* the page asks for a text: the path of its file; NULL: no */
	const char *asks;	/* what is asked for, for a script: "name", "text"; or NULL */
};

void page_init(struct page *page, enum page_kind kind, const char *url);
void page_release(struct page *page);

/* Add a part whose text is made from FORMAT; the pointer is good until the next addition. */
struct part *page_add(struct page *page, enum part_role role, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Add an item that opens PAGE at URL. */
struct part *page_link(struct page *page, enum page_kind to, const char *url,
		       const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Add an item that gives ANSWER to a form. */
struct part *page_choice(struct page *page, const char *answer, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Add a pair; texts and languages are copied, any may be NULL but not both texts. */
struct part *page_pair(struct page *page, const char *p, const char *text, const char *lang,
		       const char *other, const char *other_lang);

/* Say that the act with that word makes sense on this page. */
void page_allow(struct page *page, const char *act);
bool page_allows(const struct page *page, const char *act);

/* The texts of PART that READING shows, in order, into TEXTS: 1 or 2.  What the wanted words
 * lack, the other words give, so that nothing is ever empty. */
size_t part_texts(const struct part *part, enum reading reading, const char *texts[2]);

/* The index of the part with that paragraph id or target URL, or COUNT where there is none. */
size_t page_find(const struct page *page, const char *p_or_url);

#endif
