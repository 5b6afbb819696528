/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/tap.h"
#include "model/spans.h"

/* Sets of numbers as they are said in an address. */

static struct arena arena;

/* What TEXT is read as, written again; "no" where it is no set. */
static const char *again(const char *text)
{
	struct spans spans;
	return spans_read(&spans, text) ? spans_write(&spans, &arena) : "no";
}

static void reads(void)
{
	same(again("1-200,205"), "1-200,205", "spans and numbers");
	same(again("7"), "7", "one number");
	same(again("9,3-3,3"), "9,3,3", "in any order, twice too");
	same(again("all"), "all", "all there are");
	struct spans spans;
	spans_read(&spans, "2-4,999999999");
	ok(spans_have(&spans, 2) && spans_have(&spans, 4) && spans_have(&spans, 999999999) &&
	   !spans_have(&spans, 1) && !spans_have(&spans, 5), "which numbers are in it");
	spans_read(&spans, "all");
	ok(spans_have(&spans, 12), "each is in all");
}

static void refuses(void)
{
	static const char *const bad[] = {
		"", ",", "1,", ",1", "0", "1-", "-1", "5-4", "1--2", "1-2-3", " 1", "1 ", "+1",
		"1000000000", "01", "0x1", "all,1", "1;2", "99999999999999999999",
	};
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		same(again(bad[i]), "no", bad[i]);
	char many[3 * SPANS_BYTES] = "1";
	for (int i = 1; i < SPANS_MOST; i++)
		strcat(many, ",1");
	ok(strcmp(again(many), "no") != 0, "as many spans as there may be");
	strcat(many, ",1");
	same(again(many), "no", "but no more");
	memset(many, '1', SPANS_BYTES + 1);
	many[SPANS_BYTES + 1] = '\0';
	same(again(many), "no", "nor a longer text");
}

static void adds(void)
{
	struct spans spans = { .count = 0 };
	ok(!spans_write(&spans, &arena), "an empty set has no text");
	for (int number = 1; number <= 200; number++)
		spans_add(&spans, number);
	ok(spans_add(&spans, 205), "a number after a gap");
	same(spans_write(&spans, &arena), "1-200,205", "neighbours become a span");
	ok(!spans_add(&spans, 205) && !spans_add(&spans, 3), "none that is not above the last");
	ok(!spans_add(&spans, 0) && !spans_add(&spans, 1000000000), "none that is no number");
}

/* Whatever is added, what comes of it can be read again, and is as long as was reckoned. */
static void bounds(void)
{
	struct spans few = { .count = 0 }, wide = { .count = 0 }, pairs = { .count = 0 };
	int64_t number = 1;
	while (spans_add(&few, number))
		number += 2;
	ok(few.count == SPANS_MOST, "there are so many spans and no more");
	for (number = 100000001; spans_add(&wide, number); number += 2)
		;
	ok(wide.count == SPANS_BYTES / 10 && wide.bytes <= SPANS_BYTES,
	   "long numbers fill the text first");
	for (number = 9; spans_add(&pairs, number); number += number % 3 == 2 ? 2 : 1)
		;
	const struct spans *all[] = { &few, &wide, &pairs };
	for (int i = 0; i < 3; i++) {
		struct spans read;
		const char *text = spans_write(all[i], &arena);
		ok(spans_read(&read, text) && strlen(text) + 1 == all[i]->bytes,
		   "its text is read again, and as long as reckoned");
		same(spans_write(&read, &arena), text, "it is the same set");
	}
}

int main(void)
{
	reads();
	refuses();
	adds();
	bounds();
	arena_release(&arena);
	return tap_done();
}
