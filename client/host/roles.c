/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/roles.h"

#include <string.h>

#include "base/i18n.h"

unsigned roles_find(const char *word)
{
	for (unsigned i = 0; word && choices_role[i].word; i++)
		if (!strcmp(choices_role[i].word, word))
			return 1u << i;
	return 0;
}

unsigned roles_of(const struct person *person, const char *assembly)
{
	unsigned roles = 0;
	if (!person || !assembly || !person->object.assembly ||
	    strcmp(person->object.assembly, assembly) != 0)
		return 0;
	for (size_t i = 0; i < person->roles.count; i++)
		roles |= roles_find(person->roles.items[i]);
	return roles;
}

const char *roles_label(unsigned roles)
{
	for (unsigned i = 0; choices_role[i].word; i++)
		if (roles & 1u << i)
			return _(choices_role[i].label);
	return "";
}

const char *roles_labels(unsigned roles, struct arena *arena)
{
	const char *labels = roles_label(roles);
	for (roles &= roles - 1; roles; roles &= roles - 1)
		labels = arena_printf(arena, "%s, %s", labels, roles_label(roles));
	return labels;
}
