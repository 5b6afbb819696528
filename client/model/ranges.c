/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ranges.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"

enum mark { MARK_NONE, MARK_COMMA, MARK_TO, MARK_END };

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* Past WORD, where it stands at *AT and nothing but a blank or a digit comes after it. */
static bool pass(const char **at, const char *word)
{
	size_t length = strlen(word);
	if (strncmp(*at, word, length) != 0 ||
	    ((*at)[length] != ' ' && !is_digit((*at)[length])))
		return false;
	*at += length;
	return true;
}

/* What stands between two numbers; MARK_END past the last. */
static enum mark read_mark(const char **at)
{
	bool comma = **at == ' ';
	*at += strspn(*at, " \t");
	if (!**at)
		return MARK_END;
	/* TRANSLATORS: between two numbers, as a person types it: "1 to 6". */
	if (pass(at, P_("numbers", "to")) || pass(at, "to") || pass(at, "-") ||
	    pass(at, "\u2013") || pass(at, "\u2014"))
		return MARK_TO;
	size_t marks = strspn(*at, ",; \t");
	*at += marks;
	/* TRANSLATORS: between two numbers, as a person types it: "1, 2 and 3". */
	bool and = pass(at, P_("numbers", "and")) || pass(at, "and");
	*at += strspn(*at, " \t");
	return !**at ? MARK_END : comma || marks || and ? MARK_COMMA : MARK_NONE;
}

static bool read_number(const char **at, int64_t *number)
{
	size_t digits = strspn(*at, "0123456789");
	*number = digits && digits <= RANGES_DIGITS ? strtoll(*at, NULL, 10) : 0;
	*at += digits;
	return *number > 0;
}

static void add(struct arena *arena, struct list *ranges, int64_t first, int64_t last)
{
	struct range *range = arena_alloc(arena, sizeof(*range));
	*range = (struct range){ first, last };
	ranges->items[ranges->count++] = range;
}

bool ranges_read(const char *text, struct arena *arena, struct list *ranges)
{
	*ranges = (struct list){ NULL, 0 };
	const char *at = text ? text + strspn(text, " \t") : "";
	ranges->items = arena_alloc(arena, (strlen(at) + 1) * sizeof(*ranges->items));
	for (enum mark mark = *at ? MARK_COMMA : MARK_END; mark != MARK_END; ) {
		int64_t first, last;
		if (mark != MARK_COMMA || !read_number(&at, &first))
			return false;
		last = first;
		mark = read_mark(&at);
		if (mark == MARK_TO) {
			at += strspn(at, " \t");
			if (!read_number(&at, &last) || last < first)
				return false;
			mark = read_mark(&at);
		}
		add(arena, ranges, first, last);
	}
	return true;
}

bool ranges_hold(const struct list *ranges, int64_t number)
{
	for (size_t i = 0; i < ranges->count; i++) {
		const struct range *range = ranges->items[i];
		if (number >= range->first && number <= range->last)
			return true;
	}
	return false;
}
