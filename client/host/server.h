/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_SERVER_H
#define PV_HOST_SERVER_H

#include <signal.h>
#include <stdint.h>

#include "host/site.h"

/*
 * HTTP over a socket that listens, in one thread: bytes in, struct request, struct answer,
 * bytes out.  The only file that knows libmicrohttpd.
 */
struct server;

/* Serve SITE (borrowed) on FD, which stays the caller's.  RECEIVE_SECONDS, 0 for
 * LIMIT_RECEIVE_SECONDS, is how long a whole request may take to come. */
struct server *server_start(const struct site *site, int fd, int64_t receive_seconds,
			    struct error *error);

/* Do what there is to do, waiting up to TIMEOUT_MS milliseconds for it; signals that are not in
 * MASK end the wait. */
void server_wait(struct server *server, int timeout_ms, const sigset_t *mask);

/* Take no new connections, finish what is under way (LIMIT_FINISH_SECONDS), and free it. */
void server_stop(struct server *server, const sigset_t *mask);

#endif
