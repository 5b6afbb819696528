/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_ONCE_H
#define PV_HOST_ONCE_H

#include "host/site.h"

/*
 * What is sent twice is done once (draft-ietf-httpapi-idempotency-key-header): each write names a
 * key; its answer is kept with it for LIMIT_KEY_DAYS and is the answer to every repeat, byte for
 * byte.  A refusal changed nothing and is not kept.  The key itself is never kept, only a digest.
 */

/*
 * True where REQUEST is to be done now.  False with ANSWER: the first one to a repeat; 400
 * without a key of LIMIT_KEY_LEAST to LIMIT_KEY_MOST characters in quotes; 422 where the key
 * came with something else before.
 */
bool once_begin(const struct site *site, const struct request *request, struct answer *answer);

/* Keep ANSWER, within the transaction of the write; ABOUT is the object that it made or NULL. */
bool once_keep(const struct site *site, const struct request *request,
	       const struct answer *answer, const char *about, struct error *error);

/* The object ABOUT was taken back: its words go from the kept answer too. */
bool once_clear(const struct site *site, const char *about, const struct object *left,
		struct arena *arena, struct error *error);

/*
 * A new token for somebody who joins by REQUEST: worked out from its key and a secret, so that a
 * repeat gets it again although the host keeps nothing that it could be read from.
 */
const char *once_token(const struct site *site, const struct request *request);

/* Forget the answers of days that are long enough ago; cheap when done today already. */
bool once_sweep(const struct site *site, struct arena *arena, struct error *error);

#endif
