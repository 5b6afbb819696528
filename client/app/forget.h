/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_FORGET_H
#define PV_APP_FORGET_H

#include "app/known.h"

/* Forget the copy of ASSEMBLY, which is not the one that is open, and where its feeds go on from:
 * all or nothing.  FROM has the store and the file of tokens.  Who the person is there stays. */
bool forget_assembly(const struct known *from, const char *assembly, struct error *error);

#endif
