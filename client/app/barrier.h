/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_BARRIER_H
#define PV_APP_BARRIER_H

#include "app/state.h"

/* Say in LINE (NULL: it is asked for) what is in the way here (domain I.19): it is queued at once,
 * with where it was met. */
void barrier_say(struct session *session, const char *line);

#endif
