/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_PLAIN_PLAIN_H
#define PV_PLAIN_PLAIN_H

#include "app/session.h"

/*
 * The face in lines: text is appended, a prompt asks, every page is reached by number
 * and by word.  Reads standard input (readline where it is a terminal), writes standard output.
 * Returns the exit status: 0, or 1 where standard output cannot be written.
 */
int plain_run(struct session *session);

#endif
