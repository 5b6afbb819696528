/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/failure.h"

#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include "base/array.h"

static const struct {
	CURLcode code;
	enum error_kind kind;
} failures[] = {
	{ CURLE_OK, ERROR_NONE },
	{ CURLE_COULDNT_CONNECT, ERROR_OFFLINE },
	{ CURLE_INTERFACE_FAILED, ERROR_OFFLINE },
	{ CURLE_PROXY, ERROR_OFFLINE },
	{ CURLE_COULDNT_RESOLVE_HOST, ERROR_NAME },
	{ CURLE_COULDNT_RESOLVE_PROXY, ERROR_NAME },
	{ CURLE_SSL_CONNECT_ERROR, ERROR_CERTIFICATE },
	{ CURLE_PEER_FAILED_VERIFICATION, ERROR_CERTIFICATE },
	{ CURLE_SSL_CACERT_BADFILE, ERROR_CERTIFICATE },
	{ CURLE_SSL_CERTPROBLEM, ERROR_CERTIFICATE },
	{ CURLE_SSL_CIPHER, ERROR_CERTIFICATE },
	{ CURLE_SSL_CRL_BADFILE, ERROR_CERTIFICATE },
	{ CURLE_SSL_ISSUER_ERROR, ERROR_CERTIFICATE },
	{ CURLE_SSL_INVALIDCERTSTATUS, ERROR_CERTIFICATE },
	{ CURLE_SSL_PINNEDPUBKEYNOTMATCH, ERROR_CERTIFICATE },
	{ CURLE_SSL_CLIENTCERT, ERROR_CERTIFICATE },
	{ CURLE_USE_SSL_FAILED, ERROR_CERTIFICATE },
	{ CURLE_SSL_ENGINE_NOTFOUND, ERROR_CERTIFICATE },
	{ CURLE_SSL_ENGINE_SETFAILED, ERROR_CERTIFICATE },
	{ CURLE_SSL_ENGINE_INITFAILED, ERROR_CERTIFICATE },
	{ CURLE_GOT_NOTHING, ERROR_CUT },
	{ CURLE_PARTIAL_FILE, ERROR_CUT },
	{ CURLE_RECV_ERROR, ERROR_CUT },
	{ CURLE_SEND_ERROR, ERROR_CUT },
	{ CURLE_SEND_FAIL_REWIND, ERROR_CUT },
	{ CURLE_HTTP2, ERROR_CUT },
	{ CURLE_HTTP2_STREAM, ERROR_CUT },
	{ CURLE_OPERATION_TIMEDOUT, ERROR_SLOW },
	{ CURLE_TOO_MANY_REDIRECTS, ERROR_REDIRECT },
	{ CURLE_FILESIZE_EXCEEDED, ERROR_TOO_LARGE },
	/* What libcurl 7.88 says of a header line that grows past its own bound. */
	{ CURLE_OUT_OF_MEMORY, ERROR_TOO_LARGE },
	/* HTTP/0.9: bytes that are no HTTP at all. */
	{ CURLE_UNSUPPORTED_PROTOCOL, ERROR_NOT_JSON },
	{ CURLE_WEIRD_SERVER_REPLY, ERROR_NOT_JSON },
	{ CURLE_BAD_CONTENT_ENCODING, ERROR_SHAPE },
	{ CURLE_URL_MALFORMAT, ERROR_INPUT },
};

enum error_kind failure_kind(CURLcode code, bool reached, bool networked)
{
	enum error_kind kind = ERROR_CUT;
	for (size_t i = 0; i < ARRAY_COUNT(failures); i++)
		if (failures[i].code == code)
			kind = failures[i].kind;
	if ((kind == ERROR_NAME && !networked) || (kind == ERROR_SLOW && !reached))
		return ERROR_OFFLINE;
	return kind;
}

static bool reaches_others(const struct ifaddrs *one)
{
	if (!one->ifa_addr || !(one->ifa_flags & IFF_UP) || one->ifa_flags & IFF_LOOPBACK)
		return false;
	if (one->ifa_addr->sa_family == AF_INET)
		return true;
	const struct sockaddr_in6 *six = (const void *)one->ifa_addr;
	return one->ifa_addr->sa_family == AF_INET6 && !IN6_IS_ADDR_LINKLOCAL(&six->sin6_addr);
}

bool failure_networked(void)
{
	struct ifaddrs *all = NULL;
	bool found = false;
	if (getifaddrs(&all))
		return true;
	for (const struct ifaddrs *one = all; one && !found; one = one->ifa_next)
		found = reaches_others(one);
	freeifaddrs(all);
	return found;
}
