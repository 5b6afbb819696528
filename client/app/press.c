/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/press.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "base/array.h"
#include "text/letter.h"

struct name {
	int key;
	const char *name;
};

static const struct name names[] = {
#define X(key, name) { key, name },
	PRESSES(X)
#undef X
};

static const struct name short_names[] = {
	{ PRESS_DOWN, "Down" }, { PRESS_UP, "Up" }, { PRESS_ENTER, "Return" },
	{ PRESS_ESCAPE, "Esc" }, { ' ', "Space" },
};

const char *press_name(int key, struct arena *arena)
{
	for (size_t i = 0; i < ARRAY_COUNT(names); i++)
		if (names[i].key == key)
			return _(names[i].name);
	if (key >= PRESS_ENTER || !letter_is_seen(key))
		return "";
	const char *letter = letter_text(arena, key);
	/* TRANSLATORS: a key as it is heard: the letter with the Shift key. */
	return letter_is_capital(key) ? arena_printf(arena, _("capital %s"), letter) : letter;
}

static bool is_end(char c)
{
	return !c || c == ' ' || c == '\t';
}

/* Whether TEXT begins with the whole words NAME; capital letters are as small ones. */
static bool begins(const char *text, const char *name)
{
	size_t length = strlen(name);
	return !strncasecmp(text, name, length) && is_end(text[length]);
}

/* A name that may be longer than the one that was found before: *LENGTH, of KEY. */
static void try_name(const char *text, const char *name, int key, size_t *length, int *found)
{
	if (begins(text, name) && strlen(name) > *length) {
		*length = strlen(name);
		*found = key;
	}
}

/* The key that TEXT begins with a name of, the longest; *LENGTH gets that of the name. */
static int named(const char *text, size_t *length)
{
	int found = PRESS_NONE;
	for (size_t i = 0; i < ARRAY_COUNT(names); i++) {
		try_name(text, names[i].name, names[i].key, length, &found);
		try_name(text, _(names[i].name), names[i].key, length, &found);
	}
	for (size_t i = 0; i < ARRAY_COUNT(short_names); i++)
		try_name(text, short_names[i].name, short_names[i].key, length, &found);
	return found;
}

/* Whether WORD is, or begins, a key that belongs to others: F5, ^f, Ctrl-f, Alt f. */
static bool is_chord(const char *word)
{
	static const char *const modifiers[] = {
		"control", "ctrl", "ctl", "alt", "meta", "option", "command", "super", "insert",
		"capslock",
	};
	for (size_t i = 0; i < ARRAY_COUNT(modifiers); i++) {
		size_t length = strlen(modifiers[i]);
		if (!strncasecmp(word, modifiers[i], length) &&
		    (is_end(word[length]) || strchr("-+", word[length])))
			return true;
	}
	if (word[0] == '^' && !is_end(word[1]))
		return true;
	if (strchr("CcMm", word[0]) && word[1] == '-' && !is_end(word[2]))
		return true;
	size_t digits = strspn(word + 1, "0123456789");
	return strchr("Ff", word[0]) && digits && is_end(word[1 + digits]);
}

/* The character that is the word of LENGTH bytes at TEXT. */
static int character(const char *text, size_t length)
{
	struct arena arena = ARENA_INIT;
	int letter = letter_of(arena_copy_bytes(&arena, text, length));
	arena_release(&arena);
	if (letter < 0)
		return PRESS_UNKNOWN;
	return letter_is_digit(letter) ? PRESS_DIGIT : letter;
}

int press_read(const char **at)
{
	const char *text = *at + strspn(*at, " \t");
	size_t length = 0;
	if (begins(text, "or"))
		text += 2 + strspn(text + 2, " \t");
	if (!*text)
		return PRESS_NONE;
	int key = named(text, &length);
	if (!key && begins(text, "capital")) {
		text += strlen("capital") + strspn(text + strlen("capital"), " \t");
		length = strcspn(text, " \t");
		key = letter_capital(character(text, length));
	}
	if (!key && is_chord(text))
		key = PRESS_CHORD;
	if (!key) {
		length = strcspn(text, " \t");
		key = character(text, length);
	}
	if (key > 0)
		*at = text + length;
	return key;
}
