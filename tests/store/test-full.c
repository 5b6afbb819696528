/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A full disk and a failing one, at every write: a transaction is kept whole or not at all. */
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../support/tap.h"
#include "base/file.h"
#include "faults.h"
#include "store/store.h"

enum { BEFORE = 20, MORE = 5, MOST_STEPS = 400 };

static struct error error;
static struct arena arena;
static const char *folder;

static bool put(struct store *store, const char *topic, int number)
{
	char id[64], json[2000];
	snprintf(id, sizeof(id), "/c/%s/%d", topic, number);
	snprintf(json, sizeof(json), "{\"text\": \"%1800d\"}", number);
	struct record record = { .id = id, .type = "Contribution", .assembly = "/a",
				 .parent = topic, .number = number, .json = json,
				 .words = "the same few words" };
	return store_put(store, &record, &error);
}

static bool put_all(struct store *store, const char *topic, int count)
{
	bool good = store_begin(store, &error);
	for (int i = 0; i < count && good; i++)
		good = put(store, topic, i);
	good = good && store_set_value(store, topic, "whole", &error) &&
		store_commit(store, &error);
	store_rollback(store);
	return good;
}

static int64_t count_of(struct store *store, const char *topic)
{
	int64_t count = -1;
	struct store_query query = { .parent = topic };
	store_count(store, &query, &count, &error);
	return count;
}

static const char *fresh(const char *name)
{
	static int number;
	return arena_printf(&arena, "%s/%s-%d.db", folder, name, ++number);
}

/* Whether the copy has what was there before, and of MORE all or nothing, as KEPT says. */
static bool whole(struct store *store, bool kept)
{
	const char *value = NULL;
	return store && count_of(store, "before") == BEFORE &&
		count_of(store, "more") == (kept ? MORE : 0) &&
		store_get_value(store, "more", &arena, &value, &error) && !!value == kept;
}

struct outcome {
	unsigned steps;		/* how many times the disk failed */
	bool kind, live, again;	/* the right error; whole at once; whole when opened again */
};

/* The same transaction, the disk failing at the first step, then at the second, and so on. */
static struct outcome fail_each(int code, bool once, enum error_kind want)
{
	struct outcome out = { 0, true, true, true };
	bool kept = false;
	while (!kept && out.steps < MOST_STEPS) {
		const char *path = fresh("each");
		struct store *store = store_open(path, &error);
		if (!store || !put_all(store, "before", BEFORE))
			break;
		faults_from(++out.steps, code, once);
		kept = put_all(store, "more", MORE);
		out.kind = out.kind && (kept ? error.kind == ERROR_NONE : error.kind == want);
		error_release(&error);
		faults_from(0, 0, false);
		/* Where even undoing failed, the first look may say so; the next must be right. */
		bool seen = whole(store, kept) || whole(store, kept);
		error_release(&error);
		out.live = out.live && seen;
		store_close(store);
		store = store_open(path, &error);
		out.again = out.again && whole(store, kept);
		store_close(store);
		unlink(path);
	}
	return out;
}

static void test_transaction(int code, bool once, enum error_kind want, const char *what)
{
	struct outcome out = fail_each(code, once, want);
	ok(out.steps > 8 && out.steps < MOST_STEPS, arena_printf(&arena, "%s: %u steps tried",
								what, out.steps));
	ok(out.kind, arena_printf(&arena, "%s: the sentence fits", what));
	ok(out.live, arena_printf(&arena, "%s: nothing of it is seen", what));
	ok(out.again, arena_printf(&arena, "%s: nothing of it is found later", what));
}

static void test_opening(void)
{
	struct store *store = NULL;
	unsigned nth = 0;
	bool said = true, later = true;
	while (!store && nth < MOST_STEPS) {
		const char *path = fresh("new");
		faults_from(++nth, SQLITE_FULL, false);
		store = store_open(path, &error);
		said = said && (store || error.kind == ERROR_DISK_FULL);
		error_release(&error);
		faults_from(0, 0, false);
		struct store *again = store_open(path, &error);
		later = later && again && put_all(again, "before", 1);
		store_close(again);
	}
	ok(store && nth > 5, "a copy is made on a disk that is full at every step");
	ok(said, "each time it is said");
	ok(later, "and with room again it is made");
	store_close(store);
}

/* Not the shim but the system: no file may have more than BYTES. */
static int with_limit(const char *path, rlim_t bytes)
{
	int status = 0;
	fflush(stdout);
	pid_t child = fork();
	if (child == 0) {
		struct rlimit limit = { bytes, bytes };
		signal(SIGXFSZ, SIG_IGN);
		struct store *store = store_open(path, &error);
		setrlimit(RLIMIT_FSIZE, &limit);
		bool kept = store && put_all(store, "more", MORE);
		store_close(store);
		_exit(kept ? 0 : error.kind == ERROR_DISK_FULL ? 1 : 2);
	}
	waitpid(child, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 3;
}

static void test_limit(void)
{
	const char *path = fresh("limit");
	struct store *store = store_open(path, &error);
	ok(store && put_all(store, "before", BEFORE), "a copy");
	store_close(store);
	rlim_t bytes = 0;
	int ended;
	bool good = true;
	while ((ended = with_limit(path, bytes)) == 1 && bytes < 1 << 20) {
		store = store_open(path, &error);
		good = good && whole(store, false);
		store_close(store);
		bytes += 2048;
	}
	ok(ended == 0 && bytes > 4096, "the system says that there is no room, then there is");
	ok(good, "until then nothing is kept");
	store = store_open(path, &error);
	ok(whole(store, true), "then all of it");
	store_close(store);
}

int main(void)
{
	const char *home = getenv("HOME");
	folder = arena_printf(&arena, "%s/full", home ? home : "/tmp");
	ok(file_folder(folder, &error), "a folder to work in");
	test_limit();
	faults_install();
	test_transaction(SQLITE_FULL, false, ERROR_DISK_FULL, "full from then on");
	test_transaction(SQLITE_FULL, true, ERROR_DISK_FULL, "full for a moment");
	test_transaction(SQLITE_IOERR_WRITE, false, ERROR_STORE, "failing from then on");
	test_transaction(SQLITE_IOERR_FSYNC, true, ERROR_STORE, "failing once");
	test_opening();
	ok(error.kind == ERROR_NONE, "no other error came");
	error_release(&error);
	arena_release(&arena);
	return tap_done();
}
