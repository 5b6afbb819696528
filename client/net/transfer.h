/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_NET_TRANSFER_H
#define PV_NET_TRANSFER_H

#include <stdbool.h>
#include <stddef.h>

#include <curl/curl.h>

#include "net/address.h"
#include "net/http.h"

/* What net/http.c and net/transfer.c share and nobody else sees. */
struct http {
	CURLM *multi;
	struct transfer *first;		/* all that were neither taken nor left */
	long slow_seconds, connect_seconds;
	char *plain_ok, *authority, *agent;
	int signal_fd;			/* -1: none */
	size_t bytes;			/* of all transfers that ended */
};

/*
 * A request under way.  Redirects are followed here and not by libcurl, so
 * that each step is judged by net/address, and what is private stays behind.
 */
struct transfer {
	struct http *http;
	struct transfer *next;
	CURL *easy;
	struct address address;		/* the one asked now */
	char *unix_socket;
	struct curl_slist *all;		/* every header */
	struct curl_slist *open;	/* those that another origin may see too */
	bool reads;			/* GET or HEAD: may be followed, may be asked again */
	int redirects;
	long left_ms;			/* of HTTP_TOTAL_SECONDS */
	size_t header_bytes;		/* of the answer that is coming */
	bool too_large;
	size_t most;			/* bytes of the answer on the wire; 0: any */
	bool over_budget;
	bool (*take)(void *to, const char *bytes, size_t length);
	void *to;
	bool refused;			/* by take() */
	bool done, told;		/* ended; http_wait() has said so */
	enum error_kind failure;
	struct http_answer answer;
};

/* A request made ready, for http_start() to add; NULL as http_start() says. */
struct transfer *transfer_new(struct http *http, const struct http_request *request,
			      struct error *error);

/* It ended with CODE and is out of the multi handle.  True: add it again, it goes on elsewhere. */
bool transfer_ended(struct transfer *transfer, CURLcode code);

/* Count what went over the wire in the step that ended or is left. */
void transfer_count(struct transfer *transfer);

void transfer_free(struct transfer *transfer);

#endif
