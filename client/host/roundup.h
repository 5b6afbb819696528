/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_ROUNDUP_H
#define PV_HOST_ROUNDUP_H

#include "host/doing.h"
#include "model/gather.h"

/*
 * What was said in a topic as one text (domain I.35): each remark is covered or left out with a
 * reason, and those who said something accept it or object.  Rules for host/deeds.h.
 */
bool roundup_may_write(const struct doing *doing);
bool roundup_write(struct doing *doing, struct answer *answer);

bool roundup_may_judge(const struct doing *doing);
bool roundup_accept(struct doing *doing, struct answer *answer);
bool roundup_object(struct doing *doing, struct answer *answer);

/* REMARK was said, or taken back: the last roundup of its topic lists what it does not cover. */
bool roundup_said(const struct site *site, const struct contribution *remark,
		  struct arena *arena, struct error *error);
bool roundup_withdrawn(const struct site *site, const char *topic, const char *remark,
		       int64_t now, struct arena *arena, struct error *error);

/* For host/collections.h: its links to remarks that the caller may not read are left out. */
bool roundup_fill(const struct site *site, const struct request *request, struct object *object,
		  struct error *error);

#endif
