/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/http.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

#include <curl/curl.h>

#include "base/memory.h"
#include "net/transfer.h"

struct http *http_new(const struct http_options *options)
{
	struct http *http = memory_new(sizeof(*http));
	if (curl_global_init(CURL_GLOBAL_DEFAULT) || !(http->multi = curl_multi_init()))
		die("out of memory");
	http->slow_seconds = options->slow_seconds ? options->slow_seconds : HTTP_SLOW_SECONDS;
	http->connect_seconds =
		options->connect_seconds ? options->connect_seconds : HTTP_CONNECT_SECONDS;
	http->plain_ok = memory_copy(options->plain_ok);
	http->authority = memory_copy(options->authority);
	http->agent = memory_copy(options->agent ? options->agent : "plainvoice");
	http->signal_fd = options->signal_fd > 0 ? options->signal_fd : -1;
	return http;
}

void http_free(struct http *http)
{
	if (!http)
		return;
	while (http->first)
		transfer_cancel(http->first);
	curl_multi_cleanup(http->multi);
	free(http->plain_ok);
	free(http->authority);
	free(http->agent);
	free(http);
	curl_global_cleanup();
}

void http_answer_release(struct http_answer *answer)
{
	strbuf_release(&answer->body);
	free(answer->etag);
	free(answer->content_type);
	free(answer->location);
	*answer = (struct http_answer){ 0 };
}

struct transfer *http_start(struct http *http, const struct http_request *request,
			    struct error *error)
{
	struct transfer *transfer = transfer_new(http, request, error);
	if (!transfer)
		return NULL;
	if (curl_multi_add_handle(http->multi, transfer->easy))
		die("out of memory");
	transfer->next = http->first;
	http->first = transfer;
	return transfer;
}

size_t http_bytes(const struct http *http)
{
	return http->bytes;
}

/* Do what can be done at once, and note what has ended. */
static void work(struct http *http)
{
	int running, left;
	CURLMsg *message;
	curl_multi_perform(http->multi, &running);
	while ((message = curl_multi_info_read(http->multi, &left))) {
		CURL *easy = message->easy_handle;
		CURLcode code = message->data.result;
		struct transfer *transfer = NULL;
		curl_easy_getinfo(easy, CURLINFO_PRIVATE, &transfer);
		curl_multi_remove_handle(http->multi, easy);
		if (transfer_ended(transfer, code) && curl_multi_add_handle(http->multi, easy))
			die("out of memory");
	}
}

static bool readable(int fd)
{
	struct pollfd one = { .fd = fd, .events = POLLIN };
	return fd >= 0 && poll(&one, 1, 0) > 0;
}

static bool news(struct http *http)
{
	bool found = false;
	for (struct transfer *each = http->first; each; each = each->next) {
		found = found || (each->done && !each->told);
		each->told = each->done;
	}
	return found;
}

static int64_t milliseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void sleep_until(struct http *http, int fd, int64_t left_ms)
{
	struct curl_waitfd fds[2];
	unsigned int count = 0;
	if (http->signal_fd >= 0)
		fds[count++] = (struct curl_waitfd){ http->signal_fd, CURL_WAIT_POLLIN, 0 };
	if (fd >= 0)
		fds[count++] = (struct curl_waitfd){ fd, CURL_WAIT_POLLIN, 0 };
	int most = left_ms > INT_MAX ? INT_MAX : (int)left_ms;
	if (curl_multi_poll(http->multi, fds, count, most, NULL))
		die("out of memory");
}

enum http_event http_wait(struct http *http, int fd, int timeout_ms)
{
	int64_t end = timeout_ms < 0 ? INT64_MAX : milliseconds() + timeout_ms;
	for (;;) {
		work(http);
		if (readable(http->signal_fd))
			return HTTP_SIGNAL;
		if (readable(fd))
			return HTTP_INPUT;
		if (news(http))
			return HTTP_DONE;
		int64_t left = end - milliseconds();
		if (left <= 0)
			return HTTP_NOTHING;
		sleep_until(http, fd, left);
	}
}

bool transfer_done(const struct transfer *transfer)
{
	return transfer->done;
}

size_t transfer_came(const struct transfer *transfer)
{
	curl_off_t down = 0;
	if (!transfer->done)
		curl_easy_getinfo(transfer->easy, CURLINFO_SIZE_DOWNLOAD_T, &down);
	return transfer->header_bytes + (size_t)down;
}

static void forget(struct transfer *transfer)
{
	struct transfer **at = &transfer->http->first;
	while (*at != transfer)
		at = &(*at)->next;
	*at = transfer->next;
	transfer_free(transfer);
}

bool transfer_take(struct transfer *transfer, struct http_answer *answer, struct error *error)
{
	enum error_kind failure = transfer->done ? transfer->failure : ERROR_LEFT;
	*answer = (struct http_answer){ 0 };
	if (failure == ERROR_NONE) {
		*answer = transfer->answer;
		transfer->answer = (struct http_answer){ 0 };
	}
	transfer_cancel(transfer);
	return failure == ERROR_NONE || error_set(error, failure, NULL);
}

void transfer_cancel(struct transfer *transfer)
{
	if (!transfer->done) {
		curl_multi_remove_handle(transfer->http->multi, transfer->easy);
		transfer_count(transfer);
	}
	forget(transfer);
}
