/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_PLAIN_SENDING_H
#define PV_PLAIN_SENDING_H

#include <stdbool.h>

#include "app/session.h"
#include "plain/arguments.h"

/*
 * The command `say` on the page of a topic or of a remark to reply to.  Where a person types,
 * they are asked step by step.  A script gives the text on standard input and the rest as options;
 * where something is missing that only a person can say, standard error says so and the draft
 * stays.  Prints the receipt.  False where there is none.
 */
bool sending_run(struct session *session, const struct arguments *arguments, int signal_fd);

#endif
