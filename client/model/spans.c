/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/spans.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/strbuf.h"

enum {
	NUMBER_DIGITS = 9,
	NUMBER_MOST = 999999999,
};

/* The number at *TEXT, which goes past it; 0: there is none. */
static int64_t read_number(const char **text)
{
	size_t digits = **text == '0' ? 0 : strspn(*text, "0123456789");
	int64_t number = digits && digits <= NUMBER_DIGITS ? strtoll(*text, NULL, 10) : 0;
	*text += digits;
	return number;
}

static bool read_range(const char **text, struct span *span)
{
	span->from = span->to = read_number(text);
	if (**text == '-') {
		++*text;
		span->to = read_number(text);
	}
	return span->from && span->to >= span->from;
}

bool spans_read(struct spans *spans, const char *text)
{
	*spans = (struct spans){ .all = !strcmp(text, "all") };
	if (spans->all)
		return true;
	if (strlen(text) > SPANS_BYTES)
		return false;
	while (spans->count < SPANS_MOST && read_range(&text, &spans->items[spans->count])) {
		spans->count++;
		if (!*text)
			return true;
		if (*text++ != ',')
			return false;
	}
	return false;
}

static size_t digits_of(int64_t number)
{
	size_t digits = 1;
	while (number /= 10)
		digits++;
	return digits;
}

bool spans_add(struct spans *spans, int64_t number)
{
	struct span *last = spans->count ? &spans->items[spans->count - 1] : NULL;
	bool next = last && number == last->to + 1;
	size_t bytes = spans->bytes + digits_of(number) + 1;	/* with a comma or a dash */
	if (next && last->to > last->from)
		bytes -= digits_of(last->to) + 1;
	if (number < 1 || number > NUMBER_MOST || (last && number <= last->to) ||
	    bytes > SPANS_BYTES || (!next && spans->count == SPANS_MOST))
		return false;
	if (!next)
		(last = &spans->items[spans->count++])->from = number;
	last->to = number;
	spans->bytes = bytes;
	return true;
}

bool spans_have(const struct spans *spans, int64_t number)
{
	for (size_t i = 0; i < spans->count; i++)
		if (number >= spans->items[i].from && number <= spans->items[i].to)
			return true;
	return spans->all;
}

const char *spans_write(const struct spans *spans, struct arena *arena)
{
	struct strbuf text;
	strbuf_init(&text, (size_t)2 * SPANS_BYTES);
	for (size_t i = 0; i < spans->count; i++) {
		const struct span *span = &spans->items[i];
		strbuf_printf(&text, "%s%" PRId64, i ? "," : "", span->from);
		if (span->to > span->from)
			strbuf_printf(&text, "-%" PRId64, span->to);
	}
	const char *copy = spans->all ? "all" : text.length ? arena_copy(arena, text.bytes) : NULL;
	strbuf_release(&text);
	return copy;
}
