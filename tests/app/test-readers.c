/* SPDX-License-Identifier: GPL-3.0-or-later */
/* No usual key of Plainvoice is one that a screen reader, tmux or screen takes for itself. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <readline/readline.h>

#include "app/act.h"
#include "base/array.h"
#include "base/file.h"
#include "language/language.h"
#include "../support/tap.h"

enum { COLUMNS = 5, TABLE_BYTES = 1 << 20 };

static struct arena arena;

/* A line of keys/readers.tsv. */
struct taken {
	const char *reader, *when, *key, *does, *source;
};

struct table {
	struct taken *lines;
	size_t count, size;
	size_t broken;		/* lines that have not all columns */
};

static void read_line(struct table *table, char *line)
{
	char *fields[COLUMNS] = { line };
	int count = 1;
	if (!*line || *line == '#')
		return;
	for (char *tab; (tab = strchr(fields[count - 1], '\t')); count++) {
		*tab = '\0';
		if (count == COLUMNS)
			break;
		fields[count] = tab + 1;
	}
	if (count != COLUMNS) {
		table->broken++;
		return;
	}
	array_grow(table->lines, table->count, table->size);
	table->lines[table->count++] = (struct taken){
		fields[0], fields[1], fields[2], fields[3], fields[4],
	};
}

static struct table read_table(const char *text)
{
	struct table table = { 0 };
	char *copy = arena_copy(&arena, text);
	for (char *line = copy, *end; *line; line = end) {
		end = line + strcspn(line, "\n");
		if (*end)
			*end++ = '\0';
		read_line(&table, line);
	}
	return table;
}

/* The key of Plainvoice's that has that name and is pressed alone. */
static int plain_key(const char *name)
{
	const char *at = name;
	int key = press_read(&at);
	return key > 0 && !*at ? key : PRESS_NONE;
}

/* Whether it is a key that Plainvoice has no use for, alone or to be held. */
static bool is_other(const char *name)
{
	static const char *const others[] = {
		"Alt", "Caps lock", "Command", "Control", "Delete", "Fenrir", "Insert",
		"Left Windows key", "Left arrow", "Menu", "NVDA", "Orca", "Page down", "Page up",
		"Print screen", "Right arrow", "Shift", "Speakup", "VO",
	};
	for (size_t i = 0; i < ARRAY_COUNT(others); i++)
		if (!strcmp(name, others[i]))
			return true;
	if (!strncmp(name, "Keypad ", 7))
		return plain_key(name + 7) || (isdigit((unsigned char)name[7]) && !name[8]);
	size_t digits = strspn(name + 1, "0123456789");
	return (*name == 'F' && digits && !name[1 + digits]) ||
		(isdigit((unsigned char)*name) && !digits && !name[1]);
}

/* Whether every key of a chord such as Insert+Down arrow is known. */
static bool is_known(const char *chord)
{
	char *keys = arena_copy(&arena, chord);
	for (char *key = keys, *plus; key; key = plus) {
		plus = strchr(key, '+');
		if (plus)
			*plus++ = '\0';
		if (!plain_key(key) && !is_other(key))
			return false;
	}
	return true;
}

static const struct taken *find_taken(const struct table *table, int key)
{
	for (size_t i = 0; key && i < table->count; i++)
		if (!strcmp(table->lines[i].when, "always") &&
		    plain_key(table->lines[i].key) == key)
			return &table->lines[i];
	return NULL;
}

/* Escape is in the table for those whose terminal has it; the act must have a key that is free. */
static bool has_another(const struct table *table, enum act act, int key)
{
	int other = act_key(act, true);
	return key == PRESS_ESCAPE && other && other != key && !find_taken(table, other);
}

/* How many usual keys are taken. */
static size_t collisions(const struct table *table, bool tell)
{
	size_t count = 0;
	for (int a = 2; a < 2 * ACT_COUNT; a++) {
		enum act act = (enum act)(a / 2);
		int key = act_key(act, a % 2);
		const struct taken *taken = find_taken(table, key);
		if (!taken || has_another(table, act, key))
			continue;
		count++;
		if (tell)
			printf("# %s of %s is taken by %s: %s (%s)\n", press_name(key, &arena),
			       act_word(act), taken->reader, taken->does, taken->source);
	}
	return count;
}

static size_t unknown(const struct table *table, bool tell)
{
	size_t count = 0;
	for (size_t i = 0; i < table->count; i++) {
		if (is_known(table->lines[i].key))
			continue;
		count++;
		if (tell)
			printf("# %s: %s\n", table->lines[i].reader, table->lines[i].key);
	}
	return count;
}

static size_t collide(const char *text)
{
	struct table table = read_table(text);
	size_t count = collisions(&table, false);
	free(table.lines);
	return count;
}

/* The test itself must see what it is there for. */
static void test_sight(void)
{
	ok(collide("Loud\talways\tj\tlouder\tx\n") == 1, "a letter that a reader takes is seen");
	ok(collide("Loud\talways\tcapital T\tlouder\tx\n") == 1, "a capital letter");
	ok(collide("Loud\talways\tDown arrow\tlouder\tx\n") == 1, "an arrow");
	ok(collide("Loud\talways\tj\ta\tx\nLoud\talways\tSlash\tb\tx") == 2, "two of them");
	ok(collide("Loud\talways\tInsert+j\tlouder\tx\n") == 0, "held with another it is free");
	ok(collide("Loud\talways\tKeypad 8\tlouder\tx\n") == 0, "the keypad is apart");
	ok(collide("Loud\treview mode\tj\tlouder\tx\n") == 0, "so is another mode");
	ok(collide("Loud\talways\tEscape\thush\tx\n") == 0, "Escape is never the only way");
	ok(collide("Loud\talways\tEscape\thush\tx\nLoud\talways\tl\tx\tx\n") == 2,
	   "but the other way must be free");
	struct table odd = read_table("Loud\talways\tInsert+Flub\ta\tx\nLoud\talways\tj\n"
				      "Loud\talways\tInsert+j\ta\tx\ty\n# note\n\n");
	ok(unknown(&odd, false) == 1, "a key that is written wrongly is seen");
	ok(odd.count == 2 && odd.broken == 1, "so is a line that lacks something");
	free(odd.lines);
}

static void test_whole(const struct table *table, const char *text)
{
	static const char *const readers[] = {
		"Fenrir", "yasr", "BRLTTY", "Speakup", "Orca", "NVDA", "VoiceOver", "tmux",
		"screen", "readline",
	};
	size_t absent = 0, sourceless = 0;
	for (size_t i = 0; i < ARRAY_COUNT(readers); i++) {
		size_t at = 0;
		while (at < table->count && strcmp(table->lines[at].reader, readers[i]) != 0)
			at++;
		absent += at == table->count;
	}
	for (size_t i = 0; i < table->count; i++)
		sourceless += !strstr(text, arena_printf(&arena, "\n# %s: ",
							 table->lines[i].source));
	ok(!table->broken && table->count > 1000, "the table of their keys is whole");
	ok(!absent, "every reader is in it");
	ok(!sourceless, "every line has its source");
	ok(!unknown(table, true), "every key in it is known");
}

/* Where readline asks for a line, the line face's keys are typed like any other character. */
static void test_typed(void)
{
	size_t bound = 0;
	rl_initialize();
	for (int a = 2; a < 2 * ACT_COUNT; a++) {
		int key = act_key((enum act)(a / 2), a % 2);
		char text[2] = { (char)key, '\0' };
		if (key && key < 0x7f)
			bound += rl_function_of_keyseq(text, rl_get_keymap(), NULL) != rl_insert;
	}
	ok(!bound, "at the prompt each character that is a key can be typed");
}

int main(void)
{
	struct error error = ERROR_INIT;
	const char *text = NULL;
	language_start("", NULL, "en");
	char *path = arena_printf(&arena, "%s/app/keys/readers.tsv", getenv("TESTS"));
	if (!file_read(path, TABLE_BYTES, &arena, &text, NULL, &error))
		die("%s", error_text(&error));
	struct table table = read_table(text);
	test_sight();
	test_whole(&table, text);
	ok(!collisions(&table, true), "no usual key is taken by any of them");
	ok(find_taken(&table, PRESS_ESCAPE), "but for Escape, and leave has another key");
	test_typed();
	free(table.lines);
	arena_release(&arena);
	return tap_done();
}
