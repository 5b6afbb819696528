/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two programs with one copy, and one that is killed in the middle of what it does. */
#include <stdlib.h>

#include "../support/tap.h"
#include "base/memory.h"
#include "kill.h"
#include "store/store.h"

enum { MORE = 4, MOST_CALLS = 2000, TRANSACTIONS = 60 };

static struct error error;
static struct arena arena;
static const char *path;

static bool put(struct store *store, const char *topic, int number)
{
	char id[64];
	snprintf(id, sizeof(id), "%s/%d", topic, number);
	struct record record = { .id = id, .type = "Contribution", .assembly = "/a",
				 .parent = topic, .number = number,
				 .json = "{\"text\": \"some words\"}", .words = "some words" };
	return store_put(store, &record, &error);
}

/* MORE objects of TOPIC and a value, together. */
static bool put_all(struct store *store, const char *topic)
{
	bool good = store_begin(store, &error);
	for (int i = 0; i < MORE && good; i++)
		good = put(store, topic, i);
	good = good && store_set_value(store, "topic", topic, &error) &&
		store_commit(store, &error);
	store_rollback(store);
	return good;
}

static int64_t count_of(struct store *store, const char *topic)
{
	int64_t count = -1;
	struct store_query query = { .parent = topic };
	return store_count(store, &query, &count, &error) ? count : -1;
}

static size_t found(struct store *store)
{
	struct records records;
	return store_search(store, "/a", "words", 10000, &arena, &records, &error) ?
		records.count : 0;
}

static void expect_locked(bool good, const char *what)
{
	ok(!good && error.kind == ERROR_LOCKED, what);
	error_release(&error);
}

/* On a slow disk even a second can be too short: then it is tried again. */
static bool only_locked(void)
{
	bool locked = error.kind == ERROR_LOCKED;
	if (locked)
		error_release(&error);
	return locked;
}

static struct store *open_in_time(void)
{
	struct store *store = store_open(path, &error);
	while (!store && only_locked())
		store = store_open(path, &error);
	return store;
}

static void test_locked(void)
{
	struct store *one = store_open(path, &error), *other = store_open(path, &error);
	ok(one && other, "two have it open");
	ok(put_all(one, "/t/1") && count_of(other, "/t/1") == MORE, "one sees what the other kept");
	ok(store_begin(one, &error) && put(one, "/t/2", 1), "one is in the middle of something");
	ok(count_of(other, "/t/2") == 0, "the other reads, and sees nothing of it");
	expect_locked(store_begin(other, &error), "but may not begin: it says so after a second");
	expect_locked(store_set_value(other, "a", "b", &error), "nor write a value");
	expect_locked(put(other, "/t/3", 1), "nor an object");
	ok(store_commit(one, &error), "the first is done");
	ok(put(other, "/t/3", 1) && count_of(one, "/t/3") == 1, "then the other can");
	store_close(one);
	store_close(other);
}

static bool write_all(struct store *store)
{
	bool good = store;
	for (int i = 0; i < TRANSACTIONS && good; i++)
		while (!(good = put_all(store, arena_printf(&arena, "/w/%d", i))))
			if (!only_locked())
				break;
	return good;
}

/* The last topic is whole, and no change has gone away. */
static bool see_whole(struct store *store, int64_t *seen)
{
	const char *last;
	int64_t change;
	bool good = store_get_value(store, "topic", &arena, &last, &error) &&
		count_of(store, last) == MORE && store_last_change(store, &change, &error) &&
		change >= *seen;
	if (good)
		*seen = change;
	return good;
}

/* The writer puts one topic after another; the reader never sees a part of one. */
static void test_writer_and_reader(void)
{
	int status;
	fflush(stdout);
	pid_t child = fork();
	if (child == 0) {
		struct store *store = open_in_time();
		bool good = write_all(store);
		store_close(store);
		_exit(good ? 0 : 1);
	}
	struct store *store = open_in_time();
	bool whole = store, done = false;
	int64_t seen = 0;
	while (!done && whole) {
		done = waitpid(child, &status, WNOHANG) == child;
		whole = see_whole(store, &seen) || only_locked();
	}
	ok(done && WIFEXITED(status) && !WEXITSTATUS(status), "a writer is not disturbed");
	ok(whole, "a reader never sees a part");
	ok(store && count_of(store, "/w/0") == MORE, "and in the end all");
	store_close(store);
}

static bool add_topic(void *data)
{
	struct store *store = store_open(path, &error);
	bool good = store && put_all(store, data);
	store_close(store);
	return good;
}

static bool make_new(void *data)
{
	char topic[] = "/t/new";
	path = data;
	return add_topic(topic);
}

static void test_kills(void)
{
	unsigned nth = 0;
	size_t kept = 0, absent = 0, parts = 0, lost = 0;
	enum kill_end end = KILL_KILLED;
	while (end == KILL_KILLED && nth < MOST_CALLS) {
		char topic[32];
		snprintf(topic, sizeof(topic), "/k/%u", ++nth);
		struct store *store = store_open(path, &error);
		size_t before = found(store);
		store_close(store);
		end = kill_at(nth, add_topic, topic);
		store = store_open(path, &error);
		int64_t count = store ? count_of(store, topic) : -1;
		kept += count == MORE;
		absent += count == 0;
		parts += count != MORE && count != 0;
		lost += found(store) != before + (size_t)count;
		store_close(store);
		arena_release(&arena);
	}
	if (end == KILL_UNABLE) {
		tap_result(1, "kills at every moment # SKIP no tracing here", __FILE__, __LINE__);
		return;
	}
	ok(end == KILL_FINISHED && nth > 50, "it is killed at every call of the system");
	ok(kept && absent, "some transactions were kept and some were not");
	ok(!parts, "none in part");
	ok(!lost, "and what was there before is still found");
}

static void test_kills_while_made(void)
{
	unsigned nth = 0;
	bool good = true;
	enum kill_end end = KILL_KILLED;
	char *fresh = memory_copy(path);
	fresh[strlen(fresh) - 1] = 'n';
	while (end == KILL_KILLED && nth < MOST_CALLS && good) {
		unlink(fresh);
		end = kill_at(++nth, make_new, fresh);
		struct store *store = store_open(fresh, &error);
		int64_t count = store ? count_of(store, "/t/new") : -1;
		good = error.kind == ERROR_NONE && (count == 0 || count == MORE);
		store_close(store);
	}
	free(fresh);
	ok(good && end != KILL_FAILED, "a copy that is killed while it is made is made again");
}

int main(void)
{
	const char *home = getenv("HOME");
	struct arena paths = ARENA_INIT;
	path = arena_printf(&paths, "%s/together/copy.db", home ? home : "/tmp");
	test_locked();
	test_writer_and_reader();
	test_kills();
	test_kills_while_made();
	ok(error.kind == ERROR_NONE, "no other error came");
	error_release(&error);
	arena_release(&arena);
	arena_release(&paths);
	return tap_done();
}
