/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_SOCKET_H
#define PV_APP_SOCKET_H

#include <stdbool.h>

/* Where the socket of a host can be: its path is short (sun_path) and closed to all others. */

/*
 * A path for the socket of the host that serves FOLDER: in RUNTIME/plainvoice (RUNTIME NULL: not),
 * else in FOLDER/run, else in /tmp/plainvoice-UID; the first that is short enough and whose folder
 * is a real one of this person's own, closed to others (0700; made where it is not there).  The
 * caller's to free; NULL where there is none.
 */
char *socket_choose(const char *runtime, const char *folder);

/* Whether somebody listens there. */
bool socket_answers(const char *path);

#endif
