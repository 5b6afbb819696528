/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wire/json.h"

#include <string.h>

#include "base/array.h"
#include "base/memory.h"
#include "text/clean.h"
#include "wire/parse.h"
#include "wire/write.h"

/* The words of RFC 9110 15 and RFC 6585, which are for machines and never shown. */
static const struct {
	int status;
	const char *title;
} titles[] = {
	{ 400, "Bad Request" }, { 401, "Unauthorized" }, { 403, "Forbidden" },
	{ 404, "Not Found" }, { 405, "Method Not Allowed" }, { 409, "Conflict" },
	{ 410, "Gone" }, { 412, "Precondition Failed" }, { 413, "Content Too Large" },
	{ 415, "Unsupported Media Type" }, { 422, "Unprocessable Content" },
	{ 428, "Precondition Required" }, { 429, "Too Many Requests" },
	{ 500, "Internal Server Error" }, { 503, "Service Unavailable" },
};

static const char *title_of(int status)
{
	for (size_t i = 0; i < ARRAY_COUNT(titles); i++)
		if (titles[i].status == status)
			return titles[i].title;
	return "Error";
}

/* A string member of at most LIMIT bytes as one line; NULL where there is no such. */
static const char *member(json_t *problem, const char *name, size_t limit, struct arena *arena)
{
	json_t *value = json_object_get(problem, name);
	if (!json_is_string(value))
		return NULL;
	const char *text = clean_bytes(arena, json_string_value(value),
				       json_string_length(value), CLEAN_LINE);
	return *text && strlen(text) <= limit ? text : NULL;
}

bool wire_read_problem(const char *json, size_t length, int status, struct error *error)
{
	struct arena arena = ARENA_INIT;
	struct error ignored = ERROR_INIT;
	json_t *problem = parse_bytes(json, length, &ignored);
	const char *detail = member(problem, "detail", WIRE_DETAIL_BYTES, &arena);
	const char *field = member(problem, "field", FIELD_LINE_BYTES, &arena);
	bool first = error->kind == ERROR_NONE;
	error_set(error, error_kind_of_status(status), detail ? "%s" : NULL, detail);
	if (first)
		error->field = memory_copy(field);
	json_decref(problem);
	error_release(&ignored);
	arena_release(&arena);
	return false;
}

const char *wire_write_problem(const struct error *error, int status, struct arena *arena)
{
	const struct writer writer = { .arena = arena };
	json_t *problem = write_made(json_object());
	write_text(&writer, problem, "type", "about:blank");
	write_text(&writer, problem, "title", title_of(status));
	write_value(problem, "status", json_integer(status));
	write_text(&writer, problem, "detail", error_text(error));
	write_text(&writer, problem, "field", error->field);
	const char *text = parse_dump(problem, arena);
	json_decref(problem);
	return text;
}
