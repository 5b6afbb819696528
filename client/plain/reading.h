/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_PLAIN_READING_H
#define PV_PLAIN_READING_H

#include <stdbool.h>

#include "base/error.h"
#include "base/settings.h"

/*
 * How a person reads: "eye", "ear", "touch" or "both".  From CHOSEN (an option, or NULL),
 * PLAINVOICE_READ, the setting `read`; else, where ASK, the person is asked once, in plain lines,
 * and the answer is kept; else by eye.  NULL with ERROR_INPUT where the environment says something
 * else.  Borrowed from one of them.
 */
const char *reading_find(const char *chosen, struct settings *settings, bool ask,
			 struct error *error);

/* Whether that way is with a screen reader or in braille: one thing after the other. */
bool reading_by_ear(const char *way);

#endif
