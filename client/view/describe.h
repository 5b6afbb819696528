/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_VIEW_DESCRIBE_H
#define PV_VIEW_DESCRIBE_H

#include "view/context.h"

/*
 * Add OBJECT's descriptions as pairs, plain and exact words joined by paragraph id, after
 * the notices that they need: which language it is where the wanted one is not there, what is
 * older than the text that counts, which words are missing.
 */
void describe_pairs(struct page *page, const struct view_context *context,
		    const struct object *object);

/* The paragraph P of OBJECT, in plain words where there are any, and its NUMBER (1 and up) in the
 * order in which it is read; NULL where it is not there any more. */
const char *describe_paragraph(const struct view_context *context, const struct object *object,
			       const char *p, size_t *number);

/* The best title of OBJECT for the person; FALLBACK where no description has one. */
const char *describe_title(const struct view_context *context, const struct object *object,
			   const char *fallback);

#endif
