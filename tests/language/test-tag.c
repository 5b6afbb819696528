/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/tag.h"

#include "../support/tap.h"

static struct arena arena;

static const char *read_tag(const char *text)
{
	struct tag tag;
	return tag_read(&tag, text, strlen(text)) ? tag_write(&arena, &tag) : "none";
}

static const char *names_of(const char *text)
{
	struct tag tag;
	const char *names[TAG_NAMES], *all = "";
	tag_read(&tag, text, strlen(text));
	size_t count = tag_names(&arena, &tag, names);
	for (size_t i = 0; i < count; i++)
		all = arena_printf(&arena, "%s%s ", all, names[i]);
	return all;
}

int main(void)
{
	same(read_tag("cy"), "cy", "a language");
	same(read_tag("cy_GB.UTF-8"), "cy-GB", "a locale");
	same(read_tag("EN-gb"), "en-GB", "large and small letters");
	same(read_tag("sr_RS@latin"), "sr-Latn-RS", "a modifier that is a script");
	same(read_tag("ca_ES.UTF-8@valencia"), "ca-ES", "one that is none");
	same(read_tag("zh-hant-tw"), "zh-Hant-TW", "language, script, region");
	same(read_tag("es-419"), "es-419", "a region in digits");
	same(read_tag("de-1901"), "de", "a variant is left out");
	same(read_tag("qps"), "qps", "the language of the tests");
	same(read_tag("C"), "none", "C is no language");
	same(read_tag("POSIX"), "none", "nor is POSIX");
	same(read_tag(""), "none", "nor is nothing");
	same(read_tag("../x"), "none", "nor is a path");
	same(read_tag("en/../../x"), "none", "nor is what begins like one");
	same(read_tag("cy\xc3\xbf"), "none", "letters are those of ASCII");
	same(names_of("cy"), "cy ", "one folder");
	same(names_of("pt-BR"), "pt_BR pt ", "the region first");
	same(names_of("sr-Latn-RS"), "sr_RS@latin sr@latin sr_RS sr ", "four at the most");
	same(names_of("zh-Hant"), "zh_TW zh ", "a region where the script is meant");
	arena_release(&arena);
	return tap_done();
}
