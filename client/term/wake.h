/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TERM_WAKE_H
#define PV_TERM_WAKE_H

#include <stdbool.h>

/*
 * One descriptor that can be read when the keyboard has something or the window has another
 * size, so that the session's one wait serves for both.
 */
struct wake {
	int fd;		/* to wait on */
	int window;	/* readable when the size has changed */
};

bool wake_open(struct wake *wake, int keyboard);
void wake_close(struct wake *wake);

/* Whether the window has changed its size since this was last asked. */
bool wake_resized(struct wake *wake);

#endif
