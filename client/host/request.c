/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/request.h"

#include "base/i18n.h"
#include "wire/json.h"

void answer_json(struct answer *answer, int status, const char *json)
{
	answer->status = status;
	answer->type = "application/json";
	answer->body = json;
}

static bool problem(const struct request *request, struct answer *answer, int status,
		    const struct error *error)
{
	answer_json(answer, status, wire_write_problem(error, status, request->arena));
	answer->type = "application/problem+json";
	answer->etag = NULL;
	return false;
}

bool answer_problem(const struct request *request, struct answer *answer, int status,
		    const char *field, const char *sentence)
{
	struct error error = {
		.kind = error_kind_of_status(status),
		.text = arena_copy(request->arena, sentence),
		.field = arena_copy(request->arena, field),
	};
	return problem(request, answer, status, &error);
}

bool answer_missing(const struct request *request, struct answer *answer)
{
	return answer_problem(request, answer, 404, NULL, error_sentence(ERROR_MISSING));
}

/* What a person may know of a fault of the host's own. */
static bool fault(const struct request *request, struct answer *answer, enum error_kind kind)
{
	if (kind == ERROR_LOCKED || kind == ERROR_DISK_FULL) {
		answer->retry_after = 60;
		return answer_problem(request, answer, 503, NULL, error_sentence(ERROR_CLOSED));
	}
	return answer_problem(request, answer, 500, NULL, error_sentence(ERROR_FAULT));
}

static bool refuse(const struct request *request, struct answer *answer,
		   const struct error *error)
{
	switch (error->kind) {
	case ERROR_NOT_JSON:
		return answer_problem(request, answer, 400, NULL,
				      _("What was sent is not JSON. Nothing was changed. Send one "
					"JSON object."));
	case ERROR_INVALID:
	case ERROR_SHAPE:
		return problem(request, answer, 422, error);
	case ERROR_FORBIDDEN:
		return problem(request, answer, 403, error);
	case ERROR_CONFLICT:
		return problem(request, answer, 409, error);
	default:
		return fault(request, answer, error->kind);
	}
}

bool answer_error(const struct request *request, struct answer *answer, struct error *error)
{
	refuse(request, answer, error);
	error_release(error);
	return false;
}
