/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_LINES_H
#define PV_HOST_LINES_H

#include "base/arena.h"
#include "base/error.h"
#include "model/object.h"

/*
 * Objects as JSON lines, as `plainvoice export` writes them, made into what a host keeps: addresses
 * without that of the host that they come from, and nothing that is worked out for who reads.
 * Each goes to EACH with TO, in order; what it points to lives until that returns.  False with
 * ERROR, whose line is *LINE (1 and up), or where EACH said false.
 */
bool lines_read(const char *text, bool (*each)(void *to, const struct object *object), void *to,
		size_t *line, struct error *error);

#endif
