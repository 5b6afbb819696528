/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file itself: who may read it, which version it is, what is not ours stays as it is. */
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../support/tap.h"
#include "base/file.h"
#include "store/db.h"
#include "store/store.h"

enum { FILE_BYTES = 1 << 20 };

static struct error error;
static struct arena arena;
static const char *folder;

static const char *const steps[] = {
	"CREATE TABLE one (a TEXT NOT NULL)",
	"ALTER TABLE one ADD COLUMN b TEXT; UPDATE one SET b = a || '!'",
	"CREATE TABLE two (c TEXT)",
	"CREATE TABLE broken (",
};
static const struct db_schema first = { 42, steps, 1 }, third = { 42, steps, 3 },
	broken = { 42, steps, 4 };

static const char *file(const char *name)
{
	return arena_printf(&arena, "%s/%s", folder, name);
}

static unsigned mode_of(const char *path)
{
	struct stat status;
	return stat(path, &status) ? 0 : status.st_mode & 07777;
}

static bool run(struct db *db, const char *sql)
{
	sqlite3_stmt *statement = db_statement(db, sql, &error);
	return statement && db_run(db, statement, &error);
}

/* What the one column of the one row of SQL is. */
static const char *answer(const char *path, const char *sql)
{
	sqlite3 *handle;
	sqlite3_stmt *statement = NULL;
	const char *text = "nothing";
	sqlite3_open(path, &handle);
	if (!sqlite3_prepare_v2(handle, sql, -1, &statement, NULL) &&
	    sqlite3_step(statement) == SQLITE_ROW)
		text = arena_copy(&arena, (const char *)sqlite3_column_text(statement, 0));
	sqlite3_finalize(statement);
	sqlite3_close(handle);
	return text;
}

static bool change(const char *path, const char *sql)
{
	sqlite3 *handle;
	bool good = !sqlite3_open(path, &handle) && !sqlite3_exec(handle, sql, NULL, NULL, NULL);
	sqlite3_close(handle);
	return good;
}

static void test_private(void)
{
	const char *path = file("deep/er/copy.db");
	umask(0);
	struct store *store = store_open(path, &error);
	ok(store, "a copy is made with its folders");
	ok(mode_of(path) == 0600, "for its owner alone");
	ok(mode_of(file("deep")) == 0700 && mode_of(file("deep/er")) == 0700, "the folders too");
	ok(store && store_begin(store, &error) && store_set_value(store, "a", "b", &error),
	   "something is begun");
	ok(mode_of(file("deep/er/copy.db-journal")) == 0600, "and so is the journal");
	store_close(store);
	same(answer(path, "SELECT count(*) FROM value"), "0",
	     "closed in the middle, it is not kept");
	same(answer(path, "PRAGMA journal_mode"), "delete", "the file can be on a network");
	umask(022);
}

static void test_steps(void)
{
	const char *path = file("steps.db");
	struct db *db = db_open(path, &first, &error);
	ok(db && run(db, "INSERT INTO one VALUES ('x')"), "a file of version 1");
	db_close(db);
	db = db_open(path, &third, &error);
	ok(db, "is opened by a program of version 3");
	db_close(db);
	same(answer(path, "SELECT b FROM one"), "x!", "which takes the steps that were missing");
	same(answer(path, "PRAGMA user_version"), "3", "and notes the version");
	ok(!db_open(path, &broken, &error) && error.kind == ERROR_STORE, "a step fails");
	error_release(&error);
	same(answer(path, "PRAGMA user_version"), "3", "then nothing of it is kept");
	db = db_open(path, &third, &error);
	ok(db && run(db, "INSERT INTO two VALUES ('y')"), "and the file still opens");
	db_close(db);
}

static void expect_left(const char *path, const char *words, const char *what)
{
	const char *before, *after;
	size_t before_length, after_length;
	ok(file_read(path, FILE_BYTES, &arena, &before, &before_length, &error), what);
	struct store *store = store_open(path, &error);
	ok(!store && error.kind == ERROR_STORE && strstr(error_text(&error), words),
	   "is not opened, with a sentence");
	error_release(&error);
	store_close(store);
	ok(file_read(path, FILE_BYTES, &arena, &after, &after_length, &error) &&
	   before_length == after_length && !memcmp(before, after, before_length),
	   "and is left as it is");
}

static void test_not_ours(void)
{
	const char *path = file("newer.db");
	struct store *store = store_open(path, &error);
	store_close(store);
	ok(change(path, "PRAGMA user_version = 99"), "a newer program was here");
	expect_left(path, "newer", "its copy");
	ok(change(file("notes.db"), "CREATE TABLE notes (text); INSERT INTO notes VALUES ('mine')"),
	   "another program has a file at that place");
	expect_left(file("notes.db"), "another program", "that file");
}

static void test_places(void)
{
	ok(mkdir(file("folder.db"), 0700) == 0, "a folder stands in its place");
	ok(!store_open(file("folder.db"), &error) && error.kind == ERROR_STORE, "it says so");
	error_release(&error);
	ok(file_write(file("blocked"), "x", 1, &error), "a file stands where a folder should be");
	ok(!store_open(file("blocked/copy.db"), &error) && error.kind == ERROR_STORE, "it says so");
	error_release(&error);
	ok(file_write(file("empty.db"), "", 0, &error), "a file with nothing in it");
	struct store *store = store_open(file("empty.db"), &error);
	ok(store && error.kind == ERROR_NONE, "is a new copy, without an alarm");
	store_close(store);
}

/* As somebody who may read but not write; who may do all becomes nobody first. */
static int open_read_only(const char *path)
{
	int status = 0;
	fflush(stdout);
	pid_t child = fork();
	if (child == 0) {
		if (geteuid() == 0 && (setgid(65534) || setuid(65534)))
			_exit(3);
		struct store *store = store_open(path, &error);
		bool kept = store && store_set_value(store, "a", "b", &error);
		store_close(store);
		_exit(kept ? 1 : error.kind == ERROR_STORE ? 0 : 2);
	}
	waitpid(child, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 4;
}

static void test_read_only(void)
{
	char home[] = "/tmp/plainvoice.XXXXXX";
	ok(mkdtemp(home), "a folder");
	const char *path = arena_printf(&arena, "%s/copy.db", home);
	chmod(home, 0555);
	ok(open_read_only(path) == 0, "where nobody may write brings a sentence");
	chmod(home, 0755);
	struct store *store = store_open(path, &error);
	ok(store, "a copy in it");
	store_close(store);
	chmod(path, 0444);
	chmod(home, 0555);
	ok(open_read_only(path) == 0, "that can only be read does too");
	chmod(home, 0755);
	unlink(path);
	rmdir(home);
}

int main(void)
{
	const char *home = getenv("HOME");
	folder = arena_printf(&arena, "%s/db", home ? home : "/tmp");
	ok(file_folder(folder, &error), "a folder to work in");
	test_private();
	test_steps();
	test_not_ours();
	test_places();
	test_read_only();
	ok(error.kind == ERROR_NONE, "no other error came");
	error_release(&error);
	arena_release(&arena);
	return tap_done();
}
