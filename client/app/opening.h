/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_OPENING_H
#define PV_APP_OPENING_H

#include "app/state.h"

/* The session opens an assembly: the first one, and another while it runs. */

/* Show the start, which is waited for where nothing is kept yet; else what is new is fetched. */
void opening_begin(struct session *session);

/*
 * Leave the assembly that is open and open the one at URL, with its own copy and its own outbox;
 * what is on its way is left and sent when that one is open again.  Where the practice assembly
 * cannot be started nothing is changed, and that is said.
 */
void opening_switch(struct session *session, const char *url);

#endif
