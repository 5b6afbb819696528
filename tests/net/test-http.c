/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one loop: input first, a request that is left at any moment, nothing blocks. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include "../support/tap.h"
#include "base/memory.h"
#include "net/http.h"

static struct error error;

/* A socket of 127.0.0.1 that listens and never answers; its URL, ended with free(). */
static int listen_silently(char **url)
{
	struct sockaddr_in address = { .sin_family = AF_INET };
	socklen_t length = sizeof(address);
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	bool good = !bind(fd, (struct sockaddr *)&address, sizeof(address)) && !listen(fd, 8) &&
		!getsockname(fd, (struct sockaddr *)&address, &length);
	*url = memory_printf("http://127.0.0.1:%d/", ntohs(address.sin_port));
	ok(good, "a machine that listens and says nothing");
	return fd;
}

static void test_input(struct http *http, const char *url)
{
	int keys[2];
	char key;
	struct http_request request = { .url = url };
	ok(pipe(keys) == 0, "a keyboard");
	struct transfer *transfer = http_start(http, &request, &error);
	ok(transfer && http_wait(http, keys[0], 0) == HTTP_NOTHING, "at first nothing comes");
	ok(http_wait(http, keys[0], 20) == HTTP_NOTHING, "nor a little later");
	ok(write(keys[1], "q", 1) == 1 && http_wait(http, keys[0], -1) == HTTP_INPUT,
	   "a key ends the waiting");
	ok(http_wait(http, keys[0], -1) == HTTP_INPUT, "until it is read");
	ok(read(keys[0], &key, 1) == 1 && http_wait(http, keys[0], 0) == HTTP_NOTHING,
	   "then it is quiet again");
	ok(!transfer_done(transfer), "the request is still under way");
	struct http_answer answer;
	ok(!transfer_take(transfer, &answer, &error) && error.kind == ERROR_LEFT,
	   "taken too early it is left");
	error_release(&error);
	close(keys[1]);
	ok(http_wait(http, keys[0], -1) == HTTP_INPUT, "a keyboard that is gone is news too");
	close(keys[0]);
}

static void test_signal(const char *url)
{
	int signals[2];
	struct http_request request = { .url = url };
	ok(pipe(signals) == 0 && write(signals[1], "", 1) == 1, "a signal has come");
	struct http_options options = { .signal_fd = signals[0] };
	struct http *http = http_new(&options);
	ok(http_start(http, &request, &error), "a request is under way");
	ok(http_wait(http, signals[0], -1) == HTTP_SIGNAL, "the signal comes before all else");
	http_free(http);
	close(signals[0]);
	close(signals[1]);
}

static void test_leaving(struct http *http, const char *url)
{
	struct http_request request = { .url = url };
	for (int waits = 0; waits < 4; waits++) {
		struct transfer *one = http_start(http, &request, &error);
		struct transfer *other = http_start(http, &request, &error);
		struct transfer *last = http_start(http, &request, &error);
		for (int i = 0; i < waits; i++)
			http_wait(http, -1, 5);
		transfer_cancel(other);
		http_wait(http, -1, 0);
		transfer_cancel(one);
		transfer_cancel(last);
	}
	ok(http_wait(http, -1, 0) == HTTP_NOTHING, "requests are left at any moment");
	request.url = "https://nothing.invalid/";
	struct transfer *lookup = http_start(http, &request, &error);
	ok(lookup, "while a name is looked up");
	http_wait(http, -1, 0);
	transfer_cancel(lookup);
	ok(http_wait(http, -1, 0) == HTTP_NOTHING, "too");
	ok(http_start(http, &request, &error), "and one is under way when all ends");
}

static void test_done(struct http *http)
{
	struct http_request request = { .url = "http://127.0.0.1:1/" };
	struct http_answer answer;
	struct transfer *transfer = http_start(http, &request, &error);
	ok(transfer && http_wait(http, -1, 20000) == HTTP_DONE, "a request that ends is news");
	ok(http_wait(http, -1, 0) == HTTP_NOTHING, "once");
	ok(transfer_done(transfer), "it is done");
	ok(!transfer_take(transfer, &answer, &error) && error.kind == ERROR_OFFLINE,
	   "nobody was there");
	http_answer_release(&answer);
	error_release(&error);
}

static bool refused(struct http *http, struct http_request request, enum error_kind kind)
{
	if (!request.url)
		request.url = "http://127.0.0.1:1/";
	bool good = !http_start(http, &request, &error) && error.kind == kind;
	error_release(&error);
	return good;
}

static void test_refused(struct http *http)
{
	ok(refused(http, (struct http_request){ .url = "http://example.org/" }, ERROR_UNSAFE),
	   "plain http to another machine");
	ok(refused(http, (struct http_request){ .method = "GET /" }, ERROR_INPUT),
	   "a method that is none");
	ok(refused(http, (struct http_request){ .token = "a\r\nX: y" }, ERROR_INPUT),
	   "a token with a line's end");
	ok(refused(http, (struct http_request){ .key = "a\"b" }, ERROR_INPUT),
	   "a key with a quotation mark");
	ok(refused(http, (struct http_request){ .etag = "a\nb" }, ERROR_INPUT),
	   "an ETag of two lines");
	char long_path[300];
	memset(long_path, 'a', sizeof(long_path) - 1);
	long_path[sizeof(long_path) - 1] = '\0';
	ok(refused(http, (struct http_request){ .unix_socket = long_path }, ERROR_INPUT),
	   "a socket whose path is too long for the system");
}

int main(void)
{
	char *url;
	struct http_options options = { 0 };
	int fd = listen_silently(&url);
	struct http *http = http_new(&options);
	test_input(http, url);
	test_signal(url);
	test_done(http);
	test_refused(http);
	test_leaving(http, url);
	ok(error.kind == ERROR_NONE, "no other error came");
	http_free(http);
	http_free(NULL);
	error_release(&error);
	close(fd);
	free(url);
	return tap_done();
}
