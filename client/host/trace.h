/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_TRACE_H
#define PV_HOST_TRACE_H

#include "host/site.h"

/* Answer with what became of the contribution that the path names, and where it stopped. */
bool trace_answer(const struct site *site, struct request *request, struct answer *answer);

#endif
