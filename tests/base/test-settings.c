/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/settings.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/memory.h"
#include "../support/tap.h"

static struct arena arena;
static const char *path;

static struct settings *open_with(const char *text)
{
	struct error error = ERROR_INIT;
	file_write(path, text, strlen(text), &error);
	return settings_open(path, &error);
}

static const char *written(void)
{
	struct error error = ERROR_INIT;
	const char *text = NULL;
	file_read(path, 1 << 20, &arena, &text, NULL, &error);
	return text;
}

static void first_start(void)
{
	struct error error = ERROR_INIT;
	const char *deep = arena_printf(&arena, "%s/config/deep/settings", getenv("HOME"));
	struct settings *settings = settings_open(deep, &error);
	ok(settings && error.kind == ERROR_NONE, "no file is no error");
	ok(!settings_get(settings, "read"), "and no choices");
	ok(settings_set(settings, "read", "ear", &error), "a choice makes the file and its folder");
	same(settings_get(settings, "read"), "ear", "it is there at once");
	settings_close(settings);
	settings = settings_open(deep, &error);
	same(settings_get(settings, "read"), "ear", "and the next time");
	settings_close(settings);
	settings_close(NULL);
}

static void keeps_what_it_does_not_know(void)
{
	struct error error = ERROR_INIT;
	struct settings *settings = open_with("# a note\n\n  read\t=  by ear \r\nodd line\n=x\n"
					      "other = a = b\nread = again");
	same(settings_get(settings, "read"), "by ear", "blanks around are no part of a value");
	same(settings_get(settings, "other"), "a = b", "an equals sign within is");
	ok(!settings_get(settings, "odd line") && !settings_get(settings, ""),
	   "odd lines are none");
	ok(settings_set(settings, "read", "eye", &error) &&
	   settings_set(settings, "new", "1", &error), "one is changed, one is new");
	same(written(), "# a note\n\nread = eye\nodd line\n=x\nother = a = b\nread = again\n"
	     "new = 1\n", "all else is kept as it was");
	ok(settings_set(settings, "other", NULL, &error) && !settings_get(settings, "other"),
	   "a choice is forgotten");
	ok(settings_set(settings, "never", NULL, &error), "so is one that was not there");
	ok(!strstr(written(), "other"), "in the file too");
	settings_close(settings);
}

static void knows_its_lines(void)
{
	struct settings *settings = open_with("# a note\nread = ear\n\nread = again");
	const char *value = NULL;
	ok(settings_lines(settings) == 4, "notes and blank lines are lines");
	ok(!settings_line(settings, 1, &value) && !settings_line(settings, 3, &value),
	   "but no choices");
	same(settings_line(settings, 2, &value), "read", "a choice is found by its line");
	same(value, "ear", "with its value");
	same(settings_line(settings, 4, &value), "read", "the same once more");
	same(value, "again", "with the value of that line");
	ok(!settings_line(settings, 0, &value) && !settings_line(settings, 5, &value),
	   "there is none before the first or after the last");
	settings_close(settings);
}

static void two_at_once(void)
{
	struct error error = ERROR_INIT;
	struct settings *one = open_with("# a note\nread = ear\nread = again\n"
					 "words = plain\n");
	struct settings *other = settings_open(path, &error);
	ok(settings_set(one, "language", "cy", &error) &&
	   settings_set(other, "words", "both", &error), "two programs choose");
	same(written(), "# a note\nread = ear\nread = again\nwords = both\nlanguage = cy\n",
	     "the file has both choices");
	ok(settings_set(one, "read", NULL, &error), "a choice that is there twice is forgotten");
	ok(!settings_get(one, "read"), "here");
	same(written(), "# a note\nwords = both\nlanguage = cy\n", "and in the file");
	same(settings_get(one, "words"), "plain", "what is chosen here is changed by nobody else");
	settings_close(one);
	settings_close(other);
}

static void leaves_what_it_cannot_read(void)
{
	struct error error = ERROR_INIT;
	char *large = memory_new((64 << 10) + 2);
	memset(large, '#', (64 << 10) + 1);
	struct settings *settings = open_with(large);
	ok(!settings_set(settings, "read", "ear", &error) && error.kind == ERROR_TOO_LARGE,
	   "nothing is written over a file that is too large to be read");
	same(settings_get(settings, "read"), "ear", "the choice is good until the end");
	ok(strlen(written()) == (64 << 10) + 1, "the file is as it was");
	error_release(&error);
	settings_close(settings);
	free(large);
}

static void refuses(void)
{
	struct error error = ERROR_INIT;
	struct settings *settings = open_with("read = ear\n");
	ok(!settings_set(settings, "read", "a\nb = c", &error) && error.kind == ERROR_INPUT,
	   "two lines are no value");
	same(settings_get(settings, "read"), "ear", "nothing has changed");
	error_release(&error);
	char *large = memory_new((64 << 10) + 1);
	memset(large, 'x', 64 << 10);
	ok(!settings_set(settings, "large", large, &error) && error.kind == ERROR_TOO_LARGE,
	   "more than the file may hold");
	same(written(), "read = ear\n", "the file is as it was");
	error_release(&error);
	free(large);
	settings_close(settings);
	settings = settings_open(getenv("HOME"), &error);
	ok(settings && error.kind == ERROR_STORE,
	   "what cannot be read is an error, with no choices");
	error_release(&error);
	settings_close(settings);
}

int main(void)
{
	path = arena_printf(&arena, "%s/settings", getenv("HOME"));
	first_start();
	keeps_what_it_does_not_know();
	knows_its_lines();
	two_at_once();
	leaves_what_it_cannot_read();
	refuses();
	arena_release(&arena);
	return tap_done();
}
