/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_STORE_FACTS_H
#define PV_STORE_FACTS_H

#include "base/strbuf.h"
#include "store/draft.h"

/* What is known about a draft as text, a `key: value` a line; in a value a line's end is written
 * \n and a backslash \\.  False where BUF cannot hold it. */
bool facts_write(const struct draft *draft, struct strbuf *buf);

/* The same back into *DRAFT, in ARENA; lines that are not understood are passed over.  False where
 * it is no draft: without a state that is known. */
bool facts_read(const char *text, struct arena *arena, struct draft *draft);

#endif
