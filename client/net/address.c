/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/address.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/memory.h"

/* localhost and every name below it is this machine (RFC 6761, 6.3); libcurl looks none up. */
static bool local_name(const char *host)
{
	static const char name[] = "localhost";
	size_t length = strlen(host), tail = sizeof(name) - 1;
	return length >= tail && !strcasecmp(host + length - tail, name) &&
		(length == tail || (length > tail + 1 && host[length - tail - 1] == '.'));
}

static bool loopback(const char *host)
{
	struct in_addr four;
	struct in6_addr six;
	if (local_name(host))
		return true;
	if (inet_pton(AF_INET, host, &four) == 1)
		return ntohl(four.s_addr) >> 24 == 127;
	if (host[0] != '[' || strlen(host) < 2)
		return false;
	char *bare = memory_printf("%.*s", (int)strlen(host) - 2, host + 1);
	bool self = inet_pton(AF_INET6, bare, &six) == 1 && IN6_IS_ADDR_LOOPBACK(&six);
	free(bare);
	return self;
}

/* A copy of our own, so that free() ends it whatever allocator libcurl was given. */
static char *part(CURLU *url, CURLUPart what, unsigned int flags)
{
	char *text = NULL;
	if (curl_url_get(url, what, &text, flags))
		return NULL;
	char *copy = memory_copy(text);
	curl_free(text);
	return copy;
}

static bool refuse(CURLUcode code, struct error *error)
{
	if (code == CURLUE_USER_NOT_ALLOWED)
		return error_set(error, ERROR_INPUT,
				 _("An address must not hold a name or a password. "
				   "Nothing was sent. Leave out what stands before the @ sign."));
	return error_set(error, ERROR_INPUT,
			 _("This is not an address that Plainvoice can open. Nothing was sent. "
			   "Use one that begins with https."));
}

bool address_parse(struct address *address, const char *text, struct error *error)
{
	*address = (struct address)ADDRESS_INIT;
	if (strlen(text) > ADDRESS_BYTES)
		return error_set(error, ERROR_INPUT, _("This address is too long. "
				 "Nothing was sent. Use a shorter one."));
	CURLU *url = curl_url();
	if (!url)
		die("out of memory");
	CURLUcode code = curl_url_set(url, CURLUPART_URL, text,
				      CURLU_URLENCODE | CURLU_DISALLOW_USER);
	if (!code) {
		curl_url_set(url, CURLUPART_FRAGMENT, NULL, 0);
		/* Where the port is the scheme's own the URL keeps none. */
		address->url = part(url, CURLUPART_URL, CURLU_NO_DEFAULT_PORT);
		address->scheme = part(url, CURLUPART_SCHEME, 0);
		address->host = part(url, CURLUPART_HOST, 0);
		address->port = part(url, CURLUPART_PORT, CURLU_DEFAULT_PORT);
	}
	curl_url_cleanup(url);
	if (!address->url || !address->scheme || !address->host || !address->port)
		return refuse(code, error);
	address->secure = !strcmp(address->scheme, "https");
	address->loopback = loopback(address->host);
	return address->secure || !strcmp(address->scheme, "http") || refuse(code, error);
}

void address_release(struct address *address)
{
	free(address->url);
	free(address->scheme);
	free(address->host);
	free(address->port);
	*address = (struct address)ADDRESS_INIT;
}

static bool chosen(const struct address *address, const char *plain_ok)
{
	size_t length = strlen(address->host);
	if (strncasecmp(plain_ok, address->host, length) != 0)
		return false;
	const char *rest = plain_ok + length;
	return !*rest || (*rest == ':' && !strcmp(rest + 1, address->port));
}

bool address_safe(const struct address *address, const char *unix_socket, const char *plain_ok)
{
	return unix_socket || address->secure || address->loopback ||
		(plain_ok && chosen(address, plain_ok));
}

bool address_same_origin(const struct address *one, const struct address *other)
{
	return one->secure == other->secure && !strcasecmp(one->host, other->host) &&
		!strcmp(one->port, other->port);
}

static bool ascii(const char *text)
{
	for (; *text; text++)
		if (*text <= ' ' || *text > '~')
			return false;
	return true;
}

bool address_may_follow(const struct address *from, const struct address *to,
			const char *unix_socket)
{
	if (!ascii(to->url))
		return false;
	if (address_same_origin(from, to))
		return true;
	return !unix_socket && (to->secure || (!from->secure && from->loopback && to->loopback));
}
