/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/width.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <unigbrk.h>
#include <unistr.h>
#include <uniwidth.h>

#include "base/memory.h"

/* A few signs that stand before a number (U+0600) take a column; uniwidth gives them none. */
static size_t columns_of(ucs4_t c)
{
	int columns = uc_width(c, "UTF-8");
	if (!columns && uc_graphemeclusterbreak_property(c) == GBP_PREPEND)
		return 1;
	return columns > 0 ? (size_t)columns : 0;
}

size_t width_of_char(const char *text, size_t length, size_t *bytes)
{
	ucs4_t c;
	*bytes = (size_t)u8_mbtouc(&c, (const uint8_t *)text, length);
	return columns_of(c);
}

size_t width_of_bytes(const char *text, size_t length)
{
	size_t columns = 0, bytes;
	for (size_t i = 0; i < length; i += bytes)
		columns += width_of_char(text + i, length - i, &bytes);
	return columns;
}

size_t width_of(const char *text)
{
	return width_of_bytes(text, strlen(text));
}

/* The end of the first grapheme within LENGTH bytes; LENGTH where it may go on. */
static size_t first_break(const char *text, size_t length, char *breaks)
{
	/* Only the first byte of each character is written to. */
	memset(breaks, 0, length);
	u8_grapheme_breaks((const uint8_t *)text, length, breaks);
	for (size_t i = 1; i < length; i++)
		if (breaks[i])
			return i;
	return length;
}

/* At most LENGTH bytes that do not end inside a character. */
static size_t whole_characters(const char *text, size_t length)
{
	length = strnlen(text, length);
	while (length && (text[length] & 0xc0) == 0x80)
		length--;
	return length;
}

/* Seldom: longer than what is looked at first, such as a family joined of many. */
static size_t long_grapheme(const char *text)
{
	size_t size = 64, end, length;
	char *breaks = NULL;
	do {
		size *= 2;
		breaks = memory_resize(breaks, size, 1);
		length = whole_characters(text, size);
		end = first_break(text, length, breaks);
	} while (end == length && text[length]);
	free(breaks);
	return end;
}

size_t width_grapheme(const char *text)
{
	char breaks[32];
	if (!*text)
		return 0;
	if (text[0] > ' ' && text[0] < 0x7f && !(text[1] & 0x80))
		return 1;
	size_t length = whole_characters(text, sizeof(breaks));
	size_t end = first_break(text, length, breaks);
	return end < length || !text[length] ? end : long_grapheme(text);
}

size_t width_fit(const char *text, size_t columns, size_t *used)
{
	size_t bytes = 0, next;
	*used = 0;
	while ((next = width_grapheme(text + bytes))) {
		size_t width = width_of_bytes(text + bytes, next);
		if (width > columns - *used)
			break;
		*used += width;
		bytes += next;
	}
	return bytes;
}
