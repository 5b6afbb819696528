/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/known.h"

#include <stdlib.h>

#include "app/token.h"
#include "base/memory.h"
#include "net/address.h"

const char *known_value(const struct known *known, const char *name, const char *url,
			struct arena *arena)
{
	const char *value = NULL;
	struct error error = ERROR_INIT;
	if (!store_get_value(known->store, arena_printf(arena, "%s:%s", name, url), arena,
			     &value, &error))
		value = NULL;
	error_release(&error);
	return value;
}

bool known_keep(struct known *known, const char *name, const char *url, const char *value,
		struct error *error)
{
	char *key = memory_printf("%s:%s", name, url);
	bool kept = store_set_value(known->store, key, value, error);
	free(key);
	return kept;
}

const char *known_own(const struct known *known, const char *url, struct arena *arena)
{
	return arena_printf(arena, "%s %s", known->self ? known->self : "", url);
}

void known_replace(char **old, const char *text)
{
	char *copy = memory_copy(text);
	free(*old);
	*old = copy;
}

bool known_is_of(const char *url, const char *base)
{
	struct address one = ADDRESS_INIT, other = ADDRESS_INIT;
	struct error error = ERROR_INIT;
	bool same = url && base && address_parse(&one, url, &error) &&
		address_parse(&other, base, &error) && address_same_origin(&one, &other);
	address_release(&one);
	address_release(&other);
	error_release(&error);
	return same;
}

void known_meet(struct known *known, const char *assembly)
{
	struct arena arena = ARENA_INIT;
	known_replace(&known->assembly, assembly);
	known_replace(&known->self, known_value(known, "self", known->assembly, &arena));
	known_replace(&known->token, token_find(known->tokens, known->assembly, &arena));
	arena_release(&arena);
}

void known_forget_self(struct known *known)
{
	known_replace(&known->self, NULL);
	known_replace(&known->token, NULL);
}

void known_release(struct known *known)
{
	free(known->url);
	free(known->unix_socket);
	free(known->tokens);
	free(known->assembly);
	free(known->self);
	free(known->token);
	*known = (struct known){ 0 };
}
