/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/routes.h"

#include <string.h>
#include <strings.h>

#include "base/array.h"
#include "base/clock.h"
#include "base/i18n.h"
#include "host/count.h"
#include "host/embedded.h"
#include "host/etag.h"
#include "host/feed.h"
#include "host/limits.h"
#include "host/once.h"
#include "host/person.h"
#include "host/path.h"
#include "host/rate.h"
#include "host/shelf.h"
#include "host/show.h"
#include "host/stages.h"
#include "host/trace.h"
#include "host/write.h"
#include "model/spans.h"

typedef bool read_function(const struct site *site, struct request *request,
			   struct answer *answer);
typedef bool write_function(const struct site *site, struct request *request,
			    struct answer *answer, const char **about);

struct route {
	const char *method;
	const char *pattern;	/* {name} stands for one part that is not empty */
	bool token;		/* only for those who have joined */
	read_function *read;	/* one of these answers it */
	write_function *write;
	struct path path;	/* of one that follows from the tables */
};

static bool show(const struct site *site, const struct request *request, struct answer *answer,
		 struct object *object)
{
	if (!object || !show_permits(request, object))
		return answer_missing(request, answer);
	return show_answer(site, request, object, answer);
}

static bool read_object(const struct site *site, struct request *request, struct answer *answer)
{
	struct object *object;
	struct error error = ERROR_INIT;
	if (!site_load(site, request->path, NULL, request->arena, &object, NULL, &error))
		return answer_error(request, answer, &error);
	return show(site, request, answer, object);
}

static bool read_part(const struct site *site, struct request *request, struct answer *answer)
{
	struct object *object;
	struct error error = ERROR_INIT;
	if (!embedded_find(site, request->path, request->arena, &object, &error))
		return answer_error(request, answer, &error);
	return show(site, request, answer, object);
}

/* The path without its last part: the object that a list belongs to. */
static const char *owner(const struct request *request)
{
	const char *slash = strrchr(request->path, '/');
	return arena_printf(request->arena, "%.*s", (int)(slash - request->path), request->path);
}

/* Whether the owner of a list is there and may be read. */
static bool owned(const struct site *site, const struct request *request, struct answer *answer,
		  const char *path)
{
	struct object *object;
	struct error error = ERROR_INIT;
	if (!site_load(site, path, NULL, request->arena, &object, NULL, &error))
		return answer_error(request, answer, &error);
	return (object && show_permits(request, object)) || answer_missing(request, answer);
}

/* A list belongs to the object whose address comes before its own. */
static bool read_list(const struct site *site, const struct request *request,
		      struct answer *answer, const struct collection *collection)
{
	struct store_query query = { .type = collection->noun->type };
	const char *path = owner(request);
	if (!owned(site, request, answer, path))
		return false;
	if (!strncmp(path, "/assemblies/", strlen("/assemblies/")))
		query.assembly = path;
	else
		query.parent = path;
	return feed_list(site, request, answer, &query);
}

static bool read_assemblies(const struct site *site, struct request *request,
			    struct answer *answer)
{
	return feed_list(site, request, answer, &(struct store_query){ .type = "Assembly" });
}

/* An assembly in outline: all but what is said in its topics, or in others than those named. */
static bool read_outline(const struct site *site, struct request *request,
			 struct answer *answer)
{
	struct spans topics;
	struct store_query query = {
		.assembly = owner(request), .outline = true, .said_in = request->topics,
	};
	if (request->topics && !spans_read(&topics, request->topics))
		return answer_problem(request, answer, 400, "topics",
				      _("The topics are numbers such as 1-200,205, or the word "
					"all. Nothing was changed."));
	return owned(site, request, answer, query.assembly) &&
		feed_changes(site, request, answer, &query);
}

/* What is said in a topic or a meeting.  A topic is kept as belonging to itself, so one query finds
 * it too. */
static bool read_talk(const struct site *site, struct request *request, struct answer *answer)
{
	struct store_query query = { .parent = owner(request) };
	return owned(site, request, answer, query.parent) &&
		feed_changes(site, request, answer, &query);
}

/* Those that follow from no table. */
static const struct route routes[] = {
	{ "GET", "/", .read = read_object },
	{ "GET", "/assemblies", .read = read_assemblies },
	{ "GET", "/assemblies/{assembly}/changes", .read = read_outline },
	{ "POST", "/assemblies/{assembly}/join", .write = write_join },
	{ "POST", "/topics/{topic}/contributions", .token = true, .write = write_say },
	{ "GET", "/topics/{topic}/changes", .read = read_talk },
	{ "GET", "/meetings/{meeting}/changes", .read = read_talk },
	{ "DELETE", "/contributions/{contribution}", .token = true,
	  .write = write_withdraw },
	{ "GET", "/contributions/{contribution}/trace", .read = trace_answer },
	{ "GET", "/roundups/{roundup}/voices", .read = trace_back },
	{ "GET", "/proposals/{proposal}/voices", .read = trace_back },
	{ "GET", "/vote-events/{vote}/voices", .read = trace_back },
	{ "GET", "/recommendations/{recommendation}/voices", .read = trace_back },
	{ "GET", "/responses/{response}/voices", .read = trace_back },
	{ "POST", "/people/{person}/declarations", .token = true,
	  .write = write_declare },
	{ "GET", "/remits/{remit}", .read = read_part },
	{ "GET", "/phases/{phase}", .read = read_part },
	{ "GET", "/senses/{sense}", .read = read_part },
};

/* Whether PATH is of PATTERN; what stands for its open parts goes into NAMES. */
static bool matches(const char *pattern, const char *path, struct arena *arena,
		    const char **names)
{
	for (size_t n = 0; *pattern; ) {
		if (*pattern != '{') {
			if (*pattern++ != *path++)
				return false;
			continue;
		}
		size_t length = strcspn(path, "/");
		if (!length || n == REQUEST_NAMES)
			return false;
		names[n++] = arena_copy_bytes(arena, path, length);
		path += length;
		pattern += strcspn(pattern, "}") + 1;
	}
	return !*path;
}

/* The methods that a path has, for 405 and OPTIONS. */
static const char *also(const char *allow, const char *method, struct arena *arena)
{
	return arena_printf(arena, "%s%s%s", allow, *allow ? ", " : "",
			    strcmp(method, "GET") != 0 ? method : "GET, HEAD");
}

/* ROUTE as the answer to REQUEST, where it is of that METHOD. */
static bool fits(const struct request *request, const char *method, const char **allow)
{
	*allow = also(*allow, method, request->arena);
	return !strcmp(method, request->method);
}

/* The route that follows from the tables into *ROUTE. */
static bool find_generic(const struct request *request, struct route *route, const char **allow)
{
	struct path path;
	if (!path_find(request->path, request->arena, &path))
		return false;
	*route = (struct route){ .path = path };
	if (path.list || !path.word)
		return fits(request, "GET", allow);
	route->token = path.deed;
	return path.deed && fits(request, "POST", allow);
}

/* The route into *ROUTE; or false with the methods that the path has in ALLOW ("": no such
 * path). */
static bool find(struct request *request, struct route *route, const char **allow)
{
	*allow = "";
	if (find_generic(request, route, allow))
		return true;
	for (size_t i = 0; i < ARRAY_COUNT(routes); i++) {
		*route = routes[i];
		if (matches(route->pattern, request->path, request->arena, request->names) &&
		    fits(request, route->method, allow))
			return true;
	}
	return false;
}

bool route_at(size_t index, struct arena *arena, const char **method, const char **pattern)
{
	if (index >= ARRAY_COUNT(routes))
		return path_at(index - ARRAY_COUNT(routes), arena, method, pattern);
	*method = routes[index].method;
	*pattern = routes[index].pattern;
	return true;
}

static bool no_route(const struct request *request, struct answer *answer, const char *allow)
{
	if (!*allow)
		return answer_missing(request, answer);
	answer->allow = arena_printf(request->arena, "%s, OPTIONS", allow);
	if (!strcmp(request->method, "OPTIONS")) {
		answer->status = 204;
		return true;
	}
	return answer_problem(request, answer, 405, NULL,
			      _("This cannot be done at this address. Nothing was changed. Go "
				"back, or start again from the assembly."));
}

static bool is_json(const char *type)
{
	size_t length = strlen("application/json");
	return type && !strncasecmp(type, "application/json", length) &&
		strchr("; \t", type[length]);
}

static bool may_write(const struct site *site, const struct request *request,
		      struct answer *answer)
{
	bool known = request->person;
	answer->retry_after = rate_count(site->rate, known ? request->person->object.id : "",
					 known ? LIMIT_WRITES_A_MINUTE : LIMIT_JOINS_A_MINUTE,
					 clock_now());
	return !answer->retry_after ||
		answer_problem(request, answer, 429, NULL, error_sentence(ERROR_BUSY));
}

static bool keep(const struct site *site, const struct request *request,
		 struct answer *answer, const char *about)
{
	struct error error = ERROR_INIT;
	if (once_keep(site, request, answer, about, &error) &&
	    once_sweep(site, request->arena, &error) && store_commit(site->store, &error))
		return true;
	return answer_error(request, answer, &error);
}

/* All of a write is kept, with its answer, or nothing. */
static bool do_write(const struct site *site, struct request *request, struct answer *answer,
		     const struct route *route)
{
	struct error error = ERROR_INIT;
	const char *about = NULL;
	if (!strcmp(request->method, "POST") && !is_json(request->content_type))
		return answer_problem(request, answer, 415, NULL,
				      _("What was sent does not say that it is JSON. Nothing was "
					"changed. Send it as application/json."));
	struct doing doing;
	const struct deed_rule *deed = route->path.deed;
	if (!once_begin(site, request, answer) || !may_write(site, request, answer) ||
	    (deed && !deeds_admit(site, request, owner(request), deed, &doing, answer)))
		return false;
	if (!store_begin(site->store, &error))
		return answer_error(request, answer, &error);
	if ((deed ? deeds_do(&doing, deed, answer, &about) :
	     route->write(site, request, answer, &about)) && keep(site, request, answer, about))
		return true;
	store_rollback(site->store);
	return false;
}

/* A strong tag on what was read; a caller who has it already gets 304, whose body is not sent. */
static void add_tag(const struct site *site, const struct request *request,
		    struct answer *answer)
{
	const char *tag = etag_of(answer->body, request->arena);
	answer->etag = etag_found(request->if_none_match, tag, request->arena);
	if (!answer->etag) {
		answer->etag = tag;
		shelf_pack(site->shelf, request, answer);
		return;
	}
	answer->status = 304;
	answer->type = NULL;
}

/* What is due by now, a vote that has closed, a stage that begins, comes before any answer; where
 * that fails now it is tried again with the next request, and reading goes on. */
static bool keep_time(const struct site *site, const struct request *request,
		      struct answer *answer)
{
	struct error error = ERROR_INIT;
	int64_t now = clock_now();
	bool good = count_due(site, now, request->arena, &error) &&
		stages_turn(site, now, request->arena, &error);
	if (!good && error.kind == ERROR_DAMAGED)
		return answer_error(request, answer, &error);
	error_release(&error);
	return true;
}

/* An unknown token reads as somebody who has not joined; it writes nothing. */
static bool answer_route(const struct site *site, struct request *request,
			 struct answer *answer, const struct route *route)
{
	struct error error = ERROR_INIT;
	if (!keep_time(site, request, answer))
		return false;
	if (!person_find(site, request->token, request->arena, &request->person, &error))
		return answer_error(request, answer, &error);
	if (route->token && !request->person) {
		answer->sign_in = true;
		return answer_problem(request, answer, 401, NULL, error_sentence(ERROR_SIGN_IN));
	}
	if (route->write || route->path.deed)
		return do_write(site, request, answer, route);
	if (!(route->read ? route->read(site, request, answer) :
	      route->path.list ? read_list(site, request, answer, route->path.list) :
	      read_object(site, request, answer)))
		return false;
	add_tag(site, request, answer);
	return true;
}

void routes_answer(const struct site *site, struct request *request, struct answer *answer)
{
	const char *allow;
	struct list seen = { NULL, 0 };
	struct route route;
	request->seen = &seen;
	if (find(request, &route, &allow))
		answer_route(site, request, answer, &route);
	else
		no_route(request, answer, allow);
	request->seen = NULL;
}
