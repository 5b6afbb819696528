/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_NET_ADDRESS_H
#define PV_NET_ADDRESS_H

#include <stdbool.h>

#include "base/error.h"

enum { ADDRESS_BYTES = 8192 };	/* the longest URL that is asked or followed */

/*
 * An http or https URL taken apart, and the rules of what may be sent where
 * (design 6: plain HTTP only to this machine, unless the person says otherwise
 * for that one address).  Pure: nothing is looked up.
 */
struct address {
	char *url;	/* as it is sent: other bytes than ASCII encoded, no fragment */
	char *scheme;	/* "http" or "https" */
	char *host;	/* without a port; an IPv6 address with its brackets */
	char *port;	/* always there */
	bool secure;	/* https */
	bool loopback;	/* 127.0.0.0/8, ::1, localhost, *.localhost: this machine */
};

#define ADDRESS_INIT { 0 }

/*
 * Take TEXT apart into ADDRESS, which the caller ends with address_release()
 * in any case.  False with ERROR_INPUT for other schemes, for what is no URL
 * or too long, and for one that holds a user's name or password.
 */
bool address_parse(struct address *address, const char *text, struct error *error);
void address_release(struct address *address);

/*
 * Whether it may be asked: https, this machine, UNIX_SOCKET (NULL: none), or
 * PLAIN_OK ("host" for any port, or "host:port"; NULL: none), the one choice.
 */
bool address_safe(const struct address *address, const char *unix_socket, const char *plain_ok);

/* The same scheme, host and port: what is private may go along. */
bool address_same_origin(const struct address *one, const struct address *other);

/*
 * Whether FROM may redirect to TO: within its origin, to https, or from this
 * machine to itself; over a Unix socket only within its origin.  Never to an
 * address with other characters than ASCII.
 */
bool address_may_follow(const struct address *from, const struct address *to,
			const char *unix_socket);

#endif
