/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "base/memory.h"
#include "../support/tap.h"
#include "wire/json.h"

static void problem(const char *json, int status, const char *kind, const char *text,
		    const char *field)
{
	struct error error = ERROR_INIT;
	ok(!wire_read_problem(json, strlen(json), status, &error), "a problem is never success");
	same(error_name(error.kind), kind, "the status says the kind");
	same(error_text(&error), text ? text : error_sentence(error.kind), "a sentence is shown");
	same(error.field ? error.field : "-", field, "the field is named where the host did");
	error_release(&error);
}

static void reads(void)
{
	problem("{\"type\":\"about:blank\",\"title\":\"Unprocessable Content\",\"status\":422,"
		"\"detail\":\"The text is empty.\",\"field\":\"text\"}", 422, "INVALID",
		"The text is empty.", "text");
	problem("{\"detail\":\"No\\n\\u001b[31mred\\u001b[0m.\"}", 403, "FORBIDDEN",
		"No red.", "-");
	problem("{\"detail\":\"100% sure: %s%n\"}", 409, "CONFLICT", "100% sure: %s%n", "-");
	problem("{\"detail\":7,\"field\":[]}", 404, "MISSING", NULL, "-");
	problem("{\"title\":\"Gone\"}", 410, "GONE", NULL, "-");
	problem("<h1>503</h1>", 503, "CLOSED", NULL, "-");
	problem("", 401, "SIGN_IN", NULL, "-");
	problem("[\"detail\"]", 429, "BUSY", NULL, "-");
	problem("{}", 418, "REFUSED", NULL, "-");
	problem("{}", 502, "FAULT", NULL, "-");
}

static void long_detail(void)
{
	struct error error = ERROR_INIT;
	char json[2 * WIRE_DETAIL_BYTES];
	int length = snprintf(json, sizeof(json), "{\"detail\":\"%0*d\"}",
			      WIRE_DETAIL_BYTES + 1, 1);
	wire_read_problem(json, (size_t)length, 500, &error);
	ok(!error.text, "a sentence too long to be heard is not shown");
	error_release(&error);
	error_set(&error, ERROR_OFFLINE, NULL);
	wire_read_problem("{\"field\":\"text\"}", 16, 422, &error);
	ok(error.kind == ERROR_OFFLINE && !error.field, "the first error wins");
	error_release(&error);
}

static void writes(void)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT, again = ERROR_INIT;
	error_set(&error, ERROR_INVALID, "The name is missing.");
	error.field = memory_copy("name");
	const char *json = wire_write_problem(&error, 422, &arena);
	same(json, "{\"type\":\"about:blank\",\"title\":\"Unprocessable Content\",\"status\":422,"
	     "\"detail\":\"The name is missing.\",\"field\":\"name\"}", "a problem is written");
	wire_read_problem(json, strlen(json), 422, &again);
	ok(again.kind == error.kind && !strcmp(again.text, error.text) &&
	   !strcmp(again.field, error.field), "and read as the same error");
	error_release(&again);
	error_release(&error);
	error_set(&error, ERROR_MISSING, NULL);
	json = wire_write_problem(&error, 404, &arena);
	wire_read_problem(json, strlen(json), 404, &again);
	same(again.text, error_sentence(ERROR_MISSING), "the kind's own sentence is sent too");
	error_release(&again);
	error_release(&error);
	arena_release(&arena);
}

int main(void)
{
	reads();
	long_detail();
	writes();
	return tap_done();
}
