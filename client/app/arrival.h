/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_ARRIVAL_H
#define PV_APP_ARRIVAL_H

#include "app/known.h"
#include "app/sync.h"
#include "net/http.h"

/* What an answer leads to: what it holds is kept together with the place to go on from, and where
 * the job has another question, *MORE, that is made.  False with JOB's error. */
bool arrival_read(struct known *known, const struct connector *connector, struct job *job,
		  const struct http_answer *answer, bool *more);

#endif
