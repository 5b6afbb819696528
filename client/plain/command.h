/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_PLAIN_COMMAND_H
#define PV_PLAIN_COMMAND_H

#include "app/session.h"
#include "plain/arguments.h"
#include "plain/status.h"

/*
 * Commands for scripts: one page's words, or its JSON, on standard output; a sentence on standard
 * error where something went wrong.  What is new is fetched first.
 */
enum status command_run(struct session *session, const struct arguments *arguments,
			int signal_fd);

#endif
