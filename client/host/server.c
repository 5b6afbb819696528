/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/server.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/select.h>
#include <sys/socket.h>

#include <microhttpd.h>

#include "base/clock.h"
#include "base/memory.h"
#include "base/strbuf.h"
#include "host/limits.h"
#include "host/routes.h"
#include "host/speech.h"
#include "language/language.h"

enum { TOKEN_BYTES = 200 };

/* A connection, from its beginning to its end. */
struct caller {
	int fd;
	int64_t since;		/* when it began to send what is not whole yet; 0: it is whole */
	struct caller *next, **link;
};

struct server {
	struct MHD_Daemon *daemon;
	const struct site *site;
	int fd;			/* that listens */
	struct caller *callers;
	int connections;
	int64_t receive_seconds;
	int under_way;		/* requests that are not answered to their end */
	struct arena arena;	/* of tags */
	const char *const *tags;	/* of the languages that there were at the start */
	size_t tag_count;
};

/* One request in the making. */
struct exchange {
	struct arena arena;
	struct request request;
	struct strbuf body;
	size_t drained;		/* bytes of a body that is too large */
};

static void connection_changed(void *context, struct MHD_Connection *connection, void **slot,
			       enum MHD_ConnectionNotificationCode code)
{
	struct server *server = context;
	struct caller *caller = *slot;
	if (code == MHD_CONNECTION_NOTIFY_STARTED) {
		caller = *slot = memory_new(sizeof(*caller));
		caller->fd = MHD_get_connection_info(connection,
						     MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
		caller->since = clock_ticks();
		caller->link = &server->callers;
		caller->next = server->callers;
		if (caller->next)
			caller->next->link = &caller->next;
		server->callers = caller;
		server->connections++;
	} else if (caller) {
		*caller->link = caller->next;
		if (caller->next)
			caller->next->link = caller->link;
		free(caller);
		*slot = NULL;
		server->connections--;
	}
}

static struct caller *caller_of(struct MHD_Connection *connection)
{
	return MHD_get_connection_info(connection,
				       MHD_CONNECTION_INFO_SOCKET_CONTEXT)->socket_context;
}

/* Those that began a request and do not end it make room for others. */
static void end_slow(struct server *server)
{
	int64_t now = clock_ticks();
	for (struct caller *caller = server->callers; caller; caller = caller->next)
		if (caller->since && now - caller->since > server->receive_seconds)
			shutdown(caller->fd, SHUT_RDWR);
}

/* Addresses are compared as they were sent: nothing is decoded, so nothing can be hidden. */
static size_t keep_coded(void *context, struct MHD_Connection *connection, char *text)
{
	(void)context;
	(void)connection;
	return strlen(text);
}

static const char *header(struct MHD_Connection *connection, const char *name)
{
	return MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
}

static const char *argument(struct MHD_Connection *connection, const char *name,
			    struct arena *arena)
{
	const char *coded = MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, name);
	char *text = arena_copy(arena, coded);
	if (text)
		MHD_http_unescape(text);
	return text;
}

/* The token of "Bearer TOKEN" (RFC 6750 2.1), or NULL. */
static const char *bearer(const char *authorization)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
		"0123456789-._~+/=";
	if (!authorization || strncasecmp(authorization, "Bearer ", strlen("Bearer ")) != 0)
		return NULL;
	const char *token = authorization + strlen("Bearer ");
	token += strspn(token, " ");
	size_t length = strspn(token, letters);
	return length && length <= TOKEN_BYTES && !token[length] ? token : NULL;
}

static void read_head(struct MHD_Connection *connection, struct exchange *exchange,
		      const char *method, const char *path)
{
	struct arena *arena = &exchange->arena;
	exchange->request = (struct request){
		.arena = arena,
		.method = strcmp(method, "HEAD") ? arena_copy(arena, method) : "GET",
		.path = arena_copy(arena, strlen(path) < LIMIT_PATH_BYTES ? path : ""),
		.since = argument(connection, "since", arena),
		.cursor = argument(connection, "cursor", arena),
		.limit = argument(connection, "limit", arena),
		.topics = argument(connection, "topics", arena),
		.token = bearer(header(connection, "Authorization")),
		.languages = header(connection, "Accept-Language"),
		.if_match = header(connection, "If-Match"),
		.if_none_match = header(connection, "If-None-Match"),
		.key = header(connection, "Idempotency-Key"),
		.content_type = header(connection, "Content-Type"),
		.packings = header(connection, "Accept-Encoding"),
	};
}

/* No answer is kept by a cache that others share, and none with a token by any. */
static void add_headers(struct MHD_Response *response, const struct request *request,
			const struct answer *answer)
{
	bool read = !strcmp(request->method, "GET");
	MHD_add_response_header(response, "Cache-Control",
				read ? "private, no-cache" : "no-store");
	MHD_add_response_header(response, "Vary", "Accept-Language, Authorization, "
				"Accept-Encoding");
	if (answer->body && answer->type)
		MHD_add_response_header(response, "X-Content-Type-Options", "nosniff");
	if (answer->type)
		MHD_add_response_header(response, "Content-Type", answer->type);
	if (answer->packing)
		MHD_add_response_header(response, "Content-Encoding", answer->packing);
	if (answer->etag)
		MHD_add_response_header(response, "ETag", answer->etag);
	if (answer->allow)
		MHD_add_response_header(response, "Allow", answer->allow);
	if (answer->sign_in)
		MHD_add_response_header(response, "WWW-Authenticate", "Bearer");
	if (answer->retry_after) {
		char *seconds = memory_printf("%lld", (long long)answer->retry_after);
		MHD_add_response_header(response, "Retry-After", seconds);
		free(seconds);
	}
}

static enum MHD_Result send_answer(struct MHD_Connection *connection,
				   const struct request *request, const struct answer *answer)
{
	const char *text = answer->body ? answer->body : "";
	size_t length = answer->length ? answer->length : strlen(text);
	char *body = arena_copy_bytes(request->arena, text, length);
	struct MHD_Response *response =
		MHD_create_response_from_buffer(length, body, MHD_RESPMEM_MUST_COPY);
	if (!response)
		return MHD_NO;
	add_headers(response, request, answer);
	caller_of(connection)->since = 0;
	enum MHD_Result queued = MHD_queue_response(connection, (unsigned)answer->status,
						    response);
	MHD_destroy_response(response);
	return queued;
}

static enum MHD_Result too_large(struct MHD_Connection *connection,
				 const struct request *request)
{
	struct answer answer = { 0 };
	answer_problem(request, &answer, 413, NULL,
		       _("This is larger than the assembly takes. Nothing was changed. Make it "
			 "shorter, then send it again."));
	return send_answer(connection, request, &answer);
}

static enum MHD_Result begin(struct server *server, struct MHD_Connection *connection,
			     const char *method, const char *path, void **slot)
{
	struct exchange *exchange = *slot = memory_new(sizeof(*exchange));
	strbuf_init(&exchange->body, LIMIT_BODY_BYTES);
	read_head(connection, exchange, method, path);
	server->under_way++;
	const char *length = header(connection, "Content-Length");
	unsigned long long bytes = length ? strtoull(length, NULL, 10) : 0;
	exchange->drained = bytes > LIMIT_BODY_BYTES;
	if (bytes <= LIMIT_DRAIN_BYTES)
		return MHD_YES;
	speech_use(exchange->request.languages, server->tags, server->tag_count);
	return too_large(connection, &exchange->request);
}

/* A body that is too large is read to its end, within a bound: a caller who is still sending
 * when the line ends would not hear why. */
static enum MHD_Result take(struct exchange *exchange, const char *bytes, size_t *length)
{
	if (exchange->drained || !strbuf_add(&exchange->body, bytes, *length))
		exchange->drained += *length;
	*length = 0;
	return exchange->drained < LIMIT_DRAIN_BYTES ? MHD_YES : MHD_NO;
}

static enum MHD_Result handle(void *context, struct MHD_Connection *connection, const char *path,
			      const char *method, const char *version, const char *bytes,
			      size_t *length, void **slot)
{
	struct server *server = context;
	struct exchange *exchange = *slot;
	(void)version;
	if (!exchange)
		return begin(server, connection, method, path, slot);
	if (*length)
		return take(exchange, bytes, length);
	speech_use(exchange->request.languages, server->tags, server->tag_count);
	if (exchange->drained)
		return too_large(connection, &exchange->request);
	struct answer answer = { 0 };
	exchange->request.body = exchange->body.bytes;
	exchange->request.length = exchange->body.length;
	routes_answer(server->site, &exchange->request, &answer);
	return send_answer(connection, &exchange->request, &answer);
}

static void completed(void *context, struct MHD_Connection *connection, void **slot,
		      enum MHD_RequestTerminationCode code)
{
	struct server *server = context;
	struct exchange *exchange = *slot;
	struct caller *caller = caller_of(connection);
	(void)code;
	if (caller)
		caller->since = clock_ticks();
	if (!exchange)
		return;
	server->under_way--;
	strbuf_release(&exchange->body);
	arena_release(&exchange->arena);
	free(exchange);
	*slot = NULL;
}

struct server *server_start(const struct site *site, int fd, int64_t receive_seconds,
			    struct error *error)
{
	struct server *server = memory_new(sizeof(*server));
	server->site = site;
	server->fd = fd;
	server->tag_count = language_list(&server->arena, &server->tags);
	server->receive_seconds = receive_seconds ? receive_seconds : LIMIT_RECEIVE_SECONDS;
	server->daemon = MHD_start_daemon(
		MHD_NO_FLAG, 0, NULL, NULL, handle, server,
		MHD_OPTION_LISTEN_SOCKET, fd,
		MHD_OPTION_CONNECTION_LIMIT, (unsigned)LIMIT_CONNECTIONS,
		MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)LIMIT_SEND_SECONDS,
		MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)LIMIT_HEADER_BYTES,
		MHD_OPTION_STRICT_FOR_CLIENT, 1,
		MHD_OPTION_UNESCAPE_CALLBACK, keep_coded, NULL,
		MHD_OPTION_NOTIFY_CONNECTION, connection_changed, server,
		MHD_OPTION_NOTIFY_COMPLETED, completed, server,
		MHD_OPTION_END);
	if (server->daemon)
		return server;
	arena_release(&server->arena);
	free(server);
	error_set(error, ERROR_HOST, "%s", _("The host could not begin to serve. Nothing was "
		  "changed. Try again."));
	return NULL;
}

static struct timespec wait_time(struct MHD_Daemon *daemon, int timeout_ms)
{
	MHD_UNSIGNED_LONG_LONG least;
	if (MHD_get_timeout(daemon, &least) == MHD_YES && least < (unsigned)timeout_ms)
		timeout_ms = (int)least;
	return (struct timespec){ timeout_ms / 1000, timeout_ms % 1000 * 1000000L };
}

void server_wait(struct server *server, int timeout_ms, const sigset_t *mask)
{
	fd_set in, out, except;
	MHD_socket most = -1;
	FD_ZERO(&in);
	FD_ZERO(&out);
	FD_ZERO(&except);
	MHD_get_fdset(server->daemon, &in, &out, &except, &most);
	/* Where all places are taken others wait in the queue; the library would turn them away. */
	if (server->connections >= LIMIT_CONNECTIONS)
		FD_CLR(server->fd, &in);
	struct timespec time = wait_time(server->daemon, timeout_ms);
	if (pselect(most + 1, &in, &out, &except, &time, mask) < 0) {
		FD_ZERO(&in);
		FD_ZERO(&out);
		FD_ZERO(&except);
	}
	MHD_run_from_select(server->daemon, &in, &out, &except);
	end_slow(server);
}

void server_stop(struct server *server, const sigset_t *mask)
{
	int64_t until = clock_ticks() + LIMIT_FINISH_SECONDS;
	MHD_quiesce_daemon(server->daemon);
	while (server->under_way && clock_ticks() < until)
		server_wait(server, 100, mask);
	MHD_stop_daemon(server->daemon);
	arena_release(&server->arena);
	free(server);
}
