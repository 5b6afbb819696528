/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TERM_GATHER_H
#define PV_TERM_GATHER_H

#include <signal.h>
#include <stdbool.h>

/*
 * What curses writes to standard output in several pieces is gathered and written in one.  Curses
 * writes where the cursor goes before the words that follow (6.4: two writes), and a screen reader
 * that reads between them says "blank" for the row that it finds (yasr, measured).  On a network
 * it is one packet for one key.  What readers take for words is left out.
 */
struct gather {
	int file, terminal;	/* -1: nothing is gathered */
	sigset_t before;	/* no stop may come in between */
};

void gather_begin(struct gather *gather);

/* Write what was gathered; SHORTEN: with shorter moves of the cursor, from ROW (term/shorten). */
void gather_end(struct gather *gather, bool shorten, unsigned row);

#endif
