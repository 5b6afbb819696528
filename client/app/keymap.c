/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/keymap.h"

#include <string.h>
#include <strings.h>

#include "text/clean.h"
#include "text/width.h"

static const char prefix[] = "key.";

enum { SHOWN_COLUMNS = 40 };	/* of a word that is not understood */

/* The settings while they are read. */
struct reading {
	struct keymap *keymap;
	struct arena arena;
	size_t lines[ACT_COUNT];	/* which line an act's keys are from; 0: as usual */
	size_t line;			/* that is looked at */
	size_t refused;			/* lines */
	struct error *error;		/* of the first of them */
};

static void make_usual(struct keymap *keymap, enum act act)
{
	keymap->keys[act][0] = act_key(act, false);
	keymap->keys[act][1] = act_key(act, true);
}

void keymap_usual(struct keymap *keymap)
{
	for (int act = ACT_NONE; act < ACT_COUNT; act++)
		make_usual(keymap, (enum act)act);
}

enum act keymap_act(const struct keymap *keymap, int key)
{
	for (int act = ACT_NONE + 1; key && act < ACT_COUNT; act++)
		if (keymap->keys[act][0] == key || keymap->keys[act][1] == key)
			return (enum act)act;
	return ACT_NONE;
}

/* What somebody wrote, fit to be said. */
static const char *shown(struct reading *reading, const char *text)
{
	size_t columns;
	const char *clean = clean_text(&reading->arena, text, CLEAN_LINE);
	return arena_copy_bytes(&reading->arena, clean,
				width_fit(clean, SHOWN_COLUMNS, &columns));
}

static void refuse_word(struct reading *reading, const char *word)
{
	reading->refused++;
	error_set(reading->error, ERROR_INPUT,
		  _("Line %zu of your settings file gives a key to %s, which is no word of "
		    "Plainvoice. All keys are as they would be without it. Correct the line, or "
		    "take it away."), reading->line, shown(reading, word));
}

static void refuse_again(struct reading *reading, enum act act)
{
	reading->refused++;
	error_set(reading->error, ERROR_INPUT,
		  _("Line %zu of your settings file gives keys to %s, as line %zu does. "
		    "The earlier line counts. Take one of them away."),
		  reading->line, act_word(act), reading->lines[act]);
}

/* TROUBLE: what press_read() found in VALUE, PRESS_NONE where it found too many keys. */
static void refuse_keys(struct reading *reading, enum act act, const char *value, int trouble)
{
	const char *word = act_word(act), *keys = shown(reading, value);
	reading->refused++;
	if (trouble == PRESS_CHORD)
		error_set(reading->error, ERROR_INPUT,
			  _("Line %zu of your settings file gives %s the key %s. Control, Alt "
			    "and function keys belong to screen readers and terminals, so its "
			    "usual keys stay. Choose a letter or a sign."),
			  reading->line, word, keys);
	else if (trouble == PRESS_DIGIT)
		error_set(reading->error, ERROR_INPUT,
			  _("Line %zu of your settings file gives %s the key %s. Digits are for "
			    "the numbers of items, so its usual keys stay. Choose a letter or a "
			    "sign."), reading->line, word, keys);
	else if (trouble == PRESS_UNKNOWN)
		error_set(reading->error, ERROR_INPUT,
			  _("Line %zu of your settings file gives %s the key %s, which Plainvoice "
			    "does not know. Its usual keys stay. Write one character, or the "
			    "name of a key as the manual has it."), reading->line, word, keys);
	else
		error_set(reading->error, ERROR_INPUT,
			  _("Line %zu of your settings file gives %s more than two keys: %s. "
			    "Its usual keys stay. Write two at the most."),
			  reading->line, word, keys);
}

/* The keys that VALUE lists, at most two; false, and said, where it is no such list. */
static bool read_keys(struct reading *reading, enum act act, const char *value, int keys[2])
{
	const char *at = value;
	int key, count = 0;
	keys[0] = keys[1] = PRESS_NONE;
	if (!strcasecmp(value, "none"))
		return true;
	while ((key = press_read(&at)) > 0 && count < 2)
		if (!count || key != keys[0])
			keys[count++] = key;
	if (key == PRESS_NONE && count)
		return true;
	refuse_keys(reading, act, value, key > 0 ? PRESS_NONE : key ? key : PRESS_UNKNOWN);
	return false;
}

/* The act of the whole word; a beginning is not enough in a file that is kept. */
static enum act act_of(const char *word)
{
	enum act act = act_of_word(word);
	return act != ACT_NONE && !strcmp(act_word(act), word) ? act : ACT_NONE;
}

static void read_line(struct reading *reading, const char *word, const char *value)
{
	enum act act = act_of(word);
	int keys[2];
	if (act == ACT_NONE) {
		refuse_word(reading, word);
	} else if (reading->lines[act]) {
		refuse_again(reading, act);
	} else if (read_keys(reading, act, value, keys)) {
		reading->lines[act] = reading->line;
		memcpy(reading->keymap->keys[act], keys, sizeof(keys));
	}
}

/* Another act that has one of ACT's keys, and which key it is; ACT_NONE where none has. */
static enum act sharing(const struct keymap *keymap, enum act act, int *key)
{
	for (int other = ACT_NONE + 1; other < ACT_COUNT; other++)
		for (int i = 0; other != (int)act && i < 4; i++)
			if ((*key = keymap->keys[act][i / 2]) &&
			    keymap->keys[other][i % 2] == *key)
				return (enum act)other;
	return ACT_NONE;
}

/* Give the act of the last line that takes a key of another act its usual keys again. */
static bool refuse_shared(struct reading *reading)
{
	enum act last = ACT_NONE;
	int key;
	for (int act = ACT_NONE + 1; act < ACT_COUNT; act++)
		if (reading->lines[act] > reading->lines[last] &&
		    sharing(reading->keymap, (enum act)act, &key) != ACT_NONE)
			last = (enum act)act;
	if (last == ACT_NONE)
		return false;
	enum act other = sharing(reading->keymap, last, &key);
	reading->refused++;
	error_set(reading->error, ERROR_INPUT,
		  _("Line %zu of your settings file gives %s the key %s, which %s has. "
		    "The usual keys of %s stay. Choose another key, or change both."),
		  reading->lines[last], act_word(last), press_name(key, &reading->arena),
		  act_word(other), act_word(last));
	reading->lines[last] = 0;
	make_usual(reading->keymap, last);
	return true;
}

static bool tell(struct reading *reading, struct error *error)
{
	size_t others = reading->refused - 1;
	if (others)
		error_set(error, ERROR_INPUT, "%s %s", error_text(reading->error),
			  arena_printf(&reading->arena,
				ngettext("%zu more line about keys could not be used.",
					 "%zu more lines about keys could not be used.",
					 (unsigned long)others), others));
	return error_set(error, ERROR_INPUT, "%s", error_text(reading->error));
}

bool keymap_read(struct keymap *keymap, const struct settings *settings, struct error *error)
{
	struct error first = ERROR_INIT;
	struct reading reading = { .keymap = keymap, .error = &first };
	const char *key, *value;
	keymap_usual(keymap);
	for (size_t i = 1; i <= settings_lines(settings); i++) {
		key = settings_line(settings, i, &value);
		reading.line = i;
		if (key && !strncmp(key, prefix, strlen(prefix)))
			read_line(&reading, key + strlen(prefix), value);
	}
	while (refuse_shared(&reading))
		;
	bool good = !reading.refused || tell(&reading, error);
	error_release(&first);
	arena_release(&reading.arena);
	return good;
}
