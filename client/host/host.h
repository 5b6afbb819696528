/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_HOST_H
#define PV_HOST_HOST_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"

/*
 * An assembly of one's own: the API of docs/api/openapi.yaml over a folder of data.  A
 * process of its own, `plainvoice host`; it listens on loopback or a Unix socket
 * and leaves TLS to a web server before it.
 */
struct host_options {
	const char *folder;		/* its data (0700): host.sqlite3, `epoch`, `lock` and
					 * `guests` */
	const char *content;		/* files to begin a new assembly from (*.json), read once */
	const char *unix_socket;	/* a path to listen on, or NULL */
	const char *listen;		/* "127.0.0.1:8080", port 0: any; or NULL.  Others than
					 * loopback only with `open` */
	const char *url;		/* what its objects' addresses begin with, such as
					 * "https://assembly.example"; NULL: where it listens */
	bool open;			/* listening to other machines is wanted */
	bool guests;			/* end when nobody holds the `guests` lock any more */
	int64_t receive_seconds;	/* 0: LIMIT_RECEIVE_SECONDS; tests make it short */
};

/*
 * Serve until SIGTERM, SIGINT or the last guest has gone.  Once it can answer, "ready URL" and
 * a newline go to standard output.  False with a sentence where it could not begin: its
 * folder is served by another (ERROR_LOCKED), the address is taken (ERROR_HOST), and so on.
 */
bool host_run(const struct host_options *options, struct error *error);

#endif
