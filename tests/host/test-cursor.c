/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/array.h"
#include "host/cursor.h"
#include "../support/tap.h"

static const char epoch[] = "1f6c02aa";

static void test_round(struct arena *arena)
{
	const struct cursor list = { .list = true, .number = 41, .id = "/contributions/41" };
	const struct cursor feed = { .number = 7, .top = 9, .snapshot = true };
	struct cursor read;
	const char *text = cursor_write(&list, epoch, arena);
	ok(cursor_read(text, epoch, arena, &read) == CURSOR_GOOD && read.list &&
	   read.number == 41, "a list's cursor comes back");
	same(read.id, "/contributions/41", "with its id");
	ok(!text[strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789.")],
	   "it needs no coding in an address");
	text = cursor_write(&feed, epoch, arena);
	ok(cursor_read(text, epoch, arena, &read) == CURSOR_GOOD && !read.list && read.snapshot &&
	   read.number == 7 && read.top == 9, "a feed's cursor comes back");
	ok(cursor_read(text, "00000000", arena, &read) == CURSOR_OLD,
	   "that of another database is known as such");
	ok(cursor_read(text, "1f6c02a", arena, &read) == CURSOR_OLD,
	   "even where one word begins the other");
}

static void test_bad(struct arena *arena)
{
	static const char *const bad[] = {
		"", ".", "x", "1f6c02aa", "1f6c02aa.", "1f6c02aa.f", "1f6c02aa.f.", "1f6c02aa.f.1",
		"1f6c02aa.f.1.", "1f6c02aa.f.-1.2", "1f6c02aa.f.3.2", "1f6c02aa.f.1.2.3",
		"1f6c02aa.f.1.2 ", "1f6c02aa.q.1.2", "1f6c02aa.l.1.g1", "1f6c02aa.l.1.2",
		"1f6c02aa.l.1.2f00", "1f6c02aa.f.99999999999999999999.99999999999999999999",
		"1' OR '1'='1", "1f6c02aa.f.1.2; DROP TABLE objects", "../../etc/passwd",
	};
	struct cursor read;
	for (size_t i = 0; i < ARRAY_COUNT(bad); i++)
		ok(cursor_read(bad[i], epoch, arena, &read) == CURSOR_BAD, bad[i]);
}

int main(void)
{
	struct arena arena = ARENA_INIT;
	test_round(&arena);
	test_bad(&arena);
	arena_release(&arena);
	return tap_done();
}
