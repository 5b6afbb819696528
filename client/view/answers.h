/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_ANSWERS_H
#define PV_VIEW_ANSWERS_H

#include "view/context.h"

/* Add what a person answered to the questions of a form about NOUN, each as a sentence, texts with
 * all their paragraphs; ON: what it is done to, or NULL. */
void view_answers(struct page *page, const struct view_context *context, const struct noun *noun,
		  const void *thing, const struct object *on);

/* The answer that FIELD has in THING, as a few words; NULL where there is none. */
const char *view_answer(struct page *page, const struct view_context *context,
			const struct field *field, const void *thing);

/* The first words that were written in answers; "" where there are none. */
const char *view_answer_words(struct page *page, const struct noun *noun, const void *thing);

#endif
