/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_FEED_H
#define PV_HOST_FEED_H

#include "host/site.h"

/* A page of what QUERY finds (its type, assembly, parent), in the order of its numbers. */
bool feed_list(const struct site *site, const struct request *request, struct answer *answer,
	       const struct store_query *query);

/*
 * A page of what changed since the request's cursor, or of all there is.  A
 * feed ends at the change that was the last when it began, so it has an end
 * however fast others write; what they wrote comes with the next question.
 */
bool feed_changes(const struct site *site, const struct request *request,
		  struct answer *answer, const struct store_query *query);

/* A page of the objects at PATHS, in the order of voices_order(), that the caller may read. */
bool feed_paths(const struct site *site, const struct request *request, struct answer *answer,
		const struct list *paths);

#endif
