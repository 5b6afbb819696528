/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_OFFERING_H
#define PV_APP_OFFERING_H

#include "app/scene.h"
#include "view/offer.h"

/*
 * The offer of a small job to somebody who has been quiet (model/quiet.h): at most one in a run
 * of the program, chosen from what is kept here.  Nothing of it leaves this machine.
 */

/* What the start offers, with the keys of it. */
bool offering_find(struct scene *scene, struct offer *offer, struct error *error);

/* The person takes it, or passes it over: the acts of view/offer.h. */
void offering_take(struct session *session, const char *argument);
void offering_pass(struct session *session, const char *argument);

/* Something of the person's was sent. */
void offering_acted(struct session *session);

#endif
