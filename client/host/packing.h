/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_PACKING_H
#define PV_HOST_PACKING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/*
 * Bodies in fewer bytes for who takes them so (RFC 9110 12.5.3).  Brotli comes first: of the
 * practice assembly's outline, 135 kB, it leaves 28 kB, gzip 34 kB.  Zstandard would leave 31 kB;
 * who takes it takes Brotli too, libcurl and browsers both, so it is not here.
 */
enum packing {
	PACKING_NONE,
	PACKING_GZIP,
	PACKING_QUICK,		/* Brotli 9, 30 times as fast as the best and 9 % larger */
	PACKING_BEST,		/* Brotli 11, worth it for what is asked for again */
};

struct packed {
	const char *bytes;
	size_t length;
};

/* What the header Accept-Encoding (NULL: none was sent) takes best; Brotli as PACKING_QUICK. */
enum packing packing_choose(const char *accepted);

/* Its name for Content-Encoding; NULL: none. */
const char *packing_name(enum packing packing);

/* What tells its ETag from that of the plain body, such as "-br"; "" for PACKING_NONE. */
const char *packing_suffix(enum packing packing);

/* Pack LENGTH bytes into *PACKED, in ARENA; false where that would not be smaller. */
bool packing_pack(enum packing packing, const char *bytes, size_t length, struct arena *arena,
		  struct packed *packed);

#endif
