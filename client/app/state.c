/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/state.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/random.h"

void state_say(struct session *session, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	char *text = memory_vprintf(format, args);
	va_end(args);
	free(session->said);
	session->said = text;
	session->changes |= CHANGED_SAID;
}

void state_hush(struct session *session)
{
	free(session->said);
	session->said = NULL;
	session->changes &= ~(unsigned)CHANGED_SAID;
}

void state_fail(struct session *session, struct error *error)
{
	if (error->kind != ERROR_NONE) {
		session->error = error->kind;
		state_say(session, "%s", error_text(error));
	}
	error_release(error);
}

void state_say_later(struct session *session, const char *text)
{
	char *copy = memory_copy(text);
	free(session->later);
	session->later = copy;
}

const char *state_value(struct session *session, const char *name, const char *url,
			struct arena *arena)
{
	const char *value = NULL;
	struct error error = ERROR_INIT;
	if (!store_get_value(session->store, arena_printf(arena, "%s:%s", name, url), arena,
			     &value, &error)) {
		value = NULL;
		state_fail(session, &error);
	}
	return value;
}

bool state_keep(struct session *session, const char *name, const char *url, const char *value)
{
	struct error error = ERROR_INIT;
	char *key = memory_printf("%s:%s", name, url);
	bool kept = store_set_value(session->store, key, value, &error);
	free(key);
	if (!kept)
		state_fail(session, &error);
	return kept;
}

const char *state_choice(const struct session *session, const char *key, const char *fallback)
{
	const char *value = settings_get(session->settings, key);
	return value && *value ? value : fallback;
}

void state_refuse(struct session *session, enum error_kind kind, const char *sentence)
{
	struct error error = ERROR_INIT;
	error_set(&error, kind, "%s", sentence);
	state_fail(session, &error);
}

const char *state_key(struct session *session, const char *name, const char *what,
		      struct arena *arena)
{
	const char *key = state_value(session, name, what, arena);
	if (!key) {
		key = random_uuid(arena);
		state_keep(session, name, what, key);
	}
	return key;
}
