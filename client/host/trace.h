/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_TRACE_H
#define PV_HOST_TRACE_H

#include "host/site.h"

/*
 * What became of what somebody said, and back (model/chain.h, model/voices.h).  What the caller may
 * not read is no part of either.
 */

/* Answer with what became of the contribution that the path names, and where it stopped. */
bool trace_answer(const struct site *site, struct request *request, struct answer *answer);

/* Answer with the contributions that the outcome before "/voices" in the path comes from. */
bool trace_back(const struct site *site, struct request *request, struct answer *answer);

/* Whether things of NOUN have such an address. */
bool trace_has_voices(const struct noun *noun);

#endif
