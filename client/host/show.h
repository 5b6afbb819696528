/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_SHOW_H
#define PV_HOST_SHOW_H

#include "host/site.h"
#include "model/talk.h"
#include "wire/json.h"

/*
 * An object as the caller of REQUEST may see it.  What depends on the caller or on other
 * objects (allow, links, remarks, contested) is worked out here, and is never kept.
 */

/* Whether the caller may read OBJECT at all. */
bool show_permits(const struct request *request, const struct object *object);

/* Add to OBJECT (a copy: site_load) what is worked out, and take off what is private. */
bool show_fill(const struct site *site, const struct request *request, struct object *object,
	       struct error *error);

/* Add to OBJECT a link NAME, whose address is that of the object and "/NAME". */
void show_below(const struct request *request, struct object *object, const char *name);

/* Answer with OBJECT, filled, as 200. */
bool show_answer(const struct site *site, const struct request *request, struct object *object,
		 struct answer *answer);

/* Answer with the object of WRITTEN as it was kept, as its author sees it. */
bool show_created(const struct site *site, const struct request *request, int status,
		  const struct wire_created *written, struct answer *answer);

/* The topic at PATH filled as above, but its remarks are not counted; or NULL. */
bool show_topic(const struct site *site, const struct request *request, const char *path,
		const struct topic **topic, struct error *error);

#endif
