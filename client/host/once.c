/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/once.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/clock.h"
#include "base/i18n.h"
#include "host/digest.h"
#include "host/limits.h"
#include "model/day.h"
#include "wire/json.h"

enum { TOKEN_DIGITS = 64 };

/* Stands in a kept answer where the token was. */
static const char blank[] = "0000000000000000000000000000000000000000000000000000000000000000";

static bool good_key(const char *key)
{
	size_t length = key ? strlen(key) : 0;
	if (length < LIMIT_KEY_LEAST + 2 || length > LIMIT_KEY_MOST + 2 || key[0] != '"' ||
	    key[length - 1] != '"')
		return false;
	for (size_t i = 1; i + 1 < length; i++)
		if (key[i] < ' ' || key[i] > '~' || key[i] == '"' || key[i] == '\\')
			return false;
	return true;
}

static const char *caller(const struct request *request)
{
	return request->person ? request->person->object.id : "";
}

static const char *answer_id(const struct request *request)
{
	const char *const texts[] = { caller(request), request->key };
	return arena_printf(request->arena, "answer:%s",
			    digest_texts(texts, ARRAY_COUNT(texts), request->arena));
}

/* What was asked: the same key with another of these is a mistake. */
static const char *payload(const struct request *request)
{
	const char *const texts[] = {
		request->method, request->path,
		digest_bytes(request->body ? request->body : "", request->length, request->arena),
	};
	return digest_texts(texts, ARRAY_COUNT(texts), request->arena);
}

const char *once_token(const struct site *site, const struct request *request)
{
	const char *const texts[] = { "token", site->secret, request->key, payload(request) };
	return digest_texts(texts, ARRAY_COUNT(texts), request->arena);
}

/* BODY with OLD, where it comes last, replaced by NEW, which is as long: a name may be like it. */
static const char *swap(struct arena *arena, const char *body, const char *old, const char *new)
{
	char *copy = arena_copy(arena, body), *found = NULL;
	for (char *at = copy; (at = strstr(at, old)); at++)
		found = at;
	if (found)
		memcpy(found, new, TOKEN_DIGITS);
	return copy;
}

static void replay(const struct site *site, const struct request *request,
		   const struct record *kept, struct answer *answer)
{
	const char *body = kept->json;
	if (!request->person)
		body = swap(request->arena, body, blank, once_token(site, request));
	answer_json(answer, (int)kept->number, body);
}

bool once_begin(const struct site *site, const struct request *request, struct answer *answer)
{
	struct record kept;
	struct error error = ERROR_INIT;
	if (!good_key(request->key))
		return answer_problem(request, answer, 400, NULL,
				      _("This was sent without a good Idempotency-Key, so nothing "
					"was changed. Send a new UUID in quotes, and the same one "
					"again when you repeat it."));
	if (!store_get(site->store, answer_id(request), request->arena, &kept, &error))
		return answer_error(request, answer, &error);
	if (!kept.id)
		return true;
	if (strcmp(kept.parent, payload(request)) != 0)
		return answer_problem(request, answer, 422, NULL,
				      _("This Idempotency-Key came with something else before. "
					"Nothing was changed. Use a new key for a new act."));
	replay(site, request, &kept, answer);
	return false;
}

static const char *bucket(struct arena *arena, int64_t day)
{
	return arena_printf(arena, "answers:%" PRId64, day);
}

bool once_keep(const struct site *site, const struct request *request,
	       const struct answer *answer, const char *about, struct error *error)
{
	int64_t now = clock_now();
	struct record record = {
		.id = answer_id(request), .type = "Answer", .parent = payload(request),
		.assembly = bucket(request->arena, day_of(now)), .number = answer->status,
		.created = now, .modified = now, .json = answer->body,
	};
	if (!request->person)
		record.json = swap(request->arena, answer->body, once_token(site, request), blank);
	return store_put(site->store, &record, error) &&
		(!about || store_set_value(site->store,
					   arena_printf(request->arena, "answer:%s", about),
					   record.id, error));
}

bool once_clear(const struct site *site, const char *about, const struct object *left,
		struct arena *arena, struct error *error)
{
	const char *key = arena_printf(arena, "answer:%s", about), *id;
	struct record kept;
	struct wire_created created;
	if (!store_get_value(site->store, key, arena, &id, error) ||
	    (id && !store_get(site->store, id, arena, &kept, error)))
		return false;
	if (!id || !kept.id)
		return true;
	if (!wire_read_created(kept.json, strlen(kept.json), arena, &created, error))
		return false;
	created.object = left;
	kept.json = wire_write_created(&created, site->base, arena);
	return store_put(site->store, &kept, error) &&
		store_set_value(site->store, key, NULL, error);
}

bool once_sweep(const struct site *site, struct arena *arena, struct error *error)
{
	static const char name[] = "answers-from";
	int64_t today = day_of(clock_now());
	const char *value;
	if (!store_get_value(site->store, name, arena, &value, error))
		return false;
	int64_t from = value ? strtoll(value, NULL, 10) : today;
	if (value && from + LIMIT_KEY_DAYS >= today)
		return true;
	for (; from + LIMIT_KEY_DAYS < today; from++)
		if (!store_forget(site->store, bucket(arena, from), error))
			return false;
	/* What leads from an object to the answer that made it goes with that answer. */
	return store_forget_values(site->store, "answer:", from * DAY_SECONDS, error) &&
		store_set_value(site->store, name, arena_printf(arena, "%" PRId64, from), error);
}
