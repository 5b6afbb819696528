/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/folders.h"

#include <stdlib.h>
#include <unistd.h>

/* As the specification says: a variable that is empty or not absolute does not count. */
static const char *absolute(const char *variable)
{
	const char *value = getenv(variable);
	return value && *value == '/' ? value : NULL;
}

static const char *below(struct arena *arena, const char *variable, const char *in_home,
			 const char *rest, struct error *error)
{
	const char *folder = absolute(variable), *home = absolute("HOME");
	if (folder)
		return arena_printf(arena, "%s/%s", folder, rest);
	if (home)
		return arena_printf(arena, "%s/%s/%s", home, in_home, rest);
	error_set(error, ERROR_STORE, _("There is no home folder to keep anything in. Nothing was "
					"done. Set HOME to one, or give a folder with --data."));
	return NULL;
}

const char *folders_data(struct arena *arena, const char *chosen, struct error *error)
{
	if (!chosen)
		return below(arena, "XDG_DATA_HOME", ".local/share", "plainvoice", error);
	if (*chosen == '/')
		return chosen;
	char *here = getcwd(NULL, 0);
	const char *folder = arena_printf(arena, "%s/%s", here ? here : ".", chosen);
	free(here);
	return folder;
}

const char *folders_settings(struct arena *arena, struct error *error)
{
	return below(arena, "XDG_CONFIG_HOME", ".config", "plainvoice/settings", error);
}
