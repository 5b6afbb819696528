/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/folders.h"

#include <stdlib.h>

#include "../support/tap.h"

int main(void)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;

	setenv("HOME", "/home/ada", 1);
	setenv("XDG_DATA_HOME", "/data", 1);
	unsetenv("XDG_CONFIG_HOME");
	same(folders_data(&arena, NULL, &error), "/data/plainvoice", "where the system says");
	same(folders_settings(&arena, &error), "/home/ada/.config/plainvoice/settings",
	     "else below the home folder");
	setenv("XDG_DATA_HOME", "", 1);
	same(folders_data(&arena, NULL, &error), "/home/ada/.local/share/plainvoice",
	     "an empty variable does not count");
	setenv("XDG_DATA_HOME", "here", 1);
	same(folders_data(&arena, NULL, &error), "/home/ada/.local/share/plainvoice",
	     "nor does one that is not absolute");
	same(folders_data(&arena, "/chosen", &error), "/chosen",
	     "a chosen folder is taken as it is");
	const char *near = folders_data(&arena, "near", &error);
	ok(near && near[0] == '/' && strstr(near, "/near"), "a near one is made absolute");
	ok(error.kind == ERROR_NONE, "nothing is wrong so far");

	unsetenv("HOME");
	ok(!folders_data(&arena, NULL, &error) && error.kind == ERROR_STORE,
	   "without a home there is an error");
	ok(error.text && strstr(error.text, "--data"), "that says what to do");
	error_release(&error);
	arena_release(&arena);
	return tap_done();
}
