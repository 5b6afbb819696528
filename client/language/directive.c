/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/directive.h"

#include <stddef.h>
#include <string.h>

enum { ARGUMENTS_MOST = 16, DIGITS_MOST = 3 };

/* What a directive takes from the arguments: "zu", "s"; "" where none was read yet. */
struct argument {
	char type[4];
};

struct directives {
	struct argument arguments[ARGUMENTS_MOST];
	size_t count;
	bool numbered, in_order;
};

/* A number of a few digits; -1: too long, for a translation must not ask for a huge width. */
static int read_number(const char **at)
{
	int value = 0, digits = 0;
	for (; **at >= '0' && **at <= '9'; (*at)++, digits++)
		if (digits < DIGITS_MOST)
			value = value * 10 + **at - '0';
	return digits > DIGITS_MOST ? -1 : value;
}

static bool add(struct directives *directives, size_t number, const char *type, size_t length)
{
	if (number)
		directives->numbered = true;
	else
		directives->in_order = true;
	size_t index = number ? number - 1 : directives->count;
	if (index >= ARGUMENTS_MOST || (directives->numbered && directives->in_order))
		return false;
	struct argument *argument = &directives->arguments[index], new = { "" };
	memcpy(new.type, type, length);
	if (*argument->type && strcmp(argument->type, new.type) != 0)
		return false;
	*argument = new;
	if (index >= directives->count)
		directives->count = index + 1;
	return true;
}

/* A width or precision: a number, or a star that takes an int. */
static bool read_size(struct directives *directives, const char **at)
{
	if (**at != '*')
		return read_number(at) >= 0;
	(*at)++;
	return add(directives, 0, "d", 1);
}

/* One directive, from behind its % on; *AT then stands behind it. */
static bool read_directive(struct directives *directives, const char **at)
{
	const char *start = *at;
	int number = read_number(at);
	if (number > 0 && **at == '$') {
		(*at)++;
	} else {
		*at = start;
		number = 0;
	}
	*at += strspn(*at, "-+ #0'");
	if (!read_size(directives, at))
		return false;
	if (**at == '.') {
		(*at)++;
		if (!read_size(directives, at))
			return false;
	}
	size_t length = strspn(*at, "hljztL");
	char conversion = (*at)[length], type[3];
	if (length > 2 || !conversion || !strchr("diouxXeEfFgGaAcsp", conversion))
		return false;
	memcpy(type, *at, length);
	type[length] = conversion;
	if (conversion == 'i')
		type[length] = 'd';
	*at += length + 1;
	return add(directives, (size_t)number, type, length + 1);
}

/* False where TEXT is no format that is understood here. */
static bool read_all(struct directives *directives, const char *text)
{
	*directives = (struct directives){ 0 };
	while ((text = strchr(text, '%'))) {
		text++;
		if (*text == '%')
			text++;
		else if (!read_directive(directives, &text))
			return false;
	}
	for (size_t i = 0; i < directives->count; i++)
		if (!*directives->arguments[i].type)
			return false;
	return true;
}

bool directive_agree(const char *original, const char *translation, bool fewer)
{
	struct directives want, got;
	bool readable = read_all(&want, original);
	if (read_all(&got, translation) != readable)
		return !readable && !strchr(translation, '%');
	if (!readable)
		return true;
	if (fewer ? got.count > want.count : got.count != want.count)
		return false;
	for (size_t i = 0; i < got.count; i++)
		if (strcmp(got.arguments[i].type, want.arguments[i].type) != 0)
			return false;
	return true;
}
