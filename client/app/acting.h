/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_ACTING_H
#define PV_APP_ACTING_H

#include "app/state.h"

/* Around everything that the person does: session_do() itself is in the same file. */

/* The sentence and the error of the act before are of no account any more. */
void acting_begin(struct session *session);

/* Do ACT itself; ARGUMENT as session_do() has it, or NULL. */
void acting_do(struct session *session, enum act act, const char *argument);

/* Say what was kept for later, where the act had nothing to say. */
void acting_end(struct session *session);

#endif
