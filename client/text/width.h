/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TEXT_WIDTH_H
#define PV_TEXT_WIDTH_H

#include <stddef.h>

/*
 * Columns of a terminal that clean text takes (libunistring).  A grapheme takes what its
 * characters take: so do ncurses and most terminals, also for emoji joined by U+200D,
 * and one that joins them to a single picture leaves blanks but never runs over.
 */
size_t width_of(const char *text);
size_t width_of_bytes(const char *text, size_t length);

/* Columns of the first character of LENGTH bytes (1 or more); *BYTES gets its length. */
size_t width_of_char(const char *text, size_t length, size_t *bytes);

/*
 * The bytes of the longest beginning of TEXT, in whole graphemes, that takes at most
 * COLUMNS columns; *USED gets the columns that it takes.  0 bytes where the first
 * grapheme alone takes more.
 */
size_t width_fit(const char *text, size_t columns, size_t *used);

/* The bytes of the first grapheme of TEXT; 0 at its end. */
size_t width_grapheme(const char *text);

#endif
