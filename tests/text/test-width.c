/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/width.h"

#include <stdbool.h>
#include <stdlib.h>

#include "../support/tap.h"

static const struct {
	const char *text;
	size_t columns, grapheme;
	const char *what;
} cases[] = {
	{ "", 0, 0, "nothing" },
	{ "abc", 3, 1, "letters" },
	{ "Ŵyr", 3, 2, "a letter of two bytes" },
	{ "e\xcc\x81x", 2, 3, "a mark takes no column" },
	{ "日本", 4, 3, "Chinese takes two each" },
	{ "\xf0\x9f\x98\x80", 2, 4, "an emoji takes two" },
	{ "\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9", 4, 11, "joined ones as their parts" },
	{ "\xf0\x9f\x87\xac\xf0\x9f\x87\xa7\xf0\x9f\x87\xab\xf0\x9f\x87\xb7", 4, 8, "two flags" },
	{ "\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbdx", 5, 8, "a colour of skin belongs to its hand" },
	{ "שלום", 4, 2, "Hebrew" },
	{ "شّ", 1, 4, "an Arabic letter with its mark" },
	{ "\xd8\x80" "1", 2, 3, "a sign before a number takes a column, as in glibc" },
	{ "கா", 2, 6, "a Tamil vowel sign belongs to its letter" },
	{ "\xef\xbf\xbd", 1, 3, "the replacement" },
	{ "a\xe2\x80\x8b" "b", 2, 1, "an invisible one takes none" },
};

static void fits(void)
{
	size_t used;
	ok(width_fit("abc日本", 4, &used) == 3 && used == 3, "no half of a wide letter");
	ok(width_fit("abc日本", 5, &used) == 6 && used == 5, "all of one that fits");
	ok(width_fit("e\xcc\x81x", 1, &used) == 3 && used == 1, "a mark comes with its letter");
	ok(width_fit("日", 1, &used) == 0 && used == 0, "0 where the first does not fit");
	ok(width_fit("ab", 0, &used) == 0 && used == 0, "nothing fits in nothing");
	ok(width_fit("ab", 9, &used) == 2 && used == 2, "all of a short text");
	ok(width_of_bytes("日本", 3) == 2, "a part of a text");
}

static void very_long_grapheme(void)
{
	const char *piece = "\xf0\x9f\x91\xa8\xe2\x80\x8d";
	size_t length = 0;
	char *text = malloc(7001);
	for (; length < 7000; length += 7)
		memcpy(text + length, piece, 8);
	ok(width_grapheme(text) == length, "a thousand emoji joined to one");
	free(text);
}

int main(void)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ok(width_of(cases[i].text) == cases[i].columns &&
		   width_grapheme(cases[i].text) == cases[i].grapheme, cases[i].what);
	fits();
	very_long_grapheme();
	return tap_done();
}
