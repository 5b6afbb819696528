/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_STAGES_H
#define PV_HOST_STAGES_H

#include "host/doing.h"

/*
 * From one stage to another (domain H.2): on, one at a time, through gates; or back, with a reason.
 * Between each two is a pause, which begins and ends by itself.
 */

/* Rules of deeds on an assembly: move, sign (the promise to answer), useful. */
bool stages_move(struct doing *doing, struct answer *answer);
bool stages_may_sign(const struct doing *doing);
bool stages_sign(struct doing *doing, struct answer *answer);
bool stages_useful(struct doing *doing, struct answer *answer);

/* Let the stages begin whose pause is over at NOW, in a transaction of its own.  Cheap where there
 * are none: asked before every answer. */
bool stages_turn(const struct site *site, int64_t now, struct arena *arena,
		 struct error *error);

#endif
