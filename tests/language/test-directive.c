/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "language/directive.h"

#include "../support/tap.h"

static const struct {
	const char *original, *translation;
	bool fewer, agree;
	const char *what;
} cases[] = {
	{ "Hello", "Helo", false, true, "words alone" },
	{ "%s by %s", "%s gan %s", false, true, "the same directives" },
	{ "%d %s %d", "%3$d %2$s %1$d", false, true, "numbered, in another order" },
	{ "%s has %zu", "%2$zu %1$s", false, true, "a size and a text, numbered" },
	{ "%d", "%i", false, true, "i is d" },
	{ "%02d:%02d", "%d.%d", false, true, "another width" },
	{ "%s", "%1$s %1$s", false, true, "said twice" },
	{ "100%% of %s", "%s: 100%%", false, true, "percent signs" },
	{ "%.*s", "%.*s!", false, true, "a star takes an argument" },
	{ "100%", "100 procent", false, true, "an original that is no format" },
	{ "%zu reply", "one reply", true, true, "a plural form without its number" },
	{ "%zu of %zu", "one of %zu", true, true, "the last one left out" },
	{ "%s by %s", "%s gan", false, false, "one is missing" },
	{ "Hello", "Helo %s", false, false, "one too many" },
	{ "Hello", "Helo %n", false, false, "one that writes" },
	{ "%s", "%d", false, false, "another type" },
	{ "%d", "%ld", false, false, "another size" },
	{ "%zu", "%s", true, false, "another type in a plural form" },
	{ "one reply", "%s", true, false, "a plural form with one too many" },
	{ "%d %s", "%s %d", false, false, "another order, not numbered" },
	{ "%s %s", "%2$s", true, false, "a gap" },
	{ "%s %s", "%1$s %s", false, false, "numbered and not" },
	{ "%s", "%99$s", false, false, "a number beyond all" },
	{ "%s", "%0$s", false, false, "number 0" },
	{ "%d", "%1000000000d", false, false, "a huge width" },
	{ "%s", "%.99999999s", false, false, "a huge precision" },
	{ "%s", "%*s", false, false, "a star that takes one more" },
	{ "%.*s", "%.5s", false, false, "a star that is gone" },
	{ "%s", "%s %", false, false, "an end in the middle" },
	{ "%s", "%hhhs", false, false, "too long a size" },
	{ "100%", "%n", false, true, "neither is a format" },
	{ "100%", "%s", false, false, "a format for what is none" },
	{ "%s", "%m", false, false, "the system's error" },
	{ "%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s", "%s", true, false, "more than are known" },
};

int main(void)
{
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ok(directive_agree(cases[i].original, cases[i].translation, cases[i].fewer) ==
		   cases[i].agree, cases[i].what);
	return tap_done();
}
