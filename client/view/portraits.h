/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_PORTRAITS_H
#define PV_VIEW_PORTRAITS_H

#include "view/context.h"

enum { PORTRAIT_COLUMNS = 60 };	/* of the words that tell a thing apart */

/* What is said of a thing in a list: words first, numbers last, so that a listener can go on
 * early.  Its place, "3 of 8", is added to it. */
struct item {
	const char *name;	/* what tells it apart */
	const char *full;	/* all that is said, as whole sentences */
	const char *brief;	/* the same without what a key says too; NULL: nothing to spare */
	const char *state;	/* in braille, after its name; NULL: none */
};

/*
 * How the things of a noun are shown where the general way (view/object.c, view/list.c,
 * view/item.c) would not do: one table.  Everything may be left out.
 */
struct portrait {
	const struct noun *noun;
	enum page_kind page;	/* the page of one of them; PAGE_NONE: PAGE_OBJECT */
	const char *words;	/* the field that tells it apart; NULL: the first searched one */
	const char *state;	/* the FIELD_CHOICE that is heard after these words; NULL: none */
	const char *none;	/* marked with N_(): what a list says where there are none */

	/* The page of OBJECT, which was not taken away. */
	void (*show)(struct page *page, const struct view_context *context,
		     const struct object *object);
	/* The title of a list of all in the assembly, which a menu says too; NULL there and here:
	 * its plural. */
	const char *(*title)(struct page *page, const struct view_context *context,
			     const struct list *objects);
	/* The list in another order than that of its numbers: it is then shown whole. */
	struct list (*order)(struct page *page, const struct view_context *context,
			     const struct list *objects);
	/* What a list begins with, after its title, before its things. */
	void (*head)(struct page *page, const struct view_context *context,
		     const struct object *parent, const struct list *objects);
	struct item (*item)(struct page *page, const struct view_context *context,
			    const struct object *object);
};

/* That of NOUN; one that is empty but for its noun where the table has none. */
struct portrait portrait_of(const struct noun *noun);

/* The text that tells OBJECT apart: the one that its portrait names, or the first that is searched;
 * NULL where it has none. */
const struct field *portrait_text(const struct object *object);

/* The words that tell OBJECT apart: its title in the person's language, or the first words of its
 * text, as a sentence; "" where it has none. */
const char *portrait_words(struct page *page, const struct view_context *context,
			   const struct object *object);

/* What people call it, with its number where it has one: "Recommendation 3". */
const char *portrait_name(struct page *page, const struct object *object);

/* Its words, then what people call it: "Letters in plain words. Recommendation 3." */
const char *portrait_title(struct page *page, const struct view_context *context,
			   const struct object *object);

/* The functions of the table, each in the file of its subject. */
struct item topic_item(struct page *page, const struct view_context *context,
		       const struct object *object);
struct item remarks_item(struct page *page, const struct view_context *context,
			 const struct object *object);
struct item words_item(struct page *page, const struct view_context *context,
		       const struct object *object);
struct item people_item(struct page *page, const struct view_context *context,
			const struct object *object);
struct item log_item(struct page *page, const struct view_context *context,
		     const struct object *object);

void words_show(struct page *page, const struct view_context *context,
		const struct object *object);
void people_show(struct page *page, const struct view_context *context,
		 const struct object *object);

#endif
