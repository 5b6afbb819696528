/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/tag.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/array.h"

/* What gettext calls a script, after an @. */
static const struct {
	const char *script, *modifier;
} modifiers[] = {
	{ "Latn", "latin" }, { "Cyrl", "cyrillic" }, { "Arab", "arabic" }, { "Deva", "devanagari" },
};

static bool all(const char *text, size_t length, int (*is)(int))
{
	for (size_t i = 0; i < length; i++)
		if (!isascii((unsigned char)text[i]) || !is((unsigned char)text[i]))
			return false;
	return true;
}

/* LENGTH letters, all as CHANGE has them. */
static void put(char *to, const char *text, size_t length, int (*change)(int))
{
	for (size_t i = 0; i < length; i++)
		to[i] = (char)change((unsigned char)text[i]);
	to[length] = '\0';
}

static void read_part(struct tag *tag, const char *text, size_t length)
{
	if (length == 4 && all(text, length, isalpha)) {
		put(tag->script, text, length, tolower);
		tag->script[0] = (char)toupper((unsigned char)text[0]);
	} else if ((length == 2 && all(text, length, isalpha)) ||
		   (length == 3 && all(text, length, isdigit))) {
		put(tag->region, text, length, toupper);
	}
}

static void read_modifier(struct tag *tag, const char *text, size_t length)
{
	for (size_t i = 0; i < ARRAY_COUNT(modifiers); i++)
		if (length == strlen(modifiers[i].modifier) &&
		    !strncasecmp(text, modifiers[i].modifier, length))
			read_part(tag, modifiers[i].script, 4);
}

bool tag_read(struct tag *tag, const char *text, size_t length)
{
	const char *end = text + length;
	size_t part = 0;
	*tag = (struct tag){ 0 };
	while (part < length && !strchr("-_.@", text[part]))
		part++;
	if (part < 2 || part > 3 || !all(text, part, isalpha))
		return false;
	put(tag->language, text, part, tolower);
	for (const char *at = text + part; at < end; at += part) {
		char before = *at++;
		for (part = 0; at + part < end && !strchr("-_.@", at[part]); )
			part++;
		if (before == '@')
			read_modifier(tag, at, part);
		else if (before != '.')
			read_part(tag, at, part);
	}
	return true;
}

bool tag_equal(const struct tag *a, const struct tag *b)
{
	return !strcmp(a->language, b->language) && !strcmp(a->script, b->script) &&
	       !strcmp(a->region, b->region);
}

const char *tag_write(struct arena *arena, const struct tag *tag)
{
	return arena_printf(arena, "%s%s%s%s%s", tag->language, *tag->script ? "-" : "",
			    tag->script, *tag->region ? "-" : "", tag->region);
}

static const char *modifier_of(const struct tag *tag)
{
	for (size_t i = 0; i < ARRAY_COUNT(modifiers); i++)
		if (!strcmp(tag->script, modifiers[i].script))
			return modifiers[i].modifier;
	return NULL;
}

/* Chinese catalogues name a region where the script is meant. */
static const char *region_of(const struct tag *tag)
{
	if (*tag->region || strcmp(tag->language, "zh") != 0)
		return tag->region;
	return !strcmp(tag->script, "Hant") ? "TW" : !strcmp(tag->script, "Hans") ? "CN" : "";
}

size_t tag_names(struct arena *arena, const struct tag *tag, const char *names[TAG_NAMES])
{
	const char *modifier = modifier_of(tag), *region = region_of(tag);
	size_t count = 0;
	if (modifier && *region)
		names[count++] = arena_printf(arena, "%s_%s@%s", tag->language, region, modifier);
	if (modifier)
		names[count++] = arena_printf(arena, "%s@%s", tag->language, modifier);
	if (*region)
		names[count++] = arena_printf(arena, "%s_%s", tag->language, region);
	names[count++] = arena_copy(arena, tag->language);
	return count;
}
