/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TESTS_RANDOM_TEXT_H
#define PV_TESTS_RANDOM_TEXT_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Hostile texts, the same ones in every run. */
static uint32_t random_state = 20261124;

static inline uint32_t random_below(uint32_t limit)
{
	random_state = random_state * 1664525 + 1013904223;
	return (random_state >> 8) % limit;
}

static const char *const random_pieces[] = {
	"a", "word", " ", "  ", "\n", "\r\n", "\t", "-", "\xc3\xa9", "e\xcc\x81", "\xcc\x81",
	"\x1b", "\x1b[31m", "\x1b]0;t\a", "\x1bP", "\x1b\\", ("\xc2\x9b" "2J"), "\xc2\x9d",
	"\xc2\x85",
	"\x7f", "\x01", "\xff", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82",
	"\xf0\x9f",
	"\xe2\x80\x8b", "\xe2\x80\x8d", "\xef\xbb\xbf", "\xe2\x80\xae", "\xe2\x81\xa6",
	"\xe2\x80\xa8",
	"\xc2\xad", "\xf3\xa0\x81\x81", "\xef\xbf\xbe", "\xef\xbf\xbd", "\xe6\x97\xa5",
	"\xe3\x80\x82",
	"\xf0\x9f\x91\xa8", "\xf0\x9f\x87\xac", "\xd7\xa9", "\xd8\xb3", "\xd9\x91", "\xc2\xa0",
	"\xe1\x84\x80", "\xe0\xb8\x81", "(", ")", "/", "[", "]", "*", "&#27;", "1. ",
};

/* PIECES pieces into TEXT of SIZE bytes, NUL-ended; its length. */
static inline size_t random_text(char *text, size_t size, size_t pieces)
{
	size_t length = 0;
	while (pieces--) {
		const char *piece = random_pieces[random_below(sizeof(random_pieces) /
							       sizeof(*random_pieces))];
		if (length + strlen(piece) >= size)
			break;
		memcpy(text + length, piece, strlen(piece));
		length += strlen(piece);
	}
	text[length] = '\0';
	return length;
}

#endif
