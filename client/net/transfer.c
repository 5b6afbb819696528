/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "net/transfer.h"

#include <stdlib.h>
#include <string.h>
#include <sys/un.h>

#include "base/memory.h"
#include "net/failure.h"

enum { VALUE_BYTES = 1024 };	/* the longest header that an answer keeps */

/* Whether more has come than the budget has left, packed as it comes. */
static bool is_over(struct transfer *transfer)
{
	curl_off_t down = 0;
	if (!transfer->most)
		return false;
	curl_easy_getinfo(transfer->easy, CURLINFO_SIZE_DOWNLOAD_T, &down);
	transfer->over_budget = (size_t)down + transfer->header_bytes > transfer->most;
	return transfer->over_budget;
}

/* Whether these bytes are to be taken as they come: those of a refusal are kept to be read. */
static bool is_taken(const struct transfer *transfer)
{
	long status = 0;
	curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &status);
	return transfer->take && status == 200;
}

static bool hand_on(struct transfer *transfer, const char *bytes, size_t length)
{
	struct http_answer *answer = &transfer->answer;
	transfer->too_large = length > HTTP_ANSWER_BYTES - answer->taken;
	if (transfer->too_large)
		return false;
	answer->taken += length;
	transfer->refused = !transfer->take(transfer->to, bytes, length);
	return !transfer->refused;
}

static size_t on_body(char *bytes, size_t one, size_t count, void *data)
{
	struct transfer *transfer = data;
	size_t length = one * count;
	if (is_over(transfer))
		return 0;
	if (is_taken(transfer))
		return hand_on(transfer, bytes, length) ? length : 0;
	if (strbuf_add(&transfer->answer.body, bytes, length))
		return length;
	transfer->too_large = true;
	return 0;
}

static size_t on_header(char *bytes, size_t one, size_t count, void *data)
{
	struct transfer *transfer = data;
	(void)bytes;
	transfer->header_bytes += one * count;
	if (transfer->header_bytes <= HTTP_HEADER_BYTES)
		return one * count;
	transfer->too_large = true;
	return 0;
}

/* Whether TEXT may stand in a header: nothing in it can begin another one. */
static bool one_line(const char *text)
{
	for (; text && *text; text++)
		if ((unsigned char)*text < ' ' || *text == 0x7f)
			return false;
	return true;
}

/* NAME is what stands before the value, colon and all; nothing is added where VALUE is empty. */
static void add_header(struct curl_slist **list, const char *name, const char *value)
{
	if (!value || !*value)
		return;
	char *line = memory_printf("%s%s", name, value);
	struct curl_slist *longer = curl_slist_append(*list, line);
	free(line);
	if (!longer)
		die("out of memory");
	*list = longer;
}

static void add_open(struct curl_slist **list, const struct http_request *request)
{
	add_header(list, "Accept: ", "application/json");
	add_header(list, "Accept-Language: ", request->languages);
	add_header(list, "If-None-Match: ", request->etag);
}

static void add_private(struct curl_slist **list, const struct http_request *request)
{
	add_header(list, "Authorization: Bearer ", request->token);
	add_header(list, "If-Match: ", request->if_match);
	if (request->key) {
		char *quoted = memory_printf("\"%s\"", request->key);
		add_header(list, "Idempotency-Key: ", quoted);
		free(quoted);
	}
	add_header(list, "Content-Type: ", request->body ? "application/json" : NULL);
	/* Else libcurl waits a second before a longer body, and repeats one by itself. */
	add_header(list, "", "Expect:");
}

static bool good_request(const struct http_request *request, struct error *error)
{
	const struct sockaddr_un socket_address;
	const char *method = request->method ? request->method : "GET";
	size_t length = strspn(method, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
	if (request->unix_socket &&
	    strlen(request->unix_socket) >= sizeof(socket_address.sun_path))
		return error_set(error, ERROR_INPUT,
				 _("The path of the socket is too long. Nothing was sent. "
				   "Use a folder with a shorter name."));
	if (!length || length > 16 || method[length] || !one_line(request->token) ||
	    !one_line(request->etag) || !one_line(request->if_match) ||
	    !one_line(request->languages) || !one_line(request->key) ||
	    (request->key && strpbrk(request->key, "\"\\")))
		return error_set(error, ERROR_INPUT, NULL);
	return true;
}

static void set_limits(const struct transfer *transfer)
{
	const struct http *http = transfer->http;
	CURL *easy = transfer->easy;
	curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
	/* A request that is left must not wait for the lookup of its name. */
	curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
	curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
	curl_easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, "https");
	curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
	curl_easy_setopt(easy, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)HTTP_ANSWER_BYTES);
	curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, http->connect_seconds);
	curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, (long)HTTP_SLOW_BYTES);
	curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, http->slow_seconds);
	curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
}

static void set_trust(const struct transfer *transfer)
{
	const char *authority = transfer->http->authority;
	CURL *easy = transfer->easy;
	curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
	curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
	curl_easy_setopt(easy, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
	if (authority) {
		curl_easy_setopt(easy, CURLOPT_CAINFO, authority);
		curl_easy_setopt(easy, CURLOPT_CAPATH, NULL);
	}
}

/* Those that are asked for, of what libcurl was built to unpack: the others are larger, and each
 * name costs bytes. */
static const char *packings(void)
{
	return curl_version_info(CURLVERSION_NOW)->features & CURL_VERSION_BROTLI ?
		"br, gzip" : "gzip";
}

static void set_question(const struct transfer *transfer, const struct http_request *request)
{
	const char *method = request->method ? request->method : "GET";
	CURL *easy = transfer->easy;
	curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
	/* Over a Unix socket bytes cost nothing, and packing them would. */
	if (!request->unix_socket)
		curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, packings());
	curl_easy_setopt(easy, CURLOPT_USERAGENT, transfer->http->agent);
	if (!transfer->reads) {
		/* On a kept connection that breaks libcurl would send a write again by itself. */
		curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
	}
	if (request->body || !strcmp(method, "POST")) {
		const char *body = request->body ? request->body : "";
		curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)strlen(body));
		curl_easy_setopt(easy, CURLOPT_COPYPOSTFIELDS, body);
	}
	if (!strcmp(method, "HEAD"))
		curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
	else
		curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, method);
}

/* What changes when the answer is a redirect. */
static void set_address(struct transfer *transfer, struct curl_slist *headers)
{
	CURL *easy = transfer->easy;
	bool near = transfer->unix_socket || transfer->address.loopback;
	curl_easy_setopt(easy, CURLOPT_URL, transfer->address.url);
	curl_easy_setopt(easy, CURLOPT_PROXY, near ? "" : NULL);
	curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
	curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, transfer->left_ms);
	transfer->header_bytes = 0;
	strbuf_clear(&transfer->answer.body);
}

static void make_ready(struct transfer *transfer, const struct http_request *request)
{
	CURL *easy = transfer->easy = curl_easy_init();
	if (!easy)
		die("out of memory");
	add_open(&transfer->open, request);
	add_open(&transfer->all, request);
	add_private(&transfer->all, request);
	strbuf_init(&transfer->answer.body, HTTP_ANSWER_BYTES);
	set_limits(transfer);
	set_trust(transfer);
	set_question(transfer, request);
	set_address(transfer, transfer->all);
	curl_easy_setopt(easy, CURLOPT_PRIVATE, transfer);
	curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body);
	curl_easy_setopt(easy, CURLOPT_WRITEDATA, transfer);
	curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_header);
	curl_easy_setopt(easy, CURLOPT_HEADERDATA, transfer);
	if (curl_easy_setopt(easy, CURLOPT_UNIX_SOCKET_PATH, transfer->unix_socket))
		die("libcurl has no Unix sockets");
}

struct transfer *transfer_new(struct http *http, const struct http_request *request,
			      struct error *error)
{
	struct address address = ADDRESS_INIT;
	bool good = good_request(request, error) && address_parse(&address, request->url, error);
	if (good && !address_safe(&address, request->unix_socket, http->plain_ok))
		good = error_set(error, ERROR_UNSAFE, NULL);
	if (!good) {
		address_release(&address);
		return NULL;
	}
	struct transfer *transfer = memory_new(sizeof(*transfer));
	transfer->http = http;
	transfer->address = address;
	transfer->unix_socket = memory_copy(request->unix_socket);
	transfer->most = request->most;
	transfer->take = request->take;
	transfer->to = request->to;
	transfer->left_ms = HTTP_TOTAL_SECONDS * 1000L;
	transfer->reads = !request->body && (!request->method || !strcmp(request->method, "GET") ||
					     !strcmp(request->method, "HEAD"));
	make_ready(transfer, request);
	return transfer;
}

/* A text that an answer keeps; one with anything but printable ASCII in it is dropped. */
static char *kept(const char *value)
{
	if (!value || strlen(value) > VALUE_BYTES)
		return NULL;
	for (const char *at = value; *at; at++)
		if (*at < ' ' || *at > '~')
			return NULL;
	return memory_copy(value);
}

static void read_headers(struct transfer *transfer)
{
	struct http_answer *answer = &transfer->answer;
	struct curl_header *etag;
	const char *type = NULL;
	curl_off_t pause = 0;
	if (!curl_easy_header(transfer->easy, "ETag", 0, CURLH_HEADER, -1, &etag))
		answer->etag = kept(etag->value);
	curl_easy_getinfo(transfer->easy, CURLINFO_CONTENT_TYPE, &type);
	answer->content_type = kept(type);
	curl_easy_getinfo(transfer->easy, CURLINFO_RETRY_AFTER, &pause);
	answer->retry_after = pause < 0 ? 0 :
		pause > HTTP_RETRY_SECONDS ? HTTP_RETRY_SECONDS : (long)pause;
	answer->location = memory_copy(transfer->address.url);
}

void transfer_count(struct transfer *transfer)
{
	curl_off_t down = 0, up = 0, spent = 0;
	long headers = 0, request = 0;
	curl_easy_getinfo(transfer->easy, CURLINFO_SIZE_DOWNLOAD_T, &down);
	curl_easy_getinfo(transfer->easy, CURLINFO_SIZE_UPLOAD_T, &up);
	curl_easy_getinfo(transfer->easy, CURLINFO_HEADER_SIZE, &headers);
	curl_easy_getinfo(transfer->easy, CURLINFO_REQUEST_SIZE, &request);
	curl_easy_getinfo(transfer->easy, CURLINFO_TOTAL_TIME_T, &spent);
	size_t bytes = (size_t)(down + up + headers + request);
	transfer->answer.bytes += bytes;
	transfer->http->bytes += bytes;
	transfer->left_ms -= (long)(spent / 1000);
}

static enum error_kind failure_of(const struct transfer *transfer, CURLcode code)
{
	curl_off_t reached = 0;
	if (transfer->over_budget)
		return ERROR_BUDGET;
	if (transfer->too_large)
		return ERROR_TOO_LARGE;
	if (transfer->refused)
		return ERROR_LEFT;
	curl_easy_getinfo(transfer->easy, CURLINFO_PRETRANSFER_TIME_T, &reached);
	return failure_kind(code, reached > 0, failure_networked());
}

/* Go on to TEXT where that is safe: only what reads, only so often, only in the time left. */
static bool follow(struct transfer *transfer, const char *text)
{
	struct address to = ADDRESS_INIT;
	struct error error = ERROR_INIT;
	bool good = transfer->reads && transfer->redirects++ < HTTP_REDIRECTS &&
		transfer->left_ms > 0 && address_parse(&to, text, &error) &&
		address_may_follow(&transfer->address, &to, transfer->unix_socket);
	error_release(&error);
	if (!good) {
		address_release(&to);
		transfer->failure = ERROR_REDIRECT;
		return false;
	}
	/* Once elsewhere, the private headers stay behind even if the way leads back. */
	if (!address_same_origin(&transfer->address, &to)) {
		curl_slist_free_all(transfer->all);
		transfer->all = NULL;
	}
	address_release(&transfer->address);
	transfer->address = to;
	set_address(transfer, transfer->all ? transfer->all : transfer->open);
	return true;
}

static bool redirects(long status)
{
	return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool transfer_ended(struct transfer *transfer, CURLcode code)
{
	const char *location = NULL;
	long status = 0;
	transfer_count(transfer);
	if (code == CURLE_OK) {
		curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &status);
		curl_easy_getinfo(transfer->easy, CURLINFO_REDIRECT_URL, &location);
		if (redirects(status) && location && follow(transfer, location))
			return true;
	} else {
		transfer->failure = failure_of(transfer, code);
	}
	transfer->done = true;
	if (transfer->failure == ERROR_NONE) {
		transfer->answer.status = (int)status;
		read_headers(transfer);
	}
	return false;
}

void transfer_free(struct transfer *transfer)
{
	curl_easy_cleanup(transfer->easy);
	curl_slist_free_all(transfer->all);
	curl_slist_free_all(transfer->open);
	address_release(&transfer->address);
	http_answer_release(&transfer->answer);
	free(transfer->unix_socket);
	free(transfer);
}
