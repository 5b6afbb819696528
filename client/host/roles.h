/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_ROLES_H
#define PV_HOST_ROLES_H

#include "base/arena.h"
#include "model/people.h"

/* The roles of an assembly as a set (domain B); in the order of choices_role. */
enum roles {
	ROLE_CHAIR = 1 << 0,
	ROLE_FACILITATOR = 1 << 1,
	ROLE_NOTE_TAKER = 1 << 2,
	ROLE_RELAY = 1 << 3,
	ROLE_SCRIBE = 1 << 4,
	ROLE_DESCRIBER = 1 << 5,
	ROLE_TRANSLATOR = 1 << 6,
	ROLE_WITNESS = 1 << 7,
	ROLE_DUTY_HOLDER = 1 << 8,
	ROLE_MEMBER = 1 << 9,
	ROLE_OBSERVER = 1 << 10,

	ROLES_LEADING = ROLE_CHAIR | ROLE_FACILITATOR,
	/* Those who run it: what they do stands in the log. */
	ROLES_RUNNING = ROLES_LEADING | ROLE_NOTE_TAKER | ROLE_RELAY | ROLE_SCRIBE |
		ROLE_DESCRIBER | ROLE_TRANSLATOR,
	/* Everybody but those who only watch. */
	ROLES_PRESENT = ROLES_RUNNING | ROLE_WITNESS | ROLE_DUTY_HOLDER | ROLE_MEMBER,
	ROLES_ALL = ROLES_PRESENT | ROLE_OBSERVER,
};

/* The roles of PERSON (NULL: somebody who has not joined) in the ASSEMBLY at that path.  In an
 * assembly that they have not joined they have none. */
unsigned roles_of(const struct person *person, const char *assembly);

/* The role called WORD; 0: there is none. */
unsigned roles_find(const char *word);

/* The first of ROLES as a person reads it: "chair". */
const char *roles_label(unsigned roles);

/* All of ROLES, parted by commas. */
const char *roles_labels(unsigned roles, struct arena *arena);

#endif
