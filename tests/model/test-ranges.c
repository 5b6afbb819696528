/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ranges.h"

#include "../support/tap.h"

/* What TEXT is read as: each range with its blank, or that it is not understood. */
static const char *read(const char *text)
{
	static char shown[200];
	struct arena arena = ARENA_INIT;
	struct list ranges;
	size_t at = 0;
	shown[0] = '\0';
	if (!ranges_read(text, &arena, &ranges))
		memcpy(shown, "no", 3);
	for (size_t i = 0; shown[0] != 'n' && i < ranges.count; i++) {
		const struct range *range = ranges.items[i];
		at += (size_t)snprintf(shown + at, sizeof(shown) - at, "%d-%d ",
				       (int)range->first, (int)range->last);
	}
	arena_release(&arena);
	return shown;
}

int main(void)
{
	struct arena arena = ARENA_INIT;
	struct list ranges;
	same(read("3"), "3-3 ", "one number");
	same(read("1 to 6, 9 and 12-14"), "1-6 9-9 12-14 ", "as a person says them");
	same(read(" 1,2;3 4 "), "1-1 2-2 3-3 4-4 ", "parted in any of these ways");
	same(read("1\u20136, 8 \u2014 9"), "1-6 8-9 ", "dashes make ranges too");
	same(read("5 to 5"), "5-5 ", "a range of one");
	same(read("9, 3, 3"), "9-9 3-3 3-3 ", "in any order, more than once");
	same(read(""), "", "nothing is no number");
	same(read(NULL), "", "nor is what was not sent");
	same(read("6 to 1"), "no", "a range goes upwards");
	same(read("1 to"), "no", "and has two ends");
	same(read("to 3"), "no", "both");
	same(read("1 to 2 to 3"), "no", "and no third");
	same(read("0"), "no", "numbers begin with one");
	same(read("-3"), "no", "none is less");
	same(read("three"), "no", "words are not understood");
	same(read("3x"), "no", "nor is what is joined to a number");
	same(read("4000000000"), "no", "nor a number that nothing can have");
	same(read("999999999"), "999999999-999999999 ", "the last one that something can");
	ok(ranges_read("2 to 4, 7", &arena, &ranges) && !ranges_hold(&ranges, 1) &&
	   ranges_hold(&ranges, 2) && ranges_hold(&ranges, 4) && !ranges_hold(&ranges, 5) &&
	   ranges_hold(&ranges, 7), "both ends belong to a range");
	arena_release(&arena);
	return tap_done();
}
