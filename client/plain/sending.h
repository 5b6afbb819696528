/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_PLAIN_SENDING_H
#define PV_PLAIN_SENDING_H

#include <stdbool.h>

#include "app/session.h"
#include "base/strbuf.h"
#include "plain/arguments.h"

/*
 * The command `say` on the page of a topic or of a remark to reply to.  Where a person types,
 * they are asked step by step.  A script gives the text on standard input and the rest as options;
 * where something is missing that only a person can say, standard error says so and the draft
 * stays.  Prints the receipt, or what was said as JSON.  False where there is none.
 */
bool sending_run(struct session *session, const struct arguments *arguments, int signal_fd);

/* What other commands share with it, each false with a sentence on standard error. */

/* A person is asked step by step until the form they are in is left or has its receipt. */
bool sending_by_hand(struct session *session, int signal_fd);

/* The steps of joining, where the page asks for them. */
bool sending_join(struct session *session, const struct arguments *arguments);

/* From the last look on: send it, or hold it, wait, and print what came of it. */
bool sending_off(struct session *session, const struct arguments *arguments);

/* All of standard input, into TEXT, which is new. */
bool sending_read(struct strbuf *text);

/* Say SENTENCE, or where it is empty that this was left before its end. */
bool sending_refuse(const char *sentence);

#endif
