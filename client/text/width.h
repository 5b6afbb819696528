/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TEXT_WIDTH_H
#define PV_TEXT_WIDTH_H

#include <stddef.h>

/* Columns of a terminal that clean text takes, grapheme by grapheme (libunistring). */
size_t width_of(const char *text);
size_t width_of_bytes(const char *text, size_t length);

/*
 * The bytes of the longest beginning of TEXT, in whole graphemes, that takes at most
 * COLUMNS columns; *USED gets the columns that it takes.
 */
size_t width_fit(const char *text, size_t columns, size_t *used);

/* The bytes of the first grapheme of TEXT; 0 at its end. */
size_t width_grapheme(const char *text);

#endif
