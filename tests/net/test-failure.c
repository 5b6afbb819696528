/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an ending of libcurl's means to a person. */
#include "../support/tap.h"
#include "net/failure.h"

int main(void)
{
	ok(failure_kind(CURLE_OK, true, true) == ERROR_NONE, "a good ending is none");
	ok(failure_kind(CURLE_COULDNT_RESOLVE_HOST, false, true) == ERROR_NAME,
	   "a name that is not found");
	ok(failure_kind(CURLE_COULDNT_RESOLVE_HOST, false, false) == ERROR_OFFLINE,
	   "says nothing about the name on a machine without a network");
	ok(failure_kind(CURLE_COULDNT_CONNECT, false, true) == ERROR_OFFLINE, "nobody answers");
	ok(failure_kind(CURLE_OPERATION_TIMEDOUT, false, true) == ERROR_OFFLINE,
	   "nobody answers in time");
	ok(failure_kind(CURLE_OPERATION_TIMEDOUT, true, true) == ERROR_SLOW,
	   "somebody did, and then almost nothing came");
	ok(failure_kind(CURLE_PEER_FAILED_VERIFICATION, false, true) == ERROR_CERTIFICATE,
	   "a wrong certificate");
	ok(failure_kind(CURLE_PARTIAL_FILE, true, true) == ERROR_CUT, "cut in the middle");
	ok(failure_kind(CURLE_FILESIZE_EXCEEDED, true, true) == ERROR_TOO_LARGE, "too large");
	ok(failure_kind(CURLE_UNSUPPORTED_PROTOCOL, true, true) == ERROR_NOT_JSON, "no HTTP");
	bool named = true;
	for (int code = 1; code < CURL_LAST; code++) {
		enum error_kind kind = failure_kind((CURLcode)code, true, true);
		named = named && kind != ERROR_NONE && kind < ERROR_KINDS;
	}
	ok(named, "every bad ending has a kind");
	return tap_done();
}
