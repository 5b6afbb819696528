/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_GATES_H
#define PV_HOST_GATES_H

#include "host/doing.h"

/* What has to be there before an assembly goes on (domain H.2, I.6, I.10). */

/* Whether the stage KEY can begin in ASSEMBLY, whose topics are TOPICS; if not, 409 that names
 * what is missing, one by one. */
bool gates_check(const struct doing *doing, const struct assembly *assembly, const char *key,
		 const struct list *topics, struct answer *answer);

/* Whether COUNT topics can be settled at a time; if not, 409 that names the limit which was
 * agreed, at FIELD. */
bool gates_few(const struct doing *doing, const struct assembly *assembly, int64_t count,
	       const char *field, struct answer *answer);

#endif
