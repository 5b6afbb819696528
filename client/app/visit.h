/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_VISIT_H
#define PV_APP_VISIT_H

#include "app/screens.h"

/*
 * A person's way through a slot (model/slot.h), which is kept so that it can be gone on with.
 * The pages of PAGE_SLOT by their addresses: none is the question how long, "minutes 20" the
 * list, "thing 3" one of it, "end" the end.
 */

/* Ask how long they have, or with MINUTES begin. */
void visit_ask(struct session *session, const char *minutes);

enum made visit_page(struct scene *scene, struct error *error);

/* What was chosen on such a page, and the line that it asked for. */
void visit_choose(struct session *session, const char *answer);
void visit_line(struct session *session, const char *line);

/* Keep how far the person is in the thing that is shown. */
void visit_keep_place(struct session *session);

/* The seconds for what is left of the slot; -1 where no thing of one is shown. */
int64_t visit_left(struct session *session);

/* How fast the person reads, in words a minute: as they chose, or as it was learnt. */
int visit_speed(struct session *session);

/* Fetch what a slot is made from, where it is old; nobody waits for it. */
void visit_fetch(struct session *session);

/* The change feed that a new slot has to wait for, in ARENA; NULL: none is on its way. */
const char *visit_feed(struct session *session, struct arena *arena);

#endif
