/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/random.h"

#include <stdint.h>
#include <sys/random.h>

#include "base/error.h"

const char *random_uuid(struct arena *arena)
{
	uint8_t b[16];
	/* Up to 256 bytes are given whole or not at all. */
	if (getrandom(b, sizeof(b), 0) != sizeof(b))
		die("%s", _("This machine gives no random numbers, so Plainvoice had to stop. "
			    "Drafts are kept."));
	b[6] = (uint8_t)((b[6] & 0x0f) | 0x40);
	b[8] = (uint8_t)((b[8] & 0x3f) | 0x80);
	return arena_printf(arena, "%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-"
			    "%02x%02x%02x%02x%02x%02x", b[0], b[1], b[2], b[3], b[4], b[5], b[6],
			    b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]);
}
