/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_BUDGET_H
#define PV_APP_BUDGET_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"

/* What a person is told of bytes on the wire. */

/* The bytes that TEXT, a whole number, stands for; "off" or NULL: 0, any.  False with
 * ERROR_INPUT. */
bool budget_read(const char *text, int64_t *bytes, struct error *error);

/* ERROR_BUDGET, with how many bytes are LEFT; always false. */
bool budget_stop(int64_t left, struct error *error);

/* That about BYTES are still to come, and how to go on; in ARENA. */
const char *budget_ahead(int64_t bytes, struct arena *arena);

/* That so many bytes of a fetch CAME and about so many are LEFT (0: nobody knows); in ARENA. */
const char *budget_fetched(int64_t came, int64_t left, struct arena *arena);

/* How much of BUDGET (0: there is none) has been USED; in ARENA. */
const char *budget_used(int64_t used, int64_t budget, struct arena *arena);

#endif
