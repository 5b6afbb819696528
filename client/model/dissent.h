/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_MODEL_DISSENT_H
#define PV_MODEL_DISSENT_H

#include "model/object.h"

enum { DISSENT_MOST = 100 };	/* of one tension or decision */

/* What somebody says who does not agree with a choice: it is kept with it, and read after it. */
struct dissent {
	const char *person;	/* URL */
	const char *text;
	int64_t at;
};

extern const struct noun noun_dissent;

#endif
