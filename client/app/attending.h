/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_ATTENDING_H
#define PV_APP_ATTENDING_H

#include "app/state.h"
#include "model/object.h"

/*
 * Being in a meeting from far away (domain I.28): while its page is shown and it runs, what is new
 * is asked for once a minute, and nothing is drawn anew before a key is pressed (domain I.43).
 */

/* OBJECT is about to be shown: whether that has to wait until what was said there has come once,
 * which it can. */
bool attending_waits(struct session *session, const struct object *object);

/* The change feed of the running meeting whose page is shown and that is to be asked by now, in
 * ARENA; NULL: there is none. */
const char *attending_due(struct session *session, struct arena *arena);

/* The ticks (base/clock) at which that is so; 0: never. */
int64_t attending_next(const struct session *session);

#endif
