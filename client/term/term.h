/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TERM_TERM_H
#define PV_TERM_TERM_H

#include <stdbool.h>

#include "app/session.h"
#include "base/error.h"

struct term_options {
	bool ear;	/* a page shows only what was reached, one column (design 5) */
	bool visual;	/* reorder right-to-left text here: the terminal does not */

	/* Text is written in the person's own editor or at a readline prompt, never here
	 * (design 5): both are called while the terminal is given back. */
	char *(*ask)(const char *prompt, void *data);	/* freed by the caller; NULL: was left */
	bool (*edit)(const char *path);		/* false: no editor could be started */
	void *data;				/* handed to ask() */
};

/*
 * The face on a screen.  Takes the terminal, gives it back however it ends.  False with
 * ERROR_SMALL (40 columns by 10 rows at least, at the start) or ERROR_INPUT (no terminal that
 * curses knows): then nothing was drawn and the line face can take over.
 */
bool term_run(struct session *session, const struct term_options *options,
	      struct error *error);

#endif
