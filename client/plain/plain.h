/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_PLAIN_PLAIN_H
#define PV_PLAIN_PLAIN_H

#include "app/session.h"
#include "plain/status.h"

/*
 * The face in lines: text is appended, a prompt asks, every page is reached by number
 * and by word.  Reads standard input (readline where it is a terminal), writes standard output.
 */
struct plain_options {
	int signal_fd;	/* of signals_open(); -1: none */
	bool ear;	/* a long page waits after each paragraph */
	bool form;	/* end when the page is no step of saying something any more */
};

/* STATUS_GOOD, or STATUS_WRONG where standard output cannot be written. */
enum status plain_run(struct session *session, const struct plain_options *options);

#endif
