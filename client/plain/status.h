/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_PLAIN_STATUS_H
#define PV_PLAIN_STATUS_H

#include "base/error.h"

/* How the program ends, for scripts; docs/plainvoice.1 says the same. */
enum status {
	STATUS_GOOD = 0,
	STATUS_WRONG = 1,	/* what was asked for could not be done */
	STATUS_USAGE = 2,	/* the arguments make no sense */
	STATUS_LINE = 3,	/* the assembly could not be reached, or not safely */
	STATUS_REFUSED = 4,	/* the assembly said no, or not now */
	STATUS_ANSWER = 5,	/* its answer could not be used */
	STATUS_MACHINE = 6,	/* this machine: disk, saved copy, editor, practice host */
};

/* What an error comes to. */
enum status status_of(enum error_kind kind);

#endif
