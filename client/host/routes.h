/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_ROUTES_H
#define PV_HOST_ROUTES_H

#include "host/site.h"

/* Every operation of docs/api/openapi.yaml, in one table; tests/host compares the two. */
struct route;

/* The method and the path pattern of the route with that INDEX; false past the last. */
bool route_at(size_t index, const char **method, const char **pattern);

/* Answer REQUEST: find its route, who asks, and do it, a write in one transaction. */
void routes_answer(const struct site *site, struct request *request, struct answer *answer);

#endif
