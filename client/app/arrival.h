/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_ARRIVAL_H
#define PV_APP_ARRIVAL_H

#include "app/known.h"
#include "app/sync.h"
#include "net/http.h"

/* What an answer leads to: what it holds is kept together with the place to go on from, and where
 * the job has another question, *MORE, that is made.  OBJECTS came out of it before (NULL: none
 * did).  False with JOB's error. */
bool arrival_read(struct known *known, const struct connector *connector, struct job *job,
		  const struct http_answer *answer, const struct list *objects, bool *more);

/* Keep OBJECTS, the next of a page of JOB's feed that is coming, and NEXT, the place behind them,
 * where it is not NULL. */
bool arrival_keep_part(struct known *known, struct job *job, const struct list *objects,
		       const char *next, struct error *error);

#endif
