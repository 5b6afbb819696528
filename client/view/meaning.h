/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_MEANING_H
#define PV_VIEW_MEANING_H

#include "view/context.h"

/* Add a link for each of the SENSES (URLs) that is known: which of the meanings of a contested word
 * is meant here (domain F). */
void meaning_links(struct page *page, const struct view_context *context,
		   const struct list *senses);

/* A word and the first words of what the meaning at URL is: "co-production: Power moves."; NULL
 * where it is not known. */
const char *meaning_name(struct page *page, const struct view_context *context,
			 const char *url);

#endif
