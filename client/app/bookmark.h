/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_BOOKMARK_H
#define PV_APP_BOOKMARK_H

#include "app/known.h"
#include "app/sync.h"

/* Where a feed goes on from: kept with what came, for the person who reads it. */

/* Put into JOB's question, which names the feed, its cursor and the ETag of "nothing new since
 * then"; in the middle of one that was not ended the page that comes next. */
void bookmark_find(struct known *known, struct job *job);

/* Whether FEED, an address, goes on from anywhere but its start. */
bool bookmark_has(const struct known *known, const char *feed);

/* Keep where the question after JOB's reply goes on from.  ETAG, or NULL, holds for the cursor
 * that it came with. */
bool bookmark_keep(struct known *known, struct job *job, const char *etag, struct error *error);

/* Forget it: FEED, as known_own() names it, would come whole. */
bool bookmark_forget(struct known *known, const char *feed, struct error *error);

#endif
