/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_SHELF_H
#define PV_HOST_SHELF_H

#include "host/request.h"

/*
 * Packed bodies that are kept ready, by their ETag, in memory alone: at most SHELF_BYTES of them,
 * those that were not asked for longest make room.  To pack at its best takes time (1 MB a second),
 * and one process answers everybody: so only so much of it is done in any second.
 */
enum {
	SHELF_BYTES = 16 << 20,
	SHELF_BODIES = 256,
	SHELF_LEAST_BYTES = 300,	/* a shorter body fits into one packet anyhow */
	SHELF_BEST_BYTES = 256 << 10,	/* packed at its best in a second, of what was asked for */
};

struct shelf;

struct shelf *shelf_new(void);
void shelf_free(struct shelf *shelf);

/*
 * Pack the body of ANSWER, which has its ETag, as REQUEST takes it, where that makes it smaller;
 * its ETag becomes that of what is sent (RFC 9110 8.8.3.3).  SHELF NULL: nothing is packed.
 */
void shelf_pack(struct shelf *shelf, const struct request *request, struct answer *answer);

#endif
