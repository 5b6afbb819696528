/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_WAY_H
#define PV_APP_WAY_H

#include <stdbool.h>

struct session;

/*
 * Whether the person reads in another way now than the setting "read" keeps for the next start, as
 * with --read or PLAINVOICE_READ.  Where so, NOW and KEPT are a sentence each about the two.
 */
bool way_differs(const struct session *session, const char **now, const char **kept);

#endif
