/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_INVITING_H
#define PV_HOST_INVITING_H

#include "base/arena.h"
#include "base/error.h"

/*
 * Who runs a host lets the first chair in: the words of a new invitation to ROLE ("chair") in the
 * assembly of that short name (NULL: the only one) of the host's FOLDER, into *CODE.  It works
 * while a host serves the folder.  False with ERROR_INPUT where there is no such folder, assembly
 * or role, or the errors of store_open().
 */
bool inviting_run(const char *folder, const char *assembly, const char *role,
		  struct arena *arena, const char **code, struct error *error);

#endif
