/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/settings.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/file.h"
#include "base/strbuf.h"

enum { SETTINGS_BYTES = 64 << 10 };	/* the largest file that is read or written */

/* A line of the file: a choice, or a text that is kept as it is (key NULL). */
struct line {
	char *key, *value;
};

struct settings {
	char *path;
	struct line *lines;
	size_t count, size;
};

static char *trimmed(const char *text, size_t length)
{
	while (length && strchr(" \t\r", text[length - 1]))
		length--;
	while (length && strchr(" \t", *text)) {
		text++;
		length--;
	}
	return memory_printf("%.*s", (int)length, text);
}

static void add(struct settings *settings, char *key, char *value)
{
	array_grow(settings->lines, settings->count, settings->size);
	settings->lines[settings->count++] = (struct line){ key, value };
}

static void read_line(struct settings *settings, const char *text, size_t length)
{
	const char *equals = memchr(text, '=', length);
	if (*text == '#' || !equals || equals == text) {
		add(settings, NULL, memory_printf("%.*s", (int)length, text));
		return;
	}
	size_t before = (size_t)(equals - text);
	add(settings, trimmed(text, before), trimmed(equals + 1, length - before - 1));
}

struct settings *settings_open(const char *path, struct error *error)
{
	struct settings *settings = memory_new(sizeof(*settings));
	struct arena arena = ARENA_INIT;
	const char *text = NULL;
	settings->path = memory_copy(path);
	file_read(path, SETTINGS_BYTES, &arena, &text, NULL, error);
	while (text && *text) {
		size_t length = strcspn(text, "\n");
		read_line(settings, text, length);
		text += length + (text[length] == '\n');
	}
	arena_release(&arena);
	return settings;
}

void settings_close(struct settings *settings)
{
	if (!settings)
		return;
	for (size_t i = 0; i < settings->count; i++) {
		free(settings->lines[i].key);
		free(settings->lines[i].value);
	}
	free(settings->lines);
	free(settings->path);
	free(settings);
}

static struct line *find(const struct settings *settings, const char *key)
{
	for (size_t i = 0; i < settings->count; i++)
		if (settings->lines[i].key && !strcmp(settings->lines[i].key, key))
			return &settings->lines[i];
	return NULL;
}

const char *settings_get(const struct settings *settings, const char *key)
{
	const struct line *line = find(settings, key);
	return line ? line->value : NULL;
}

size_t settings_lines(const struct settings *settings)
{
	return settings->count;
}

const char *settings_line(const struct settings *settings, size_t number, const char **value)
{
	if (!number || number > settings->count)
		return NULL;
	*value = settings->lines[number - 1].value;
	return settings->lines[number - 1].key;
}

static bool save(const struct settings *settings, struct error *error)
{
	struct strbuf text;
	bool good = true;
	strbuf_init(&text, SETTINGS_BYTES);
	for (size_t i = 0; good && i < settings->count; i++) {
		const struct line *line = &settings->lines[i];
		if (line->key)
			good = strbuf_printf(&text, "%s = %s\n", line->key, line->value);
		else if (line->value)
			good = strbuf_printf(&text, "%s\n", line->value);
	}
	if (!good)
		error_set(error, ERROR_TOO_LARGE, NULL);
	good = good && file_write(settings->path, text.bytes, text.length, error);
	strbuf_release(&text);
	return good;
}

/* Forget every choice of KEY: what is left of its line is not written. */
static void forget(struct settings *settings, const char *key)
{
	for (size_t i = 0; i < settings->count; i++) {
		struct line *line = &settings->lines[i];
		if (!line->key || strcmp(line->key, key) != 0)
			continue;
		free(line->key);
		free(line->value);
		line->key = line->value = NULL;
	}
}

static void choose(struct settings *settings, const char *key, const char *value)
{
	struct line *line = find(settings, key);
	if (!value) {
		forget(settings, key);
	} else if (line) {
		free(line->value);
		line->value = memory_copy(value);
	} else {
		add(settings, memory_copy(key), memory_copy(value));
	}
}

bool settings_set(struct settings *settings, const char *key, const char *value,
		  struct error *error)
{
	struct error cause = ERROR_INIT;
	if (value && strpbrk(value, "\r\n"))
		return error_set(error, ERROR_INPUT, NULL);
	struct settings *kept = settings_open(settings->path, &cause);
	choose(settings, key, value);
	choose(kept, key, value);
	bool good = cause.kind == ERROR_NONE ?
		file_folder_above(kept->path, error) && save(kept, error) :
		error_pass(error, &cause);
	settings_close(kept);
	return good;
}
