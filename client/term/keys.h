/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TERM_KEYS_H
#define PV_TERM_KEYS_H

enum {
	KEYS_NONE = -1,	/* nothing has been typed */
	KEYS_GONE = -2,	/* the terminal is gone */
	KEYS_OTHER = 0,	/* something that is no key of ours: PRESS_NONE */
};

/* Name the keys that curses does not know of by itself; after screen_start(). */
void keys_start(void);

/*
 * The next key that was typed, without waiting: a character or an enum press of app/act.h.
 * What is pasted, and bytes that are no text, are KEYS_OTHER.
 */
int keys_read(void);

#endif
