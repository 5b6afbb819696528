/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "wire/parse.h"

#include <stdlib.h>
#include <string.h>

#include "text/clean.h"
#include "wire/json.h"

/* jansson's own bounds are fixed when it is built and far above what we read. */
static bool bounded(const char *json, size_t length)
{
	size_t depth = 0, values = 0;
	bool quoted = false;
	for (size_t i = 0; i < length; i++) {
		char c = json[i];
		if (quoted && c == '\\')
			i++;
		else if (c == '"')
			quoted = !quoted;
		else if (quoted)
			continue;
		else if ((c == ',' && ++values > WIRE_VALUES) ||
			 ((c == '{' || c == '[') &&
			  (++values > WIRE_VALUES || ++depth > WIRE_DEPTH)))
			return false;
		else if ((c == '}' || c == ']') && depth)
			depth--;
	}
	return true;
}

json_t *parse_bytes(const char *json, size_t length, struct error *error)
{
	json_error_t fault;
	if (!bounded(json, length)) {
		error_set(error, ERROR_SHAPE, NULL);
		return NULL;
	}
	/* \u0000 is let in because cleaning takes it out again. */
	json_t *value = json_loadb(json, length, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &fault);
	if (value)
		return value;
	enum json_error_code code = json_error_code(&fault);
	if (code == json_error_out_of_memory)
		die("out of memory");
	error_set(error, code == json_error_duplicate_key || code == json_error_numeric_overflow ?
		  ERROR_SHAPE : ERROR_NOT_JSON, NULL);
	return NULL;
}

const char *parse_dump(json_t *value, struct arena *arena)
{
	char *text = json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
	if (!text)
		die("out of memory");
	const char *copy = arena_copy(arena, text);
	free(text);
	return copy;
}

const char *parse_text(json_t *value, struct arena *arena)
{
	if (json_is_string(value))
		return clean_bytes(arena, json_string_value(value), json_string_length(value),
				   CLEAN_TEXT);
	if (!value || json_is_null(value))
		return NULL;
	return clean_text(arena, parse_dump(value, arena), CLEAN_TEXT);
}
