/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "term/shorten.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "../support/tap.h"

static void becomes_from(unsigned row, const char *bytes, const char *want, const char *words)
{
	char *copy = memory_copy(bytes);
	copy[shorten_moves(copy, strlen(copy), row)] = '\0';
	same(copy, want, words);
	free(copy);
}

static void becomes(const char *bytes, const char *want, const char *words)
{
	becomes_from(0, bytes, want, words);
}

static void rows_that_follow(void)
{
	becomes("\033[2done\r\033[3dtwo", "\033[2done\r\ntwo", "the next row is a line feed away");
	becomes("\033[Hone\r\033[3dtwo", "\033[Hone\r\n\ntwo", "the row after it is two away");
	becomes("\033[2dfull\033[3;1Htwo", "\033[2dfull\r\ntwo",
		"after a row that is full a return goes before");
	becomes("\033[9done\r\033[10dtwo\r\033[11dthree", "\033[9done\r\ntwo\r\nthree",
		"and so on, past the tenth row");
	becomes("\033[2done\r\033[20dtwo", "\033[2done\r\033[20dtwo",
		"a row far away is named by its number");
	becomes("\033[2done\033[K\r\033[3dtwo", "\033[2done\033[K\r\ntwo",
		"what clears the row's end stays in it");
	becomes("\033[2done\r\033[1Btwo\r\033[Bthree", "\033[2done\r\ntwo\r\nthree",
		"a row may be named by its distance");
	becomes("\033[9d\033[3A\017one\r\033[7d", "\033[9d\033[3A\017one\r\n",
		"also one above, and shifts of the alphabet stay in it");
	becomes("\033[1;3Hone\033(B\033[0;1mtwo\033[m\r\033[2d",
		"\033[1;3Hone\033(B\033[0;1mtwo\033[m\r\n", "so do attributes");
}

static void where_the_cursor_was(void)
{
	becomes_from(3, "\033[4d", "\n", "one row down from where it was");
	becomes_from(3, "\033[7d", "\033[7d", "four rows down cost what their number costs");
	becomes_from(3, "\033[3d", "\033[3d", "no row down");
	becomes_from(3, "\033[2dtwo\r\033[3d", "\033[2dtwo\r\n", "up, and down again");
	becomes_from(3, "\033[4;5H", "\033[4;5H", "to within a row");
	becomes_from(3, "one\033[4d", "one\033[4d", "not after words");
	becomes_from(1, "\033[H\033[2J\033[3d", "\033[H\033[2J\n\n", "clearing stays in its place");
	becomes_from(0, "\033[4d\033[K\033[5d", "\033[4d\033[K\033[5d",
		     "the column is not known of itself");
	becomes_from(0, "\033[4d\r\033[K\033[5d\033[4X\033[6d", "\033[4d\r\033[K\n\033[4X\n",
		     "rows that are emptied");
	becomes_from(2, "\033[4C\033[3d", "\033[4C\033[3d", "not after a step to the right");
	becomes_from(2, "\033[3Gx\033[9D\033[3d", "\033[3Gx\033[9D\033[3d", "nor to the left");
}

static void what_stays_as_it_is(void)
{
	becomes("one\r\033[3dtwo", "one\r\033[3dtwo", "nobody knows where the first row is");
	becomes("\033[5done\r\033[4dtwo", "\033[5done\r\033[4dtwo", "no feed goes up");
	becomes("\033[5d\033[9A\r\033[1d", "\033[5d\033[9A\r\033[1d",
		"nor from a place above the first row");
	becomes("\033[5done\r\033[5dtwo", "\033[5done\r\033[5dtwo", "nor to the same row");
	becomes("\033[2done\033[3dtwo", "\033[2done\033[3dtwo",
		"without a return the column would be lost");
	becomes("\033[2done\033[3;9Htwo", "\033[2done\033[3;9Htwo", "nor within a row");
	becomes("\033[2d\033[4M\r\033[3d", "\033[2d\033[4M\r\033[3d",
		"after rows were taken out the place is not known");
	becomes("\033[2d\033[1;9r\r\033[3d", "\033[2d\033[1;9r\r\033[3d",
		"nor after the part that scrolls was set");
	becomes("\033[2d\n\r\033[3d", "\033[2d\n\r\033[3d", "nor after a line feed of its own");
}

static void what_is_cut_or_odd(void)
{
	becomes("\033[2done\r\033[3", "\033[2done\r\033[3", "a sequence that is cut");
	becomes("\033[2done\r\033[", "\033[2done\r\033[", "one that has only begun");
	becomes("\033[2done\r\033", "\033[2done\r\033", "an escape alone");
	becomes("\033[?25h\033[2done\r\033[3d", "\033[?25h\033[2done\r\n", "a private one");
	becomes("\033[99999999999999d\r\033[3d", "\033[99999999999999d\r\033[3d",
		"a row that no terminal has");
	becomes("\033[2d\xc5\xbc\r\033[3d\r\033[4d", "\033[2d\xc5\xbc\r\033[3d\r\n",
		"a letter that terminals may find wider than curses does");
	becomes("", "", "nothing");
}

int main(void)
{
	rows_that_follow();
	where_the_cursor_was();
	what_stays_as_it_is();
	what_is_cut_or_odd();
	return tap_done();
}
