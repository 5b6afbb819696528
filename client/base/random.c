/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/random.h"

#include <stdint.h>
#include <sys/random.h>

#include "base/error.h"

/* Up to 256 bytes are given whole or not at all. */
static void fill(void *bytes, size_t length)
{
	if (getrandom(bytes, length, 0) != (ssize_t)length)
		die("%s", _("This machine gives no random numbers, so Plainvoice had to stop. "
			    "Drafts are kept."));
}

uint32_t random_below(uint32_t limit)
{
	uint32_t number;
	fill(&number, sizeof(number));
	return limit ? number % limit : 0;
}

const char *random_uuid(struct arena *arena)
{
	uint8_t b[16];
	fill(b, sizeof(b));
	b[6] = (uint8_t)((b[6] & 0x0f) | 0x40);
	b[8] = (uint8_t)((b[8] & 0x3f) | 0x80);
	return arena_printf(arena, "%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-"
			    "%02x%02x%02x%02x%02x%02x", b[0], b[1], b[2], b[3], b[4], b[5], b[6],
			    b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]);
}
