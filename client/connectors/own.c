/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <strings.h>

#include "base/i18n.h"
#include "connectors/connector.h"
#include "model/assembly.h"
#include "wire/json.h"

/* Our own API (docs/api/openapi.yaml): every question is a URL that an object gave. */

/* application/json or any type whose name ends in +json (RFC 6839); none at all: perhaps. */
static bool may_be_json(const char *type)
{
	if (!type)
		return true;
	size_t length = strcspn(type, "; \t");
	return (length == 16 && !strncasecmp(type, "application/json", length)) ||
		(length > 5 && !strncasecmp(type + length - 5, "+json", 5));
}

static bool knows(const struct http_answer *answer)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	const struct object *object = NULL;
	bool known = answer->status == 200 && may_be_json(answer->content_type) &&
		wire_read_object(answer->body.bytes, answer->body.length, &arena, &object,
				 &error) &&
		(object->noun == &noun_system || object->noun == &noun_assembly);
	error_release(&error);
	arena_release(&arena);
	return known;
}

/* URL with the argument NAME, its VALUE encoded for a query (RFC 3986 3.4); NULL: as it is. */
static const char *with(const char *url, const char *name, const char *value,
			struct arena *arena)
{
	static const char hex[] = "0123456789ABCDEF";
	if (!value || !*value)
		return url;
	char *coded = arena_alloc(arena, 3 * strlen(value) + 1), *end = coded;
	for (; *value; value++) {
		unsigned char byte = (unsigned char)*value;
		if (strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~,",
			   byte)) {
			*end++ = *value;
			continue;
		}
		*end++ = '%';
		*end++ = hex[byte >> 4];
		*end++ = hex[byte & 15];
	}
	return arena_printf(arena, "%s%c%s=%s", url, strchr(url, '?') ? '&' : '?', name, coded);
}

/* The address of a page of a list or of a feed. */
static const char *page_of(const struct question *question, struct arena *arena)
{
	const char *url = question->url;
	if (question->kind == QUESTION_FEED) {
		url = with(url, "since", question->cursor, arena);
		url = with(url, "topics", question->topics, arena);
	}
	return with(url, "limit", question->limit ?
		    arena_printf(arena, "%zu", question->limit) : NULL, arena);
}

/* The body of a write; NULL where the question lacks what it would send. */
static const char *body(const struct question *question, struct arena *arena)
{
	const struct joining joining = {
		.invitation = question->invitation, .name = question->name,
	};
	if (question->kind == QUESTION_JOIN && joining.invitation && joining.name)
		return wire_write_input(&noun_joining, &joining, arena);
	if (question->kind == QUESTION_SAY && question->contribution)
		return wire_write_input(&noun_contribution, question->contribution, arena);
	if (question->kind == QUESTION_DECLARE && question->declaration)
		return wire_write_input(&noun_declaration, question->declaration, arena);
	return question->kind == QUESTION_DO ? question->body : NULL;
}

static bool ask(const struct question *question, struct arena *arena,
		struct http_request *request, struct error *error)
{
	*request = (struct http_request){ .url = question->url };
	if (!question->url)
		return error_set(error, ERROR_INPUT, NULL);
	switch (question->kind) {
	case QUESTION_JOIN:
	case QUESTION_SAY:
	case QUESTION_DECLARE:
	case QUESTION_DO:
		request->method = "POST";
		request->key = question->key;
		request->body = body(question, arena);
		return request->body || error_set(error, ERROR_INPUT, NULL);
	case QUESTION_WITHDRAW:
		request->method = "DELETE";
		request->key = question->key;
		request->if_match = question->etag;
		return true;
	default:
		if (question->kind == QUESTION_FEED || question->kind == QUESTION_LIST)
			request->url = page_of(question, arena);
		request->etag = question->etag;
		return true;
	}
}

static bool is_write(enum question_kind kind)
{
	return kind == QUESTION_JOIN || kind == QUESTION_SAY || kind == QUESTION_DECLARE ||
		kind == QUESTION_WITHDRAW || kind == QUESTION_DO;
}

static void only(struct reply *reply, const struct object *object, struct arena *arena)
{
	reply->objects.items = arena_alloc(arena, sizeof(*reply->objects.items));
	reply->objects.items[reply->objects.count++] = object;
}

static bool read_list(const struct strbuf *bytes, struct arena *arena, struct reply *reply,
		      struct error *error)
{
	struct wire_list list;
	if (!wire_read_list(bytes->bytes, bytes->length, arena, &list, error))
		return false;
	reply->objects = list.objects;
	reply->next = list.next;
	reply->bytes = list.bytes;
	reply->cursor = list.cursor;
	reply->topics = list.topics;
	return true;
}

static bool read_written(const struct strbuf *bytes, struct arena *arena, struct reply *reply,
			 struct error *error)
{
	struct wire_created created;
	if (!wire_read_created(bytes->bytes, bytes->length, arena, &created, error))
		return false;
	only(reply, created.object, arena);
	reply->receipt = created.receipt;
	reply->token = created.token;
	return true;
}

static bool read_one(const struct strbuf *bytes, struct arena *arena, struct reply *reply,
		     struct error *error)
{
	const struct object *object;
	if (!wire_read_object(bytes->bytes, bytes->length, arena, &object, error))
		return false;
	only(reply, object, arena);
	return true;
}

/* Anything but success; where the body is a problem of ours its words are kept. */
static bool refused(const struct http_answer *answer, struct error *error)
{
	bool redirect = answer->status >= 300 && answer->status != 304;
	if (answer->status < 400)
		return error_set(error, redirect ? ERROR_REDIRECT : ERROR_SHAPE, NULL);
	bool first = error->kind == ERROR_NONE;
	bool json = may_be_json(answer->content_type);
	wire_read_problem(json ? answer->body.bytes : "", json ? answer->body.length : 0,
			  answer->status, error);
	if (first)
		error->retry_after = answer->retry_after;
	return false;
}

static bool read_reply(const struct question *question, const struct http_answer *answer,
		       struct arena *arena, struct reply *reply, struct error *error)
{
	*reply = (struct reply){ .next = NULL };
	if (answer->status == 304 && question->etag && !is_write(question->kind)) {
		reply->unchanged = true;
		return true;
	}
	if (answer->status != 200 && answer->status != 201)
		return refused(answer, error);
	if (!may_be_json(answer->content_type))
		return error_set(error, ERROR_NOT_JSON, NULL);
	if (is_write(question->kind))
		return read_written(&answer->body, arena, reply, error);
	if (question->kind == QUESTION_LIST || question->kind == QUESTION_FEED)
		return read_list(&answer->body, arena, reply, error);
	return read_one(&answer->body, arena, reply, error);
}

static bool read_element(const char *json, size_t length, struct arena *arena,
			 const struct object **object, struct waymark *mark, struct error *error)
{
	struct wire_mark read;
	bool good = wire_read_element(json, length, arena, object, &read, error);
	*mark = (struct waymark){ read.next, read.bytes };
	return good;
}

const struct connector connector_own = {
	.name = "own", .knows = knows, .ask = ask, .read = read_reply,
	.elements = "data", .element = read_element,
};
