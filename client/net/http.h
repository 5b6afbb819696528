/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_NET_HTTP_H
#define PV_NET_HTTP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/strbuf.h"

/* Every bound on what comes from outside. */
enum {
	HTTP_ANSWER_BYTES = 16 << 20,	/* the largest body, taken or kept, after unpacking */
	HTTP_HEADER_BYTES = 64 << 10,	/* all headers of an answer */
	HTTP_REDIRECTS = 5,		/* and only where address_may_follow() says so */
	HTTP_CONNECT_SECONDS = 20,
	HTTP_SLOW_SECONDS = 30,		/* slower than HTTP_SLOW_BYTES a second so long ends it */
	HTTP_SLOW_BYTES = 1,
	HTTP_TOTAL_SECONDS = 600,
	HTTP_RETRY_SECONDS = 24 * 60 * 60,	/* the longest Retry-After that is believed */
};

/* One question.  Every text is borrowed until http_start() returns. */
struct http_request {
	const char *method;		/* NULL: GET */
	const char *url;
	const char *unix_socket;	/* a path: talk to this instead of TCP; NULL: TCP */
	const char *body;		/* NULL: none; UTF-8 JSON */
	const char *token;		/* bearer token or NULL; never logged or redirected */
	const char *etag;		/* If-None-Match or NULL */
	const char *if_match;		/* If-Match or NULL */
	const char *key;		/* Idempotency-Key or NULL, without its quotes */
	const char *languages;		/* Accept-Language or NULL */
	size_t most;			/* of the answer's bytes: more is ERROR_BUDGET; 0: any */

	/* Takes the body of a good answer (200) as it comes, in the place of the answer's own;
	 * false ends the transfer.  NULL: it is kept whole. */
	bool (*take)(void *to, const char *bytes, size_t length);
	void *to;
};

/* One answer, whole. */
struct http_answer {
	int status;			/* 200 and so on */
	struct strbuf body;
	size_t taken;			/* bytes that went to take() */
	char *etag;			/* NULL where there is none */
	char *content_type;		/* NULL where there is none */
	char *location;			/* the URL that answered, after redirects */
	long retry_after;		/* seconds; 0 where there is none */
	size_t bytes;			/* on the wire, both ways, as libcurl counts them */
};

void http_answer_release(struct http_answer *answer);

struct http;		/* connections that are kept; libcurl's multi interface */
struct transfer;	/* one request under way */

struct http_options {
	long slow_seconds;	/* 0: HTTP_SLOW_SECONDS; tests make it short */
	long connect_seconds;	/* 0: HTTP_CONNECT_SECONDS */
	const char *plain_ok;	/* "host" or "host:port" where plain http is allowed by choice;
				 * loopback and Unix sockets always are; NULL: none */
	const char *authority;	/* a file of certificates to trust instead of the system's; NULL */
	const char *agent;	/* User-Agent; NULL: "plainvoice" */
	int signal_fd;		/* readable when a signal came; 0 or less: none */
};

struct http *http_new(const struct http_options *options);
void http_free(struct http *http);	/* ends what is under way */

/* Begin REQUEST; NULL with ERROR_UNSAFE (plain http to another machine) or ERROR_INPUT. */
struct transfer *http_start(struct http *http, const struct http_request *request,
			    struct error *error);

/* On the wire so far, both ways, of all that ended or was left, as libcurl counts them. */
size_t http_bytes(const struct http *http);

enum http_event {
	HTTP_NOTHING,	/* the time is over */
	HTTP_INPUT,	/* FD can be read */
	HTTP_DONE,	/* some transfer has ended */
	HTTP_SIGNAL,	/* a signal came */
};

/*
 * Wait up to TIMEOUT_MS milliseconds (-1: for ever) for FD to be readable (-1: no FD) or
 * for a transfer to end.  Input comes first where both are there.  This is the one loop.
 */
enum http_event http_wait(struct http *http, int fd, int timeout_ms);

bool transfer_done(const struct transfer *transfer);

/* How many bytes of it have come so far, on the wire. */
size_t transfer_came(const struct transfer *transfer);

/*
 * Take the answer of a transfer that is done and free it.  False with the kind
 * that fits (ERROR_OFFLINE, NAME, CERTIFICATE, CUT, SLOW, REDIRECT, TOO_LARGE, BUDGET, NOT_JSON,
 * SHAPE; LEFT where it is not done or take() ended it); any HTTP status is an answer, not an error.
 */
bool transfer_take(struct transfer *transfer, struct http_answer *answer, struct error *error);

/* Leave it: nothing of it is kept. */
void transfer_cancel(struct transfer *transfer);

#endif
