/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TERM_SHORTEN_H
#define PV_TERM_SHORTEN_H

#include <stddef.h>

/*
 * Curses goes to the beginning of a row below by its number or its distance (a return and
 * ESC [ 1 2 d or ESC [ 1 B) and never by line feeds, since it cannot know what the terminal's
 * driver makes of them.  From the first cell of a row a feed does the same under every driver,
 * with two bytes for six: about one in twenty of a page.
 *
 * Shorten such moves in LENGTH bytes that curses wrote while the cursor was in the first cell of
 * ROW, counted from 1 (0: it was elsewhere); returns the new length.  It holds for terminals
 * that wait in the last column of a row that is full (terminfo's xenl); on others the cursor
 * would be in the next row.
 */
size_t shorten_moves(char *bytes, size_t length, unsigned row);

#endif
