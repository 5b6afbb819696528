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

bool act_needs_page(enum act act)
{
	return act > ACT_NONE && act < ACT_COUNT && acts[act].page;
}
