/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_DEEDS_H
#define PV_HOST_DEEDS_H

#include "host/doing.h"
#include "host/roles.h"

/*
 * Who may do what (domain B, issue 5 point 11): one row for each deed of model/deed.h, and nowhere
 * else.  A caller without the role is refused, and the log has that they asked.
 */
struct deed_rule {
	const char *word;
	const struct noun *on;
	unsigned roles;		/* those who may */
	bool logged;		/* an act of those who run the assembly: the log has it */

	/* Whether the caller, who has the role, can do it to doing->on now: it stands in `allow`
	 * then.  Cheap, changes nothing; NULL: always. */
	bool (*may)(const struct doing *doing);

	/* Check what was sent and complete it (host/doing.h).  False with a refusal: 409 names the
	 * mode or the state that is in the way, 422 the field.  NULL: nothing to check. */
	bool (*rule)(struct doing *doing, struct answer *answer);
};

/* Every row: NULL past the last. */
const struct deed_rule *deed_rule_at(size_t index);

/* The row of WORD on objects of ON, or NULL. */
const struct deed_rule *deed_rule_find(const struct noun *on, const char *word);

/* The words of what the caller of REQUEST can do with OBJECT now, in the order of the deeds. */
const char *const *deeds_allowed(const struct site *site, const struct request *request,
				 struct object *object);

/*
 * Before the transaction: find what WORD is to be done to, at PATH, and whether the caller
 * may.  False with a refusal; where it was for the want of a role, the log has it.
 */
bool deeds_admit(const struct site *site, const struct request *request, const char *path,
		 const struct deed_rule *rule, struct doing *doing, struct answer *answer);

/* Within it: all the rest.  False with a refusal, and nothing is to be kept. */
bool deeds_do(struct doing *doing, const struct deed_rule *rule, struct answer *answer,
	      const char **about);

#endif
