/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/act.h"

#include <string.h>

#include "base/array.h"

static const struct {
	const char *word;
	int key, key2;
	bool page;
	const char *help;
} acts[] = {
#define X(id, word, key, key2, page, help) [ACT_##id] = { word, key, key2, page, help },
	ACTS(X)
#undef X
};

/* The characters that can be keys have themselves as a name, but for these. */
static const struct {
	int key;
	const char *name;
} key_names[] = {
	{ PRESS_ENTER, N_("Enter") }, { PRESS_DOWN, N_("Down arrow") },
	{ PRESS_UP, N_("Up arrow") }, { PRESS_HOME, N_("Home") }, { PRESS_END, N_("End") },
	{ PRESS_TAB, N_("Tab") }, { PRESS_BACK, N_("Backspace") },
	{ PRESS_ESCAPE, N_("Escape") }, { '.', N_("Full stop") }, { '/', N_("Slash") },
	{ '?', N_("Question mark") }, { '<', N_("Less-than sign") },
	{ '>', N_("Greater-than sign") }, { 'T', N_("capital T") },
};

enum act act_of_word(const char *word)
{
	enum act found = ACT_NONE;
	size_t length = strlen(word), matches = 0;
	for (size_t i = 1; i < ARRAY_COUNT(acts); i++) {
		if (!strcmp(acts[i].word, word))
			return (enum act)i;
		if (length && !strncmp(acts[i].word, word, length)) {
			found = (enum act)i;
			matches++;
		}
	}
	return matches == 1 ? found : ACT_NONE;
}

enum act act_of_key(int key)
{
	for (size_t i = 1; key && i < ARRAY_COUNT(acts); i++)
		if (acts[i].key == key || acts[i].key2 == key)
			return (enum act)i;
	return ACT_NONE;
}

const char *act_word(enum act act)
{
	return act > ACT_NONE && act < ACT_COUNT ? acts[act].word : "";
}

const char *act_help(enum act act)
{
	return act > ACT_NONE && act < ACT_COUNT ? _(acts[act].help) : "";
}

int act_key(enum act act, bool second)
{
	if (act <= ACT_NONE || act >= ACT_COUNT)
		return PRESS_NONE;
	return second ? acts[act].key2 : acts[act].key;
}

const char *act_key_name(int key)
{
	static const char letters[] =
		"a\0b\0c\0d\0e\0f\0g\0h\0i\0j\0k\0l\0m\0n\0o\0p\0q\0r\0s\0t\0u\0v\0w\0x\0y\0z";
	for (size_t i = 0; i < ARRAY_COUNT(key_names); i++)
		if (key_names[i].key == key)
			return _(key_names[i].name);
	return key >= 'a' && key <= 'z' ? &letters[2 * (key - 'a')] : "";
}

bool act_needs_page(enum act act)
{
	return act > ACT_NONE && act < ACT_COUNT && acts[act].page;
}
