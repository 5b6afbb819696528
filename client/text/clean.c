/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/clean.h"

#include <stdint.h>
#include <string.h>

#include <unictype.h>
#include <unistr.h>

#include "base/strbuf.h"

enum {
	MARKS_MOST = 8,		/* combining marks on one character */
	ENDS_MOST = 2,		/* line ends in a row */
	ESCAPE = 0x1b,
	STRING_END = 0x9c,	/* ST */
	REPLACEMENT = 0xfffd,
};

struct bytes {
	const uint8_t *at, *end;
};

struct cleaner {
	struct bytes in;
	enum clean_as as;
	struct strbuf out;
	ucs4_t last;		/* the last character that was put out; 0: none */
	ucs4_t held;		/* an invisible one that waits for a word to go on; 0: none */
	size_t kept;		/* bytes of out up to the end of the last word */
	int marks, ends;	/* of them, in a row */
};

/* The range that the second byte must be in, after LEAD (Unicode 3.9, table 3-7). */
static void second_byte(uint8_t lead, uint8_t *low, uint8_t *high)
{
	*low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
	*high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
}

/* The next character; U+FFFD for the longest part that could have begun one. */
static ucs4_t next_char(struct bytes *in)
{
	uint8_t lead = *in->at++, low, high;
	int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
	if (lead < 0x80)
		return lead;
	if (lead < 0xc2 || lead > 0xf4)
		return REPLACEMENT;
	ucs4_t c = lead & (0x3f >> more);
	second_byte(lead, &low, &high);
	for (; more; more--, low = 0x80, high = 0xbf) {
		if (in->at == in->end || *in->at < low || *in->at > high)
			return REPLACEMENT;
		c = c << 6 | (*in->at++ & 0x3f);
	}
	return c;
}

/* Skip all bytes from LOW to HIGH. */
static void skip(struct bytes *in, uint8_t low, uint8_t high)
{
	while (in->at < in->end && *in->at >= low && *in->at <= high)
		in->at++;
}

static void skip_one(struct bytes *in, uint8_t low, uint8_t high)
{
	if (in->at < in->end && *in->at >= low && *in->at <= high)
		in->at++;
}

/* CSI: parameters, intermediates and a final byte (ECMA-48 5.4). */
static void skip_csi(struct bytes *in)
{
	skip(in, 0x30, 0x3f);
	skip(in, 0x20, 0x2f);
	skip_one(in, 0x40, 0x7e);
}

/*
 * OSC, DCS and the like: up to ST or BEL, or to the control that breaks it off; where
 * nothing ends it, to the end of the line.  One that finds no control is the last one,
 * so that the whole is linear.
 */
static void skip_string(struct bytes *in)
{
	const uint8_t *line = NULL;
	while (in->at < in->end) {
		struct bytes before = *in;
		ucs4_t c = next_char(in);
		if (c == '\a' || c == 0x18 || c == 0x1a || c == STRING_END)
			return;
		if (c == ESCAPE && in->at < in->end && *in->at == '\\') {
			in->at++;
			return;
		}
		if (c == ESCAPE || (c >= 0x80 && c < 0xa0)) {
			*in = before;
			return;
		}
		if (!line && (c == '\n' || c == '\r'))
			line = before.at;
	}
	if (line)
		in->at = line;
}

/* What follows a C1 control, or ESC and the 7-bit form of it, belongs to it. */
static void skip_c1(struct bytes *in, ucs4_t c)
{
	if (c == 0x9b)
		skip_csi(in);
	else if (c == 0x90 || c == 0x98 || c == 0x9d || c == 0x9e || c == 0x9f)
		skip_string(in);
}

static void skip_escape(struct bytes *in)
{
	if (in->at < in->end && *in->at >= 0x40 && *in->at <= 0x5f) {
		skip_c1(in, *in->at++ + 0x40U);
		return;
	}
	skip(in, 0x20, 0x2f);
	skip_one(in, 0x30, 0x7e);
}

/* They are needed within a word: Persian, Indic scripts, emoji, mixed directions. */
static bool is_joiner(ucs4_t c)
{
	return (c >= 0x200b && c <= 0x200f) || c == 0x2060 || c == 0xfeff || c == 0x061c;
}

static bool is_removed(ucs4_t c)
{
	if (c < 0x7f)
		return false;
	if ((c >= 0xe0000 && c <= 0xe0fff) || (c >= 0xfff9 && c <= 0xfffb))
		return true;
	if (uc_is_property_not_a_character(c))
		return true;
	return uc_is_property_default_ignorable_code_point(c) &&
	       !uc_is_general_category(c, UC_CATEGORY_M);
}

static void put(struct cleaner *cleaner, ucs4_t c)
{
	uint8_t bytes[4];
	int length = u8_uctomb(bytes, c, sizeof(bytes));
	strbuf_add(&cleaner->out, bytes, (size_t)length);
	cleaner->last = c;
}

static void put_blank(struct cleaner *cleaner, ucs4_t c)
{
	cleaner->held = 0;
	cleaner->marks = 0;
	if (!cleaner->last)
		return;
	if (c == '\n' && cleaner->as == CLEAN_LINE)
		c = ' ';
	if (c == '\n' && ++cleaner->ends > ENDS_MOST)
		return;
	put(cleaner, c);
}

static bool has_base(const struct cleaner *cleaner)
{
	return cleaner->last && cleaner->last != ' ' && cleaner->last != '\n';
}

/* A character of a word: the invisible one before it may now come. */
static void put_word(struct cleaner *cleaner, ucs4_t c)
{
	bool mark = c >= 0x300 && uc_is_general_category(c, UC_CATEGORY_M);
	if (mark && (!has_base(cleaner) || cleaner->marks == MARKS_MOST))
		return;
	cleaner->marks = mark ? cleaner->marks + 1 : 0;
	if (cleaner->held)
		put(cleaner, cleaner->held);
	cleaner->held = 0;
	put(cleaner, c);
	cleaner->kept = cleaner->out.length;
	cleaner->ends = 0;
}

static bool is_space(ucs4_t c)
{
	return c == ' ' || (c >= 0xa0 && uc_is_property_white_space(c));
}

static void take(struct cleaner *cleaner, ucs4_t c)
{
	struct bytes *in = &cleaner->in;
	if (c == '\r') {
		skip_one(in, '\n', '\n');
		put_blank(cleaner, '\n');
	} else if ((c >= '\n' && c <= '\f') || c == 0x85 || c == 0x2028 || c == 0x2029) {
		put_blank(cleaner, '\n');
	} else if (c == '\t') {
		put_blank(cleaner, ' ');
	} else if (is_space(c)) {
		put_blank(cleaner, c);
	} else if (c == ESCAPE) {
		skip_escape(in);
	} else if (c < ' ' || (c >= 0x7f && c < 0xa0)) {
		skip_c1(in, c);
	} else if (is_joiner(c)) {
		if (has_base(cleaner) && !is_space(cleaner->last) && !cleaner->held)
			cleaner->held = c;
	} else if (!is_removed(c)) {
		put_word(cleaner, c);
	}
}

const char *clean_bytes(struct arena *arena, const char *bytes, size_t length, enum clean_as as)
{
	const uint8_t *start = (const uint8_t *)bytes;
	struct cleaner cleaner = { .in = { start, start + length }, .as = as };
	strbuf_init(&cleaner.out, SIZE_MAX);
	while (cleaner.in.at < cleaner.in.end)
		take(&cleaner, next_char(&cleaner.in));
	const char *text = arena_copy_bytes(arena, cleaner.out.bytes, cleaner.kept);
	strbuf_release(&cleaner.out);
	return text;
}

const char *clean_text(struct arena *arena, const char *text, enum clean_as as)
{
	return text ? clean_bytes(arena, text, strlen(text), as) : NULL;
}

bool clean_is_harmless(const char *text)
{
	const uint8_t *start = (const uint8_t *)text;
	struct bytes in = { start, start + strlen(text) };
	while (in.at < in.end) {
		ucs4_t c = next_char(&in);
		bool control = (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0);
		if (control || c == REPLACEMENT || (!is_joiner(c) && is_removed(c)))
			return false;
	}
	return true;
}
