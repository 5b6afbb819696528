/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_LANGUAGE_PACK_H
#define PV_LANGUAGE_PACK_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Whether LENGTH bytes are a compiled catalogue (GNU gettext manual 10.3, revision 0) with
 * which nothing can go wrong whoever made it: all offsets are within it, its hash table
 * ends every search, its plural rule divides by no 0, its texts are UTF-8 without controls,
 * and each has the printf directives of its original.
 */
bool pack_good(const char *bytes, size_t length);

#endif
