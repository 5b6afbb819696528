/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_PLAIN_DOING_H
#define PV_PLAIN_DOING_H

#include <stdbool.h>

#include "app/session.h"
#include "plain/arguments.h"

/*
 * The command `do`: its first word is what is done, URL to what.  Where a person types and gave no
 * answers, they are asked step by step.  A script gives FIELD=VALUE for each answer; what is
 * missing is said on standard error, and the draft stays.  Prints the receipt, or what was made as
 * JSON.
 */
bool doing_run(struct session *session, const char *url, const struct arguments *arguments,
	       int signal_fd);

/* How many words after the first one say to what it is done: those before the first answer. */
size_t doing_object_words(const struct arguments *arguments);

#endif
