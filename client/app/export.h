/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_EXPORT_H
#define PV_APP_EXPORT_H

#include "app/session.h"

/*
 * All that is kept of the assembly, so that nobody is locked in (domain I.18): each object as its
 * JSON in one line, in the order in which it came, to LINE with TO.  Those that were taken away
 * are left out.  False with ERROR, or where LINE said false.
 */
bool export_lines(struct session *session, bool (*line)(void *to, const char *json), void *to,
		  struct error *error);

#endif
