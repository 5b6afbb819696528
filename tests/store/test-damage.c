/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A damaged file is put aside, whole, and a person goes on with a new one. */
#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../support/tap.h"
#include "base/file.h"
#include "store/store.h"

enum { RECORDS = 300, FILE_BYTES = 16 << 20 };

static struct error error;
static struct arena arena;
static const char *folder, *path, *good;
static size_t good_length;

static const char *beside(const char *name)
{
	return arena_printf(&arena, "%s/%s", folder, name);
}

static bool put(struct store *store, unsigned number)
{
	struct record record = {
		.id = arena_printf(&arena, "/c/%u", number), .type = "Contribution",
		.assembly = "/a", .parent = "/t", .number = number,
		.json = arena_printf(&arena, "{\"n\": %u, \"text\": \"word%u and more of it\"}",
				     number, number * 7919),
		.words = arena_printf(&arena, "word%u and more of it", number * 7919),
	};
	return store_put(store, &record, &error);
}

static void make_good(void)
{
	struct store *store = store_open(path, &error);
	bool kept = store && store_begin(store, &error);
	for (unsigned i = 0; i < RECORDS && kept; i++)
		kept = put(store, i);
	ok(kept && store_commit(store, &error), "a copy is made");
	store_close(store);
	ok(file_read(path, FILE_BYTES, &arena, &good, &good_length, &error) && good_length > 65536,
	   "of a good size");
}

/* Put LENGTH BYTES where the copy is, and take what was put aside before away. */
static void lay(const char *bytes, size_t length)
{
	DIR *entries = opendir(folder);
	for (struct dirent *entry; entries && (entry = readdir(entries));)
		if (strstr(entry->d_name, ".damaged-"))
			unlink(beside(entry->d_name));
	if (entries)
		closedir(entries);
	if (!file_write(path, bytes, length, &error))
		ok(false, "a test file could not be written");
}

/* The path of what was put aside, with ENDING; NULL: none. */
static const char *aside(const char *ending)
{
	const char *found = NULL;
	DIR *entries = opendir(folder);
	for (struct dirent *entry; entries && (entry = readdir(entries));) {
		size_t length = strlen(entry->d_name);
		if (!strncmp(entry->d_name, "copy.db.damaged-", 16) && length >= strlen(ending) &&
		    !strcmp(entry->d_name + length - strlen(ending), ending))
			found = beside(entry->d_name);
	}
	if (entries)
		closedir(entries);
	return found;
}

static bool empty_and_working(struct store *store)
{
	int64_t count;
	return store_count(store, &(struct store_query){ 0 }, &count, &error) && count == 0 &&
		put(store, 1) && store_count(store, &(struct store_query){ 0 }, &count, &error) &&
		count == 1;
}

static void expect_aside(const char *bytes, size_t length, const char *what)
{
	const char *kept = NULL;
	size_t kept_length = 0;
	struct error cause = ERROR_INIT;
	lay(bytes, length);
	struct store *store = store_open(path, &cause);
	ok(store && cause.kind == ERROR_DAMAGED, arena_printf(&arena, "%s: it is said", what));
	ok(aside("Z") && file_read(aside("Z"), FILE_BYTES, &arena, &kept, &kept_length, &error) &&
	   kept_length == length && !memcmp(kept, bytes, length),
	   arena_printf(&arena, "%s: it is put aside, every byte", what));
	ok(store && empty_and_working(store), arena_printf(&arena, "%s: a new one works", what));
	store_close(store);
	error_release(&cause);
	store = store_open(path, &cause);
	ok(store && cause.kind == ERROR_NONE, arena_printf(&arena, "%s: it is said once", what));
	store_close(store);
	error_release(&cause);
}

static char *copy(void)
{
	return arena_copy_bytes(&arena, good, good_length);
}

static void test_kinds(void)
{
	expect_aside(good, good_length / 2, "cut in half");
	expect_aside(good, good_length - 4096, "cut by a page");
	expect_aside(good, 50, "cut in its head");
	expect_aside("Dear diary,\n", 12, "another text");

	char *bytes = copy();
	memset(bytes, 0, 100);
	expect_aside(bytes, good_length, "without a head");
	bytes = copy();
	memset(bytes + 20, 0xff, 80);
	expect_aside(bytes, good_length, "with nonsense in its head");
	bytes = copy();
	memset(bytes + 4096, 0x5a, 4096);
	expect_aside(bytes, good_length, "a page scrambled");
	bytes = copy();
	for (size_t i = 0; i < good_length; i++)
		bytes[i] = (char)(i * 2654435761u >> 13);
	expect_aside(bytes, good_length, "noise");
}

static void test_journal(void)
{
	lay("noise noise noise", 17);
	ok(file_write(beside("copy.db-journal"), "more noise", 10, &error), "a journal lies there");
	struct error cause = ERROR_INIT;
	struct store *store = store_open(path, &cause);
	ok(store && cause.kind == ERROR_DAMAGED && access(beside("copy.db-journal"), F_OK) &&
	   empty_and_working(store), "it is not played into the new copy");
	store_close(store);
	error_release(&cause);
}

/* Use everything; true where it worked, or where damage was said once and then it worked. */
static bool survives(struct store *store)
{
	for (int turn = 0; turn < 8; turn++) {
		struct error cause = ERROR_INIT;
		struct records all;
		bool worked =
			store_list(store, &(struct store_query){ 0 }, &arena, &all, &cause) &&
			store_search(store, "/a", "word more", 500, &arena, &all, &cause) &&
			store_set_value(store, "k", "v", &cause) && put(store, 7) &&
			store_forget(store, "/a", &cause);
		bool told = cause.kind == ERROR_DAMAGED || error.kind == ERROR_DAMAGED;
		error_release(&cause);
		error_release(&error);
		if (worked || !told)
			return worked;
	}
	return false;
}

static void test_every_page(void)
{
	size_t said = 0, pages = good_length / 4096, alive = 0;
	for (size_t page = 0; page < pages; page++) {
		char *bytes = copy();
		struct error cause = ERROR_INIT;
		for (size_t i = 0; i < 4096; i++)
			bytes[page * 4096 + i] ^= (char)(i * 2654435761u >> 11);
		lay(bytes, good_length);
		struct store *store = store_open(path, &cause);
		said += cause.kind == ERROR_DAMAGED;
		alive += store && survives(store);
		store_close(store);
		error_release(&cause);
	}
	ok(said > pages / 2, "most scrambled pages are found when the copy is opened");
	ok(alive == pages, "whichever page it is, a person goes on");
}

static void test_while_open(void)
{
	struct error cause = ERROR_INIT;
	struct record record;
	lay(good, good_length);
	struct store *store = store_open(path, &cause);
	struct store *other = store_open(path, &cause);
	ok(store && other && cause.kind == ERROR_NONE, "two have a good copy open");
	int fd = open(path, O_WRONLY);
	for (size_t at = 0; at < good_length; at += 10)
		if (pwrite(fd, "scrambled!", 10, (off_t)at) != 10)
			break;
	close(fd);
	ok(store_begin(store, &cause) == false && cause.kind == ERROR_DAMAGED,
	   "it is scrambled under them, and the first says so");
	store_rollback(store);
	ok(aside("Z") && empty_and_working(store), "then it is aside, and a new one works");
	error_release(&cause);
	ok(!store_get(other, "/c/5", &arena, &record, &cause) && cause.kind == ERROR_DAMAGED,
	   "the other says so too");
	error_release(&cause);
	ok(store_get(other, "/c/1", &arena, &record, &cause) && record.id,
	   "and then reads the same new one");
	store_close(store);
	store_close(other);
	error_release(&cause);
}

/* The copy is put aside by another program while this one only waits. */
static void test_moved_away(void)
{
	struct error cause = ERROR_INIT;
	int64_t count;
	lay(good, good_length);
	struct store *store = store_open(path, &cause);
	ok(store && store_count(store, &(struct store_query){ 0 }, &count, &cause) &&
	   count == RECORDS, "a copy is open");
	ok(rename(path, beside("copy.db.damaged-1Z")) == 0, "its file is moved away");
	ok(store && !store_set_value(store, "a", "b", &cause) && cause.kind == ERROR_DAMAGED,
	   "a write does not go into the old file");
	ok(store && empty_and_working(store) && !access(path, F_OK), "but into a new one");
	store_close(store);
	error_release(&cause);
}

int main(void)
{
	const char *home = getenv("HOME");
	folder = arena_printf(&arena, "%s/damage", home ? home : "/tmp");
	path = beside("copy.db");
	make_good();
	test_kinds();
	test_journal();
	test_every_page();
	test_while_open();
	test_moved_away();
	ok(error.kind == ERROR_NONE, "no other error came");
	error_release(&error);
	arena_release(&arena);
	return tap_done();
}
