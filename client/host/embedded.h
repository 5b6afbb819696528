/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_EMBEDDED_H
#define PV_HOST_EMBEDDED_H

#include "host/site.h"

/* Objects that are kept inside others and yet have an address: Remit and Phase in an Assembly,
 * Sense in a Term.  The one at PATH into *OBJECT, NULL where there is none. */
bool embedded_find(const struct site *site, const char *path, struct arena *arena,
		   struct object **object, struct error *error);

#endif
