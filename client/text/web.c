/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/web.h"

#include <string.h>
#include <strings.h>

/* The bytes of "http://" or "https://" at AT; 0: something else. */
static size_t scheme(const char *at)
{
	static const char *const schemes[] = { "https://", "http://" };
	for (size_t i = 0; i < 2; i++)
		if (!strncasecmp(at, schemes[i], strlen(schemes[i])))
			return strlen(schemes[i]);
	return 0;
}

static size_t count_of(const char *text, size_t length, char byte)
{
	size_t count = 0;
	for (size_t i = 0; i < length; i++)
		count += text[i] == byte;
	return count;
}

/* A mark at the end belongs to the sentence, a bracket too unless it was opened within. */
static size_t without_marks(const char *address, size_t length)
{
	size_t opened = count_of(address, length, '('), closed = count_of(address, length, ')');
	while (length) {
		char last = address[length - 1];
		if (last == ')' && closed > opened)
			closed--;
		else if (!strchr(".,;:!?'\"", last))
			break;
		length--;
	}
	return length;
}

bool web_find(const char *text, size_t *start, size_t *length)
{
	for (size_t i = *start; text[i]; i++) {
		size_t begin = scheme(text + i);
		if (!begin)
			continue;
		size_t whole = without_marks(text + i, strcspn(text + i, " \t\n<>\"[]{}|\\^`"));
		if (whole <= begin)
			continue;
		*start = i;
		*length = whole;
		return true;
	}
	return false;
}

const char *web_host(struct arena *arena, const char *address, size_t length)
{
	size_t begin = scheme(address), end = begin;
	while (end < length && !strchr("/?#:", address[end]))
		end++;
	if (!strncasecmp(address + begin, "www.", 4) && end - begin > 4)
		begin += 4;
	return arena_copy_bytes(arena, address + begin, end - begin);
}
