/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_RULES_H
#define PV_HOST_RULES_H

#include "base/error.h"
#include "model/people.h"
#include "model/talk.h"

/*
 * What may be said where and by whom (domain G and H.2): open asks, settle
 * decides, quiet reflects.  Pure: a topic and a person in, words out.
 */

/* The kinds of contribution that PERSON (NULL: somebody who has not joined) may make in TOPIC
 * now, in the order in which a form offers them, ended by NULL; a const table. */
const char *const *rules_kinds(const struct topic *topic, const struct person *person);

/* Whether KIND is among them; if not, false with ERROR_FORBIDDEN or ERROR_CONFLICT and a sentence
 * that names the mode or the state that is in the way.  PERSON is not NULL. */
bool rules_check(const struct topic *topic, const struct person *person, const char *kind,
		 struct error *error);

/* Whether TOPIC is open to work in MODE ("open", "settle", "quiet"); if not, false with
 * ERROR_CONFLICT and a sentence that names the mode or the state that it is in. */
bool rules_mode(const struct topic *topic, const char *mode, struct error *error);

/* Whether somebody with ROLES may speak in VOICE (NULL: their own): to speak for the team or
 * officially takes a role (domain I.4). */
bool rules_voice(const char *voice, unsigned roles);

#endif
