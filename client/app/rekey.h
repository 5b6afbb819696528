/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_REKEY_H
#define PV_APP_REKEY_H

#include "app/screens.h"

/* The settings pages where keys are changed: all at "keys", those of an act at "key.ACT". */
#define REKEY_URL "keys"

/* Whether the settings page at URL (or NULL) is one of them. */
bool rekey_is(const char *url);

void rekey_make(struct scene *scene);

/* Take LINE for the keys of the act whose page is shown; "" leaves them. */
void rekey_answer(struct session *session, const char *line);

#endif
