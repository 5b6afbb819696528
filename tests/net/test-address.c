/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be sent where. */
#include "../support/tap.h"
#include "net/address.h"

static enum error_kind kind_of(const char *text)
{
	struct address address;
	struct error error = ERROR_INIT;
	bool good = address_parse(&address, text, &error);
	enum error_kind kind = error.kind;
	error_release(&error);
	address_release(&address);
	return good == (kind == ERROR_NONE) ? kind : ERROR_KINDS;
}

static bool loopback(const char *text)
{
	struct address address;
	struct error error = ERROR_INIT;
	bool near = address_parse(&address, text, &error) && address.loopback;
	error_release(&error);
	address_release(&address);
	return near;
}

static bool safe(const char *text, const char *unix_socket, const char *plain_ok)
{
	struct address address;
	struct error error = ERROR_INIT;
	bool good = address_parse(&address, text, &error) &&
		address_safe(&address, unix_socket, plain_ok);
	error_release(&error);
	address_release(&address);
	return good;
}

static bool may_follow(const char *from, const char *to, const char *unix_socket)
{
	struct address one, other;
	struct error error = ERROR_INIT;
	bool parsed = address_parse(&one, from, &error);
	parsed = address_parse(&other, to, &error) && parsed;
	bool good = parsed && address_may_follow(&one, &other, unix_socket);
	error_release(&error);
	address_release(&one);
	address_release(&other);
	return good;
}

static bool same_origin(const char *from, const char *to)
{
	struct address one, other;
	struct error error = ERROR_INIT;
	bool parsed = address_parse(&one, from, &error);
	parsed = address_parse(&other, to, &error) && parsed;
	bool good = parsed && address_same_origin(&one, &other);
	error_release(&error);
	address_release(&one);
	address_release(&other);
	return good;
}

static void test_parts(void)
{
	struct address address;
	struct error error = ERROR_INIT;
	ok(address_parse(&address, "https://example.org/a/../b\xc3\xa9?c=d#f", &error),
	   "an address");
	same(address.url, "https://example.org/b%c3%a9?c=d",
	     "is sent without its fragment, encoded");
	same(address.port, "443", "its port is there though it was not said");
	ok(address.secure && !address.loopback, "it is protected, and another machine");
	address_release(&address);
	ok(address_parse(&address, "http://[::1]:8080/", &error), "an IPv6 address");
	same(address.host, "[::1]", "keeps its brackets");
	same(address.port, "8080", "and its port");
	ok(address.loopback && !address.secure, "it is this machine");
	address_release(&address);
	ok(error.kind == ERROR_NONE, "none of it was an error");
	error_release(&error);
}

static void test_refused(void)
{
	static const char *const refused[] = {
		"", "example.org", "/topics/1", "ftp://example.org/", "file:///etc/passwd",
		"javascript:alert(1)", "https://", "https://a b/", "https://[::1/",
		"https://example.org:99999/", "gopher://example.org/", "https://me@example.org/",
		"https://me:secret@example.org/", "https://exa\nmple.org/", "https://a\r\nb/",
	};
	for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++)
		ok(kind_of(refused[i]) == ERROR_INPUT, refused[i][0] && !strpbrk(refused[i], "\r\n")
		   ? refused[i] : "an address with nothing or a line's end in it");
	char large[ADDRESS_BYTES + 2];
	memset(large, 'a', sizeof(large));
	memcpy(large, "https://a/", 10);
	large[ADDRESS_BYTES] = '\0';
	ok(kind_of(large) == ERROR_NONE, "the longest address");
	large[ADDRESS_BYTES] = 'a';
	large[ADDRESS_BYTES + 1] = '\0';
	ok(kind_of(large) == ERROR_INPUT, "one letter more");
}

static void test_this_machine(void)
{
	static const char *const near[] = {
		"http://localhost/", "http://LOCALHOST:1/", "http://practice.localhost/",
		"http://a.b.LocalHost/", "http://127.0.0.1/", "http://127.255.0.9/",
		"http://[::1]/", "http://2130706433/", "http://0x7f.1/",
	};
	static const char *const far[] = {
		"http://localhost.example.org/", "http://notlocalhost/", "http://.localhost/",
		"http://127.0.0.1.example.org/", "http://128.0.0.1/", "http://0.0.0.0/",
		"http://[::2]/", "http://[::ffff:10.0.0.1]/", "http://xlocalhost/",
	};
	for (size_t i = 0; i < sizeof(near) / sizeof(near[0]); i++)
		ok(loopback(near[i]) && safe(near[i], NULL, NULL), near[i]);
	for (size_t i = 0; i < sizeof(far) / sizeof(far[0]); i++)
		ok(!loopback(far[i]) && !safe(far[i], NULL, NULL), far[i]);
}

static void test_plain(void)
{
	ok(safe("https://example.org/", NULL, NULL), "https may be asked");
	ok(!safe("http://example.org/", NULL, NULL), "plain http not");
	ok(safe("http://example.org/", "/run/socket", NULL), "but over a Unix socket");
	ok(safe("http://example.org:81/", NULL, "example.org"), "or by choice, for any port");
	ok(safe("http://EXAMPLE.org:81/", NULL, "Example.Org:81"), "or for that port");
	ok(!safe("http://example.org:82/", NULL, "example.org:81"), "and no other");
	ok(!safe("http://example.org.evil/", NULL, "example.org"), "nor a name that begins so");
	ok(!safe("http://example.or/", NULL, "example.org"), "nor a shorter one");
}

static void test_redirects(void)
{
	static const char https[] = "https://a.example/", http[] = "http://127.0.0.1:80/";
	ok(same_origin(https, "https://A.example:443/x"), "the same origin, written otherwise");
	ok(!same_origin(https, "http://a.example:443/"), "not with another scheme");
	ok(!same_origin(https, "https://a.example:444/"), "nor another port");
	ok(!same_origin(https, "https://b.a.example/"), "nor another name");
	ok(may_follow(https, "https://b.example/", NULL), "https may lead to https");
	ok(!may_follow(https, "http://b.example/", NULL), "but not to plain http");
	ok(!may_follow(https, "http://localhost/", NULL), "nor to this machine");
	ok(may_follow(http, "http://localhost:8080/", NULL), "this machine may lead to itself");
	ok(!may_follow(http, "http://b.example/", NULL), "not to plain http elsewhere");
	ok(may_follow(http, "https://b.example/", NULL), "but to https");
	ok(!may_follow("http://a.localhost/", "https://b.example/", "/run/socket"),
	   "a Unix socket leads nowhere else");
	ok(may_follow("http://a.localhost/", "http://a.localhost/x", "/run/socket"),
	   "only to itself");
}

int main(void)
{
	test_parts();
	test_refused();
	test_this_machine();
	test_plain();
	test_redirects();
	return tap_done();
}
