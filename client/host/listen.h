/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_HOST_LISTEN_H
#define PV_HOST_LISTEN_H

#include <stdbool.h>

#include "base/error.h"

/* A socket that listens. */
struct listener {
	int fd;			/* -1: none */
	char *url;		/* what is behind it, without a slash at its end */
	char *path;		/* of a Unix socket, else NULL */
};

#define LISTENER_INIT { -1, NULL, NULL }

/*
 * Listen on "ADDRESS:PORT" (IPv6 in brackets; port 0: any that is free).  False with
 * ERROR_INPUT where it is no such address, ERROR_HOST where it is taken, or where other
 * machines could reach it and OPEN is not set.
 */
bool listen_address(struct listener *listener, const char *address, bool open,
		    struct error *error);

/* Listen on the Unix socket PATH, mode 0600; its folder is made (0700).  One that nobody listens
 * on is replaced; ERROR_HOST where somebody does, or the file is no socket. */
bool listen_unix(struct listener *listener, const char *path, struct error *error);

/* Close it and take the Unix socket's file away. */
void listen_release(struct listener *listener);

#endif
