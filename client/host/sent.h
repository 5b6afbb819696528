/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_SENT_H
#define PV_HOST_SENT_H

#include "host/site.h"

/* What was sent in the body of REQUEST, read by NOUN's table, as a copy that may be changed; NULL
 * with ANSWER. */
void *sent_read(const struct request *request, const struct noun *noun, struct answer *answer);

/* The refusal of a link that leads nowhere; always false. */
bool sent_bad_link(const struct request *request, struct answer *answer, const char *field);

/* The refusal of a voice that takes a role (rules_voice()); always false. */
bool sent_bad_voice(const struct request *request, struct answer *answer);

/* The refusal of somebody who has joined another assembly of this host; always false. */
bool sent_by_guest(const struct request *request, struct answer *answer);

/* The object that URL means, of NOUN (NULL: any), where the caller can read it; else NULL with
 * ANSWER. */
struct object *sent_find(const struct site *site, const struct request *request,
			  const struct noun *noun, const char *field, const char *url,
			  struct answer *answer);

/* The links of LIST, each to an object of NOUN that can be read, become paths. */
bool sent_list(const struct site *site, const struct request *request,
		const struct noun *noun, const char *field, struct list *list,
		struct answer *answer);

/* The same for every link in THING that a person may send, each to what its field is `of`, all
 * in that ASSEMBLY. */
bool sent_links(const struct site *site, const struct request *request, const char *assembly,
		 const struct noun *noun, void *thing, struct answer *answer);

#endif
