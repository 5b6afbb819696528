/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain/editor.h"

#include <errno.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/memory.h"
#include "plain/signals.h"

/* What a shell ends with where it could not start what it was told to (POSIX 2.8.2). */
enum { SHELL_CANNOT_RUN = 126, SHELL_NOT_FOUND = 127 };

static const char *chosen(void)
{
	const char *editor = getenv("VISUAL");
	if (!editor || !*editor)
		editor = getenv("EDITOR");
	return editor && *editor ? editor : NULL;
}

/* The shell takes the person's own words apart; the path is handed over whole, as "$1". */
static pid_t spawn(const char *editor, const char *path)
{
	char *script = memory_printf("%s \"$@\"", editor);
	char *name = memory_copy(editor), *file = memory_copy(path);
	char *const argv[] = { (char[]){ "sh" }, (char[]){ "-c" }, script, name, file, NULL };
	posix_spawnattr_t attributes;
	sigset_t none, all;
	pid_t child = 0;
	sigemptyset(&none);
	sigfillset(&all);
	posix_spawnattr_init(&attributes);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
	posix_spawnattr_setsigmask(&attributes, &none);
	posix_spawnattr_setsigdefault(&attributes, &all);
	if (posix_spawn(&child, "/bin/sh", NULL, &attributes, argv, environ))
		child = 0;
	posix_spawnattr_destroy(&attributes);
	free(file);
	free(name);
	free(script);
	return child;
}

bool editor_run(const char *path)
{
	const char *editor = chosen();
	pid_t child = editor ? spawn(editor, path) : 0;
	int status = 0;
	if (!child)
		return false;
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	signals_drop();
	return !WIFEXITED(status) || (WEXITSTATUS(status) != SHELL_NOT_FOUND &&
				      WEXITSTATUS(status) != SHELL_CANNOT_RUN);
}
