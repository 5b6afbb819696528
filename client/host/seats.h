/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_SEATS_H
#define PV_HOST_SEATS_H

#include "host/doing.h"
#include "model/people.h"
#include "model/running.h"

/*
 * Roles by invitation (issue 5 point 11): one person, one role, one use.  Every one stands in the
 * log, none with its words.
 */

/* What words give: a role, and by which invitation (NULL: by open words). */
struct seat_found {
	const char *role;
	struct invitation *invitation;
};

/* What CODE, sent as FIELD, gives in ASSEMBLY; without a role, and with ANSWER, where it gives
 * nothing. */
struct seat_found seats_find(const struct site *site, const struct request *request,
			     const struct assembly *assembly, const char *field,
			     const char *code, struct answer *answer);

/* PERSON (a path) took up what was found: its words open nothing any more. */
bool seats_use(const struct site *site, const struct seat_found *found, const char *person,
	       struct arena *arena, struct error *error);

/* The log has who joins with more than a member's role. */
bool seats_log(const struct site *site, const struct seat_found *found,
	       const struct person *person, struct arena *arena, struct error *error);

/*
 * A new invitation to ASSEMBLY (a path) for ROLE by the host itself, kept and logged, whose words
 * go into *CODE: how the first chair comes in.  Its own transaction.
 */
bool seats_begin(const struct site *site, const char *assembly, const char *role,
		 struct arena *arena, const char **code, struct error *error);

/* Rules of deeds: invite and take-up on an assembly, lay-down and end-role on a person. */
bool seats_invite(struct doing *doing, struct answer *answer);
bool seats_take_up(struct doing *doing, struct answer *answer);
bool seats_may_lay_down(const struct doing *doing);
bool seats_lay_down(struct doing *doing, struct answer *answer);
bool seats_may_end(const struct doing *doing);
bool seats_end(struct doing *doing, struct answer *answer);

#endif
