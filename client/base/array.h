/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_BASE_ARRAY_H
#define PV_BASE_ARRAY_H

#include <stddef.h>

#include "base/memory.h"

/* The number of items of a fixed table. */
#define ARRAY_COUNT(table) (sizeof(table) / sizeof((table)[0]))

/*
 * Make room for one more item in a heap array kept as three variables:
 *   array_grow(page->parts, page->count, page->size);
 *   page->parts[page->count++] = part;
 * Freed with free().
 */
#define array_grow(items, count, size) \
	do { \
		if ((count) == (size)) { \
			(size) = (size) ? (size) * 2 : 8; \
			(items) = memory_resize((items), (size), sizeof(*(items))); \
		} \
	} while (0)

#endif
