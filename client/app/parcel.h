/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_PARCEL_H
#define PV_APP_PARCEL_H

#include "app/state.h"

/* What waits on disk, as a job for the assembly: the caller's to add or free.  NULL where it cannot
 * be one: with ERROR where it never can, without where what it needs is not kept here now. */
struct job *parcel_of_draft(struct session *session, const struct draft *draft,
			    struct error *error);

/* The declaration that waits: its key, its kind ("-": nothing to declare) and its text, a line
 * each. */
struct job *parcel_of_declaration(struct session *session, const char *waiting,
				  struct error *error);

#endif
