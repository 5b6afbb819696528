/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_WITHDRAWING_H
#define PV_APP_WITHDRAWING_H

#include "app/state.h"

/* Taking back what was said: asked once, then done. */

/* Ask whether the remark is to be taken back. */
void withdrawing_ask(struct session *session, const char *remark);

/* The answer was yes. */
void withdrawing_send(struct session *session);

#endif
