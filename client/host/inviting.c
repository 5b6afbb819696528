/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/inviting.h"

#include <string.h>
#include <unistd.h>

#include "host/codes.h"
#include "host/roles.h"
#include "host/seats.h"

/* ROLE as the tables have it; a word for blanks and hyphens alike, as on any command line. */
static const char *role_of(const char *role, struct arena *arena, struct error *error)
{
	for (const struct choice *each = choices_role; each->word; each++)
		if (codes_same(each->word, role))
			return each->word;
	error_set(error, ERROR_INPUT, _("There is no role called %s. These are the roles: %s."),
		  role, roles_labels(ROLES_ALL, arena));
	return NULL;
}

/* The path of the assembly called NAME, or of the only one. */
static const char *find(const struct site *site, const char *name, struct arena *arena,
			struct error *error)
{
	struct list assemblies;
	const char *names = "", *found = NULL;
	if (!site_list(site, &noun_assembly, NULL, NULL, arena, &assemblies, error))
		return NULL;
	for (size_t i = 0; i < assemblies.count; i++) {
		const struct object *each = assemblies.items[i];
		const char *its = strrchr(each->id, '/') + 1;
		names = arena_printf(arena, "%s%s%s", names, *names ? ", " : "", its);
		if (name ? !strcmp(name, its) : assemblies.count == 1)
			found = each->id;
	}
	if (!found)
		error_set(error, ERROR_INPUT, _("Say with --assembly which assembly it is for. "
			  "Here are: %s."), names);
	return found;
}

static bool invite(const struct site *site, const char *name, const char *role,
		   struct arena *arena, const char **code, struct error *error)
{
	const char *assembly = find(site, name, arena, error);
	return assembly && seats_begin(site, assembly, role, arena, code, error);
}

bool inviting_run(const char *folder, const char *assembly, const char *role,
		  struct arena *arena, const char **code, struct error *error)
{
	const char *path = arena_printf(arena, "%s/host.sqlite3", folder);
	struct error damage = ERROR_INIT;
	role = role_of(role, arena, error);
	if (!role)
		return false;
	if (access(path, F_OK))
		return error_set(error, ERROR_INPUT, _("There is no assembly in %s yet. Start the "
				 "host once, then invite."), folder);
	const struct site site = { .store = store_open(path, &damage), .base = "" };
	bool good = damage.kind == ERROR_NONE;
	if (good)
		good = invite(&site, assembly, role, arena, code, error);
	else
		error_pass(error, &damage);
	error_release(&damage);
	store_close(site.store);
	return good;
}
