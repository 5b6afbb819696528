/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_PLAIN_EDITOR_H
#define PV_PLAIN_EDITOR_H

#include <stdbool.h>

/* The person's own editor: what VISUAL says, else EDITOR, with the arguments that stand there. */

/* Run it on the file PATH and wait until it ends.  False: none is set, or it could not be
 * started.  The terminal must have been given back. */
bool editor_run(const char *path);

#endif
