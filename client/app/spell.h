/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_SPELL_H
#define PV_APP_SPELL_H

#include "app/state.h"

/* Say a word sign by sign: WORD, or the first of the part in focus where it is NULL; asked for
 * again, the next of it. */
void spell(struct session *session, const char *word);

#endif
