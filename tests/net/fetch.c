/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * fetch [-m METHOD] [-b BODY] [-t TOKEN] [-e ETAG] [-u SOCKET] [-a AUTHORITY] [-p PLAIN-OK]
 *	[-s SECONDS] [-o] URL
 *
 * Asks as the program does and prints a word and a value a line: the status or the error, the
 * headers that are kept, how much came; with -o the body too.  After SECONDS the line is slow.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "net/http.h"

static void say(const char *name, const char *value)
{
	if (value)
		printf("%s %s\n", name, value);
}

static void say_answer(const struct http_answer *answer, bool body)
{
	printf("status %d\n", answer->status);
	say("type", answer->content_type);
	say("etag", answer->etag);
	say("location", answer->location);
	if (answer->retry_after)
		printf("retry %ld\n", answer->retry_after);
	printf("length %zu\n", answer->body.length);
	if (body)
		printf("%s\n", answer->body.bytes);
}

static bool fetch(struct http *http, const struct http_request *request, bool body,
		  struct error *error)
{
	struct http_answer answer;
	struct transfer *transfer = http_start(http, request, error);
	if (!transfer)
		return false;
	while (!transfer_done(transfer))
		if (http_wait(http, -1, 20000) == HTTP_NOTHING)
			break;
	if (!transfer_take(transfer, &answer, error))
		return false;
	say_answer(&answer, body);
	http_answer_release(&answer);
	return true;
}

int main(int argc, char **argv)
{
	struct http_options options = { .slow_seconds = 15, .connect_seconds = 3 };
	struct http_request request = { 0 };
	struct error error = ERROR_INIT;
	bool body = false;
	int letter;
	while ((letter = getopt(argc, argv, "m:b:t:e:u:a:p:s:o")) != -1) {
		switch (letter) {
		case 'm': request.method = optarg; break;
		case 'b': request.body = optarg; break;
		case 't': request.token = optarg; break;
		case 'e': request.etag = optarg; break;
		case 'u': request.unix_socket = optarg; break;
		case 'a': options.authority = optarg; break;
		case 'p': options.plain_ok = optarg; break;
		case 's': options.slow_seconds = strtol(optarg, NULL, 10); break;
		case 'o': body = true; break;
		default: return 2;
		}
	}
	if (optind + 1 != argc)
		return 2;
	request.url = argv[optind];
	struct http *http = http_new(&options);
	if (!fetch(http, &request, body, &error))
		printf("error %s\n", error_name(error.kind));
	error_release(&error);
	http_free(http);
	return 0;
}
