/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/clean.h"

#include <stdlib.h>
#include <time.h>

#include "../support/clean.h"
#include "../support/tap.h"
#include "random-text.h"

enum { LONG_LINE = 10 << 20 };

static struct arena arena;

static const struct {
	const char *text, *clean, *what;
} lines[] = {
	/* Plain texts are left as they are. */
	{ "Help with a diagnosis", "Help with a diagnosis", "words" },
	{ "Ŵyr — “naïve” £5 日本", "Ŵyr — “naïve” £5 日本", "letters of all the world" },
	{ "", "", "nothing" },
	/* Blanks and lines. */
	{ " \t a\tb \n ", "a b", "a tab is a blank, blanks at the ends go" },
	{ "a\nb\r\nc\rd", "a b c d", "one line is made of lines" },
	{ "a\xc2\x85" "b\xe2\x80\xa8" "c\xe2\x80\xa9" "d\ve\ff", "a b c d e f",
	  "whatever ends them" },
	/* Controls. */
	{ "a\x01\x08\x7f\x0e" "b", "ab", "C0 and DEL" },
	{ "a\xc2\x80\xc2\x84\xc2\x9a" "b", "ab", "C1" },
	{ "a\x1b" "b", "a", "ESC and its letter" },
	{ "a\x1b", "a", "ESC at the end" },
	{ "\x1b(Ba\x1b#8b\x1b" "cc", "abc", "ESC with what lies between" },
	{ "a\x1b\xe6\x97\xa5", "a日", "ESC before a letter that is none of its own" },
	/* CSI. */
	{ "\x1b[31mred\x1b[0m", "red", "colours" },
	{ "\x1b[2J\x1b[1;1Hx", "x", "clearing the screen" },
	{ "\x1b[?1049h\x1b[>0c\x1b[6 qx", "x", "private and intermediate" },
	{ "\xc2\x9b" "31mx", "x", "CSI as C1" },
	{ "\x9b" "31mx", "\xef\xbf\xbd" "31mx", "CSI as a byte is no UTF-8" },
	{ "a\x1b[31", "a", "CSI that nothing ends" },
	{ "a\x1b[3\x1b[31mb", "ab", "CSI within CSI" },
	/* Strings. */
	{ "\x1b]0;title\ax", "x", "OSC ended by BEL" },
	{ "\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", "link", "OSC ended by ST" },
	{ "\x1b]0;t\xc2\x9cx", "x", "OSC ended by ST as C1" },
	{ "\xc2\x9d" "52;c;aGk=\ax", "x", "OSC as C1" },
	{ "a\x1b]0;never ended", "a", "OSC that nothing ends" },
	{ "\x1bP+q544e\x1b\\x", "x", "DCS ended by ST" },
	{ "a\x1bP1$r never", "a", "DCS that nothing ends" },
	{ "\xc2\x90q#0\ax", "x", "DCS as C1, ended by BEL" },
	{ "\x1bXs\x1b\\a\x1b^p\x1b\\b\x1b_a\x1b\\c", "abc", "SOS, PM, APC" },
	{ "\x1b]0;a\x18x\x1b]0;b\x1ay", "xy", "CAN and SUB break off" },
	{ "\x1b]0;a\x1b[31mx", "x", "another sequence breaks off" },
	{ "\x1b]0;\xff\xc3\x1b\\x", "x", "bytes that are no UTF-8 within" },
	/* Bytes that are no UTF-8, one replacement for each maximal part. */
	{ "a\x80z", "a\xef\xbf\xbdz", "a byte that goes on from nothing" },
	{ "a\xe2\x82z", "a\xef\xbf\xbdz", "three bytes cut off" },
	{ "a\xf0\x9f\x98z", "a\xef\xbf\xbdz", "four bytes cut off" },
	{ "a\xf0\x9f", "a\xef\xbf\xbd", "cut off by the end" },
	{ "\xc0\xaf", "\xef\xbf\xbd\xef\xbf\xbd", "a slash in two bytes" },
	{ "\xe0\x80\xaf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd", "a slash in three" },
	{ "\xf0\x80\x80\xaf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd", "in four" },
	{ "\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd", "half of a pair of UTF-16" },
	{ "\xf4\x90\x80\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd",
	  "above U+10FFFF" },
	{ "\xf8\x88\x80\x80\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd",
	  "five bytes" },
	{ "\xfe\xff", "\xef\xbf\xbd\xef\xbf\xbd", "FE and FF" },
	{ "\xc3\xc3\xa9", "\xef\xbf\xbdé", "a good one after half of one" },
	/* What hides or turns around. */
	{ "\xe2\x80\xaa" "a\xe2\x80\xab" "b\xe2\x80\xac" "c\xe2\x80\xad" "d\xe2\x80\xae" "e",
	  "abcde",
	  "embeddings and overrides" },
	{ "\xe2\x81\xa6" "a\xe2\x81\xa7" "b\xe2\x81\xa8" "c\xe2\x81\xa9", "abc", "isolates" },
	{ "a\xf3\xa0\x80\x81\xf3\xa0\x81\xa7" "b", "ab", "tags" },
	{ "a\xef\xbf\xb9" "b\xef\xbf\xba" "c\xef\xbf\xbb", "abc", "annotation marks" },
	{ "a\xc2\xad" "b", "ab", "a soft hyphen" },
	{ "a\xef\xbf\xbe\xef\xb7\x90\xf4\x8f\xbf\xbf" "b", "ab", "noncharacters" },
	{ "a\xe3\x85\xa4" "b\xe2\x81\xa4" "c", "abc", "a filler, an invisible plus" },
	{ "a\xe2\x80\x8b\xe2\x80\x8d\xef\xbb\xbf" "b", "a\xe2\x80\x8b" "b",
	  "one of an invisible run" },
	{ "\xe2\x80\x8d" "a \xe2\x80\x8d b\xe2\x80\x8d", "a  b", "none outside a word" },
	{ "\xef\xbb\xbf" "a", "a", "a byte order mark" },
	{ "\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9",
	  "\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9",
	  "an emoji that is joined" },
	{ "می\xe2\x80\x8cخواهم", "می\xe2\x80\x8cخواهم", "Persian within a word" },
	{ "\xe2\x9d\xa4\xef\xb8\x8f", "\xe2\x9d\xa4\xef\xb8\x8f", "a picture's variant" },
	/* Marks. */
	{ "\xcc\x81" "a", "a", "a mark on nothing" },
	{ "a \xcc\x81z", "a z", "a mark on a blank" },
	{ "e\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85\xcc\x86\xcc\x87\xcc\x88\xcc\x89\xcc\x8a" "x",
	  "e\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85\xcc\x86\xcc\x87\xcc\x88x",
	   "eight marks, no more" },
};

static const struct {
	const char *text, *clean, *what;
} texts[] = {
	{ "a\r\nb\rc\xc2\x85" "d\xe2\x80\xa8" "e\vf\fg", "a\nb\nc\nd\ne\nf\ng", "lines are kept" },
	{ "\n\n a\n\n\n\n\nb \n\n", "a\n\nb", "two line ends at the most, none at the ends" },
	{ "a\n\xcc\x81" "b", "a\nb", "a mark on a line's beginning" },
	{ "a\x1b]0;never\nb", "a\nb", "what nothing ends goes up to the line's end" },
	{ "a\x1b]0;x\ny\ab", "ab", "what is ended goes whole" },
	{ "a\xe2\x80\x8d\nb", "a\nb", "nothing invisible at a line's end" },
};

static void flood(const char *piece, const char *what)
{
	size_t length = strlen(piece);
	char *bytes = malloc(LONG_LINE);
	for (size_t i = 0; i < LONG_LINE; i++)
		bytes[i] = piece[i % length];
	clock_t start = clock();
	struct arena own = ARENA_INIT;
	const char *clean = clean_bytes(&own, bytes, LONG_LINE, CLEAN_TEXT);
	ok(clean && clock() - start < 20 * CLOCKS_PER_SEC, what);
	arena_release(&own);
	free(bytes);
}

static void ten_megabytes(void)
{
	flood("word ", "10 MB of words in one line");
	flood("\x1b]", "10 MB of strings that nothing ends");
	flood("\xc2\x9d", "the same as C1");
	flood("\x1b[", "10 MB of CSI");
	flood("\xcc\x81", "10 MB of marks");
	flood("\xe2\x80\x8d", "10 MB of joiners");
	flood("\xff", "10 MB of bytes that are no UTF-8");
	flood("\n", "10 MB of line ends");
	flood("\xe6\x97\xa5", "10 MB of Chinese");
}

static void twice_is_once(void)
{
	char text[400];
	size_t changed = 0, unsafe = 0;
	for (int i = 0; i < 20000; i++) {
		struct arena own = ARENA_INIT;
		enum clean_as as = i % 2 ? CLEAN_LINE : CLEAN_TEXT;
		size_t length = random_text(text, sizeof(text), 1 + random_below(30));
		const char *clean = clean_bytes(&own, text, length, as);
		changed += !is_clean(clean, as);
		for (const unsigned char *c = (const unsigned char *)clean; *c; c++)
			unsafe += (*c < ' ' && (*c != '\n' || as == CLEAN_LINE)) || *c == 0x7f ||
				  (*c == 0xc2 && c[1] < 0xa0);
		arena_release(&own);
	}
	ok(!changed, "cleaning twice changes nothing");
	ok(!unsafe, "no control is ever left");
}

static void judges(void)
{
	ok(is_clean("a b", CLEAN_LINE) && !is_clean("a\nb", CLEAN_LINE), "a line is clean or not");
	ok(is_clean("a\nb", CLEAN_TEXT) && !is_clean("a\n", CLEAN_TEXT), "a text too");
	ok(!clean_text(&arena, NULL, CLEAN_LINE), "NULL stays NULL");
	same(clean_bytes(&arena, "a\0b", 3, CLEAN_LINE), "ab", "a NUL within is removed");
	ok(clean_is_harmless(" a\n\n\n\tb "), "blanks are no harm");
	ok(!clean_is_harmless("a\x1b[m") && !clean_is_harmless("\xff") &&
	   !clean_is_harmless("\xe2\x80\xae") && !clean_is_harmless("\xc2\x9b"),
	   "controls, broken bytes and overrides are");
}

int main(void)
{
	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++)
		same(clean_text(&arena, lines[i].text, CLEAN_LINE), lines[i].clean, lines[i].what);
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		same(clean_text(&arena, texts[i].text, CLEAN_TEXT), texts[i].clean, texts[i].what);
	judges();
	twice_is_once();
	ten_megabytes();
	arena_release(&arena);
	return tap_done();
}
