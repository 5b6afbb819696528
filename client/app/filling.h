/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_FILLING_H
#define PV_APP_FILLING_H

#include "app/state.h"

/* The answer to the question at hand (app/form.h), as it was chosen, typed or written. */
void filling_choose(struct session *session, const char *answer);
void filling_line(struct session *session, const char *line);

/* The editor has ended, or the text at the prompt. */
void filling_written(struct session *session);

#endif
