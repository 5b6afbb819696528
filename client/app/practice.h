/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_PRACTICE_H
#define PV_APP_PRACTICE_H

#include <stdbool.h>

#include "base/error.h"

/*
 * The practice assembly: the host of this same program as a second process on a private
 * Unix socket, shared by every Plainvoice of this person that is open.
 *
 * Each of them holds a shared lock (flock) on the file `guests` of the practice folder while it is
 * open; the host ends when it can get that lock alone, so a kill of any of them leaves nothing
 * behind, and a new guest cannot come in while the host is ending.
 */
struct practice;

struct practice_options {
	const char *program;	/* what to run: the path of this program */
	const char *data;	/* $XDG_DATA_HOME/plainvoice: DATA/practice is the host's folder */
	const char *runtime;	/* $XDG_RUNTIME_DIR, for the socket's 0700 folder; or NULL */
};

/* The address that objects of the practice assembly have, whatever socket they come from. */
#define PRACTICE_URL "http://practice.localhost/"

/* Whether URL is of the practice assemblies. */
bool practice_is(const char *url);

/* Come in, starting the host where there is none, and wait until it answers.  NULL with
 * ERROR_HOST (a sentence with what the host said) or what a file brings. */
struct practice *practice_open(const struct practice_options *options, struct error *error);

/* Start the host again where it was killed; quick where it is up. */
bool practice_ensure(struct practice *practice, struct error *error);

/* The path of the socket, borrowed until practice_ensure(). */
const char *practice_socket(const struct practice *practice);

/* Leave.  The host ends by itself when nobody is left; NULL is allowed. */
void practice_close(struct practice *practice);

#endif
