/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_JOINING_H
#define PV_APP_JOINING_H

#include "app/state.h"

/* Joining before the first remark: an invitation, then a name; see app/saying.h. */

/* Ask for the invitation; false where the assembly lets nobody in. */
bool joining_begin(struct session *session);

/* The invitation was typed; LINE empty: the open one. */
void joining_invited(struct session *session, const char *line);

/* The name was typed: join. */
void joining_named(struct session *session, const char *name);

/* JOB was answered, and asking again would be another joining. */
void joining_done(struct session *session, struct job *job);

#endif
