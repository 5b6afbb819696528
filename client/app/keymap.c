/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/keymap.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/memory.h"
#include "text/clean.h"
#include "text/width.h"

enum { SHOWN_COLUMNS = 40 };	/* of a word that is not understood */

/* The settings while they are read. */
struct reading {
	struct keymap *keymap;
	size_t lines[ACT_COUNT];	/* which line an act's keys are from; 0: as usual */
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
static const char *shown(struct arena *arena, const char *text)
{
	size_t columns;
	const char *clean = clean_text(arena, text, CLEAN_LINE);
	return arena_copy_bytes(arena, clean, width_fit(clean, SHOWN_COLUMNS, &columns));
}

/* TROUBLE: what press_read() found among KEYS, PRESS_NONE where it found too many. */
static bool refuse_keys(enum act act, const char *keys, int trouble, struct error *error)
{
	const char *word = act_word(act);
	if (trouble == PRESS_CHORD)
		return error_set(error, ERROR_INPUT,
			_("The word %s cannot have the key %s: Control, Alt and function keys "
			  "belong to screen readers and terminals. Its keys stay as they are. "
			  "Choose a letter or a sign."), word, keys);
	if (trouble == PRESS_DIGIT)
		return error_set(error, ERROR_INPUT,
			_("The word %s cannot have the key %s: digits are for the numbers of "
			  "items. Its keys stay as they are. Choose a letter or a sign."),
			word, keys);
	if (trouble == PRESS_UNKNOWN)
		return error_set(error, ERROR_INPUT,
			_("The word %s cannot have the key %s, which Plainvoice does not know. "
			  "Its keys stay as they are. Write one character, or the name of a "
			  "key such as Down arrow."), word, keys);
	return error_set(error, ERROR_INPUT,
		_("The word %s cannot have more than two keys. They stay as they are. "
		  "Choose two of these: %s."), word, keys);
}

/* The keys that TEXT lists, at most two; false with ERROR where it is no such list. */
static bool read_keys(enum act act, const char *text, int keys[2], struct error *error)
{
	struct arena arena = ARENA_INIT;
	const char *at = text;
	int key, count = 0;
	keys[0] = keys[1] = PRESS_NONE;
	if (!strcasecmp(text, KEYMAP_NONE))
		return true;
	while ((key = press_read(&at)) > 0 && count < 2)
		if (!count || key != keys[0])
			keys[count++] = key;
	if (key == PRESS_NONE && count)
		return true;
	refuse_keys(act, shown(&arena, text), key > 0 ? PRESS_NONE : key ? key : PRESS_UNKNOWN,
		    error);
	arena_release(&arena);
	return false;
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

/* Whether no other act has a key of ACT; else ERROR. */
static bool is_alone(const struct keymap *keymap, enum act act, struct error *error)
{
	struct arena arena = ARENA_INIT;
	int key;
	enum act other = sharing(keymap, act, &key);
	if (other != ACT_NONE)
		error_set(error, ERROR_INPUT,
			  _("The word %s cannot have the key %s, which %s has. Its keys stay as "
			    "they are. Choose another key, or change those of %s too."),
			  act_word(act), press_name(key, &arena), act_word(other),
			  act_word(other));
	arena_release(&arena);
	return other == ACT_NONE;
}

bool keymap_change(struct keymap *keymap, struct settings *settings, enum act act,
		   const char *keys, struct error *error)
{
	struct keymap changed = *keymap;
	bool as_usual = !strcasecmp(keys, KEYMAP_USUAL);
	char *key = memory_printf(KEYMAP_PREFIX "%s", act_word(act));
	bool good = true;
	if (as_usual)
		make_usual(&changed, act);
	else
		good = read_keys(act, keys, changed.keys[act], error);
	good = good && is_alone(&changed, act, error) &&
		settings_set(settings, key, as_usual ? NULL : keys, error);
	free(key);
	if (good)
		*keymap = changed;
	return good;
}

/* The first line that cannot be used is told about; TROUBLE is released. */
static void refuse(struct reading *reading, size_t line, struct error *trouble)
{
	reading->refused++;
	/* TRANSLATORS: the second %s is the sentences that say why. */
	error_set(reading->error, ERROR_INPUT,
		  _("Line %zu of your settings file cannot be used. %s"), line,
		  error_text(trouble));
	error_release(trouble);
}

/* The act of the whole word; a beginning is not enough in a file that is kept. */
static enum act act_of(const char *word)
{
	enum act act = act_of_word(word);
	return act != ACT_NONE && !strcmp(act_word(act), word) ? act : ACT_NONE;
}

static void read_line(struct reading *reading, size_t line, const char *word,
		      const char *value)
{
	struct arena arena = ARENA_INIT;
	struct error trouble = ERROR_INIT;
	enum act act = act_of(word);
	int keys[2];
	if (act == ACT_NONE) {
		error_set(&trouble, ERROR_INPUT,
			  _("There is no word %s, so it can have no key. All keys are as they "
			    "would be without that line. Correct it, or take it away."),
			  shown(&arena, word));
	} else if (reading->lines[act]) {
		error_set(&trouble, ERROR_INPUT,
			  _("The keys of %s are in line %zu already, and stay so. Take one of "
			    "the two lines away."), word, reading->lines[act]);
	} else if (read_keys(act, value, keys, &trouble)) {
		reading->lines[act] = line;
		memcpy(reading->keymap->keys[act], keys, sizeof(keys));
	}
	if (trouble.kind != ERROR_NONE)
		refuse(reading, line, &trouble);
	arena_release(&arena);
}

/* Give the act of the last line that takes a key of another act its usual keys again. */
static bool refuse_shared(struct reading *reading)
{
	struct error trouble = ERROR_INIT;
	enum act last = ACT_NONE;
	int key;
	for (int act = ACT_NONE + 1; act < ACT_COUNT; act++)
		if (reading->lines[act] > reading->lines[last] &&
		    sharing(reading->keymap, (enum act)act, &key) != ACT_NONE)
			last = (enum act)act;
	if (last == ACT_NONE)
		return false;
	is_alone(reading->keymap, last, &trouble);
	refuse(reading, reading->lines[last], &trouble);
	reading->lines[last] = 0;
	make_usual(reading->keymap, last);
	return true;
}

static bool tell(const struct reading *reading, struct error *error)
{
	struct arena arena = ARENA_INIT;
	const char *first = error_text(reading->error);
	size_t others = reading->refused - 1;
	if (others)
		error_set(error, ERROR_INPUT, "%s %s", first, arena_printf(&arena,
			ngettext("%zu more line about keys could not be used.",
				 "%zu more lines about keys could not be used.",
				 (unsigned long)others), others));
	else
		error_set(error, ERROR_INPUT, "%s", first);
	arena_release(&arena);
	return false;
}

bool keymap_read(struct keymap *keymap, const struct settings *settings, struct error *error)
{
	struct error first = ERROR_INIT;
	struct reading reading = { .keymap = keymap, .error = &first };
	const char *key, *value;
	keymap_usual(keymap);
	for (size_t i = 1; i <= settings_lines(settings); i++) {
		key = settings_line(settings, i, &value);
		if (key && !strncmp(key, KEYMAP_PREFIX, strlen(KEYMAP_PREFIX)))
			read_line(&reading, i, key + strlen(KEYMAP_PREFIX), value);
	}
	while (refuse_shared(&reading))
		;
	bool good = !reading.refused || tell(&reading, error);
	error_release(&first);
	return good;
}
