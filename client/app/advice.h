/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_ADVICE_H
#define PV_APP_ADVICE_H

#include "app/screens.h"

/*
 * Before something is sent, one line of advice on plain words at most (domain I.26): it can be
 * passed over, is off by the setting `advice = off`, leaves stories alone, and is worked out on
 * this machine.  KIND: of the remark; TEXT: its words.
 */
void advice_add(struct scene *scene, const char *kind, const char *text);

#endif
