/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../support/tap.h"

static struct arena arena;

static const char *at_home(const char *name)
{
	return arena_printf(&arena, "%s/%s", getenv("HOME"), name);
}

static const char *contents(const char *path)
{
	struct error error = ERROR_INIT;
	const char *text = NULL;
	file_read(path, 1 << 20, &arena, &text, NULL, &error);
	error_release(&error);
	return text;
}

static size_t files_in(const char *folder)
{
	DIR *dir = opendir(folder);
	size_t count = 0;
	while (dir && readdir(dir))
		count++;
	if (dir)
		closedir(dir);
	return count - 2;
}

static void reads(void)
{
	struct error error = ERROR_INIT;
	const char *text = "x";
	size_t length;
	ok(file_read(at_home("none"), 100, &arena, &text, &length, &error) && !text,
	   "a file that is not there is no error");
	ok(file_write(at_home("ten"), "0123\00056789", 10, &error), "ten bytes are written");
	ok(file_read(at_home("ten"), 10, &arena, &text, &length, &error) && length == 10 &&
	   !memcmp(text, "0123\00056789", 11), "and read, up to the limit, NUL and all");
	ok(!file_read(at_home("ten"), 9, &arena, &text, &length, &error) &&
	   error.kind == ERROR_TOO_LARGE && !text, "above the limit it is refused");
	error_release(&error);
	ok(!file_read(getenv("HOME"), 100, &arena, &text, &length, &error) &&
	   error.kind == ERROR_STORE, "a folder is no file");
	ok(strstr(error_text(&error), getenv("HOME")) != NULL, "the sentence says which");
	error_release(&error);
}

static void writes(void)
{
	struct error error = ERROR_INIT;
	struct stat status;
	const char *path = at_home("kept");
	umask(0);
	ok(file_write(path, "old", 3, &error), "a file is written");
	ok(!stat(path, &status) && (status.st_mode & 0777) == 0600, "for its owner alone");
	ok(file_write(path, "new", 3, &error), "and written over");
	same(contents(path), "new", "the new is there");
	ok(file_write(path, NULL, 0, &error), "nothing is written");
	same(contents(path), "", "an empty file is there");
	ok(!file_write(at_home("none/x"), "x", 1, &error) && error.kind == ERROR_STORE,
	   "no folder, no file");
	error_release(&error);
}

/* A child, since its limits stay with it: true where DISK_FULL was said and the old is there. */
static bool keeps_the_old(const char *path)
{
	fflush(stdout);
	int status;
	pid_t child = fork();
	if (!child) {
		struct error error = ERROR_INIT;
		struct rlimit small = { 1000, 1000 };
		static char large[5000];
		signal(SIGXFSZ, SIG_IGN);
		setrlimit(RLIMIT_FSIZE, &small);
		bool full = !file_write(path, large, sizeof(large), &error) &&
			    error.kind == ERROR_DISK_FULL;
		_exit(full ? 0 : 1);
	}
	return child > 0 && waitpid(child, &status, 0) == child && !status;
}

static void full_disk(void)
{
	struct error error = ERROR_INIT;
	const char *folder = at_home("full"), *path = at_home("full/file");
	ok(file_folder(folder, &error) && file_write(path, "old", 3, &error), "a file on a disk");
	ok(keeps_the_old(path), "that is full: it says so");
	same(contents(path), "old", "the old one is whole");
	ok(files_in(folder) == 1, "and nothing lies beside it");
}

/* Root may write anywhere, so a child becomes nobody, in a folder that it may only read. */
static bool write_as_nobody(void)
{
	enum { NOBODY = 65534 };
	fflush(stdout);
	int status;
	pid_t child = fork();
	if (!child) {
		struct error error = ERROR_INIT;
		if (chdir(at_home("locked")) || (!geteuid() && (chown(".", NOBODY, NOBODY) ||
		    chown("file", NOBODY, NOBODY) || setuid(NOBODY))) || chmod(".", 0500))
			_exit(2);
		_exit(!file_write("file", "new", 3, &error) && error.kind == ERROR_STORE ? 0 : 1);
	}
	return child > 0 && waitpid(child, &status, 0) == child && !status;
}

static void read_only_folder(void)
{
	struct error error = ERROR_INIT;
	const char *path = at_home("locked/file");
	ok(file_folder(at_home("locked"), &error) && file_write(path, "old", 3, &error),
	   "a file in a folder");
	ok(write_as_nobody(), "that may not be written to: that is an error");
	same(contents(path), "old", "and the old one is whole");
	chmod(at_home("locked"), 0700);
}

static void link_in_the_way(void)
{
	struct error error = ERROR_INIT;
	const char *path = at_home("linked");
	file_write(at_home("victim"), "safe", 4, &error);
	const char *beside = arena_printf(&arena, "%s.new", path);
	ok(!symlink(at_home("victim"), beside), "somebody puts a link in the way");
	ok(!file_write(path, "x", 1, &error), "it is not followed");
	same(contents(at_home("victim")), "safe", "what it points to is safe");
	error_release(&error);
}

/* Kill a writer at many moments: the file is always one or the other, whole. */
static void killed(void)
{
	struct error error = ERROR_INIT;
	const char *path = at_home("killer/file");
	file_folder(at_home("killer"), &error);
	static char a[200000], b[200000];
	size_t torn = 0;
	memset(a, 'a', sizeof(a));
	memset(b, 'b', sizeof(b));
	file_write(path, a, sizeof(a), &error);
	for (int i = 0; i < 20; i++) {
		int ends[2];
		char ready;
		fflush(stdout);
		if (pipe(ends))
			return;
		pid_t child = fork();
		if (!child) {
			for (int k = 0; ; k++) {
				if (write(ends[1], "x", 1) != 1)
					_exit(1);
				file_write(path, k % 2 ? a : b, sizeof(a), &error);
			}
		}
		for (int k = 0; k < 1 + i / 4; k++)
			if (read(ends[0], &ready, 1) != 1)
				return;
		kill(child, SIGKILL);
		waitpid(child, NULL, 0);
		close(ends[0]);
		close(ends[1]);
		const char *text = contents(path);
		torn += !text || strlen(text) != sizeof(a) || strspn(text, "a") % sizeof(a);
	}
	ok(!torn, "a writer that is killed leaves the old or the new one, whole");
	ok(files_in(at_home("killer")) <= 2, "and no more than one file beside it");
	ok(file_write(path, "c", 1, &error) && files_in(at_home("killer")) == 1,
	   "which the next writer takes over");
	ok(file_write(at_home("killer/file.new"), "half", 4, &error) && file_remove(path) &&
	   !files_in(at_home("killer")), "and which goes with the file");
	ok(file_remove(path), "what is not there need not be taken away");
}

/* While one writes a file again and again another takes it away again and again. */
static void removed_meanwhile(void)
{
	struct error error = ERROR_INIT;
	const char *path = at_home("both/file");
	size_t failed = 0;
	file_folder(at_home("both"), &error);
	fflush(stdout);
	pid_t child = fork();
	while (!child)
		file_remove(path);
	for (int i = 0; i < 200; i++) {
		failed += !file_write(path, "x", 1, &error);
		error_release(&error);
	}
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
	ok(!failed, "to take a file away fails nobody who writes it");
}

static void folders(void)
{
	struct error error = ERROR_INIT;
	struct stat status;
	ok(file_folder(at_home("a/b/c"), &error), "a folder and those above it");
	ok(!stat(at_home("a/b"), &status) && (status.st_mode & 0777) == 0700, "for one person");
	ok(file_folder(at_home("a/b/c"), &error), "one that is there already");
	ok(!file_folder(at_home("ten/x"), &error) && error.kind == ERROR_STORE, "not in a file");
	error_release(&error);
	ok(!file_folder(at_home("ten"), &error), "nor where a file is");
	error_release(&error);
}

int main(void)
{
	reads();
	writes();
	full_disk();
	read_only_folder();
	link_in_the_way();
	killed();
	removed_meanwhile();
	folders();
	arena_release(&arena);
	return tap_done();
}
