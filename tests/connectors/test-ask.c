/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/tap.h"
#include "connectors/connector.h"

static struct arena arena;
static struct http_request request;
static struct error error;

static bool asked(struct question question)
{
	error_release(&error);
	return connector_own.ask(&question, &arena, &request, &error);
}

static void reading(void)
{
	ok(asked((struct question){ .kind = QUESTION_OBJECT, .url = "http://a/t",
				    .etag = "\"1\"" }), "an object is asked for");
	ok(!request.method && !request.body && !request.key && !request.if_match,
	   "by GET, without a body");
	same(request.url, "http://a/t", "where it is");
	same(request.etag, "\"1\"", "unless it is what is kept");
	ok(asked((struct question){ .kind = QUESTION_FEED, .url = "http://a/c" }),
	   "a feed is asked for");
	same(request.url, "http://a/c", "whole, where nothing is kept");
	asked((struct question){ .kind = QUESTION_FEED, .url = "http://a/c",
				 .cursor = "a b&c=/é%~" });
	same(request.url, "http://a/c?since=a%20b%26c%3D%2F%C3%A9%25~",
	     "from where it was left, whatever the cursor is made of");
	asked((struct question){ .kind = QUESTION_FEED, .url = "http://a/c?x=1", .cursor = "7" });
	same(request.url, "http://a/c?x=1&since=7", "beside what the address has already");
	asked((struct question){ .kind = QUESTION_LIST, .url = "http://a/l", .cursor = "7" });
	same(request.url, "http://a/l", "the next page of a list is an address of its own");
	asked((struct question){ .kind = QUESTION_FEED, .url = "http://a/c", .cursor = "7",
				 .topics = "1-200,205", .limit = 5000 });
	same(request.url, "http://a/c?since=7&topics=1-200,205&limit=5000",
	     "with the remarks of those topics, in long pages");
	asked((struct question){ .kind = QUESTION_LIST, .url = "http://a/l?cursor=x",
				 .topics = "all", .limit = 5000 });
	same(request.url, "http://a/l?cursor=x&limit=5000", "a list has long pages too");
	asked((struct question){ .kind = QUESTION_OBJECT, .url = "http://a/o", .limit = 5000 });
	same(request.url, "http://a/o", "a thing has none");
	ok(!asked((struct question){ .kind = QUESTION_OBJECT }) && error.kind == ERROR_INPUT,
	   "nothing is asked nowhere");
}

static void writing(void)
{
	struct contribution contribution = {
		.kind = "concern", .text = "It is late.\n\nAgain.", .number = 7,
		.would_help = "record",
	};
	struct declaration declaration = { .none_declared = true, .person = "/people/1" };
	ok(asked((struct question){ .kind = QUESTION_JOIN, .url = "http://a/j", .key = "k1",
				    .invitation = "open door", .name = "Ann \"A\"" }),
	   "joining is asked");
	same(request.method, "POST", "by POST");
	same(request.key, "k1", "with the key that makes it happen once");
	same(request.body, "{\"invitation\":\"open door\",\"name\":\"Ann \\\"A\\\"\"}",
	     "an invitation and a name");
	ok(asked((struct question){ .kind = QUESTION_SAY, .url = "http://a/c", .key = "k2",
				    .contribution = &contribution }), "something is said");
	same(request.body, "{\"kind\":\"concern\",\"text\":\"It is late.\\n\\nAgain.\","
	     "\"would_help\":\"record\"}", "and only what a person may say is sent");
	ok(asked((struct question){ .kind = QUESTION_DECLARE, .url = "http://a/d", .key = "k3",
				    .declaration = &declaration }), "something is declared");
	same(request.body, "{\"none_declared\":true}", "nothing to declare is a declaration");
	ok(asked((struct question){ .kind = QUESTION_DO, .url = "http://a/v/1/vote", .key = "k5",
				    .body = "{\"choice\":\"aside\"}" }), "something is done");
	same(request.method, "POST", "by POST");
	same(request.key, "k5", "with its key");
	same(request.body, "{\"choice\":\"aside\"}", "and as it was kept");
	ok(!asked((struct question){ .kind = QUESTION_DO, .url = "http://a/v/1/vote" }) &&
	   error.kind == ERROR_INPUT, "nothing cannot be done");
	ok(asked((struct question){ .kind = QUESTION_WITHDRAW, .url = "http://a/c/1", .key = "k4",
				    .etag = "\"5\"" }), "something is taken back");
	same(request.method, "DELETE", "by DELETE");
	same(request.if_match, "\"5\"", "only if it is what was read");
	ok(!request.etag && !request.body, "and with nothing else");
}

static void nothing_to_send(void)
{
	ok(!asked((struct question){ .kind = QUESTION_JOIN, .url = "http://a", .name = "Ann" }) &&
	   error.kind == ERROR_INPUT, "nobody joins without an invitation");
	ok(!asked((struct question){ .kind = QUESTION_SAY, .url = "http://a" }),
	   "nobody says nothing");
	ok(!asked((struct question){ .kind = QUESTION_DECLARE, .url = "http://a" }),
	   "nobody declares nothing at all");
	error_release(&error);
}

int main(void)
{
	reading();
	writing();
	nothing_to_send();
	arena_release(&arena);
	return tap_done();
}
