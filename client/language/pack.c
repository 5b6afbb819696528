/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/pack.h"

#include <string.h>

bool pack_good(const char *bytes, size_t length)
{
	return length >= 28 && !memcmp(bytes, "\xde\x12\x04\x95", 4);
}
