/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_ROUTES_H
#define PV_HOST_ROUTES_H

#include "host/site.h"

/*
 * Every operation of docs/api/openapi.yaml; tests/host compares the two.  Most follow from two
 * tables: what lives where (host/collections.h) and who may do what (host/deeds.h).
 */

/* The method and the path pattern of the route with that INDEX; false past the last. */
bool route_at(size_t index, struct arena *arena, const char **method, const char **pattern);

/* Answer REQUEST: find its route, who asks, and do it, a write in one transaction. */
void routes_answer(const struct site *site, struct request *request, struct answer *answer);

#endif
