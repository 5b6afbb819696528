/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_SWEEP_H
#define PV_APP_SWEEP_H

#include <stdbool.h>

#include "base/error.h"
#include "store/store.h"

/*
 * A feed that is read from its start leaves out what was deleted.  So the store's last change is
 * noted when its first page is kept, and when its last page is, what is older than that goes: it
 * did not come again.  Both in the transaction of the page.  FEED names the feed and its reader.
 */
bool sweep_begin(struct store *store, const char *feed, struct error *error);

/* Nothing where no start was noted.  QUERY finds what the feed would bring. */
bool sweep_end(struct store *store, const char *feed, const struct store_query *query,
	       struct error *error);

#endif
