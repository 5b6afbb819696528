/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_PLAIN_SIGNALS_H
#define PV_PLAIN_SIGNALS_H

#include <signal.h>

/*
 * Signals as something to read (signalfd), so that they are waited for beside the keyboard and
 * the network, and nothing ever runs in the middle of something else.
 */

/* From now on SIGINT, SIGTERM and SIGHUP are read from the descriptor that is returned; -1 where
 * the system has none left.  SIGPIPE is ignored: a write then fails instead. */
int signals_open(void);

/* SIGTSTP too, for a face that has to give the terminal back before it stops. */
void signals_add_stop(int fd);

/* The signal that came on FD; 0: none. */
int signals_take(int fd);

/* Forget a SIGINT or SIGQUIT that was meant for a child in the same terminal. */
void signals_drop(void);

#endif
