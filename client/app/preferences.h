/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_PREFERENCES_H
#define PV_APP_PREFERENCES_H

#include "app/state.h"

/* Take ANSWER for the choice KEY, whose page is shown, and go back. */
void preferences_choose(struct session *session, const char *key, const char *answer);

#endif
