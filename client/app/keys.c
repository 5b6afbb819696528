/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/keys.h"

#include <string.h>

#include "app/screens.h"

const char *keys_line(const struct keymap *keymap, enum act act, struct arena *arena)
{
	const char *word = act_word(act), *help = act_help(act);
	const char *key = press_name(keymap->keys[act][0], arena);
	const char *second = press_name(keymap->keys[act][1], arena);
	if (*key && *second)
		/* TRANSLATORS: what an act does, its word for the line face, its two keys. */
		return arena_printf(arena, _("%s: key %s or key %s, word %s"), help, key, second,
				    word);
	if (*key)
		return arena_printf(arena, _("%s: key %s, word %s"), help, key, word);
	return arena_printf(arena, _("%s: word %s"), help, word);
}

/* The keys page: what can be done on the page that one came from first, then everywhere. */
static void add(struct scene *scene, enum act act)
{
	page_add(scene->page, PART_PARAGRAPH, "%s",
		 keys_line(&scene->session->keymap, act, &scene->arena));
}

/* Whether WORD is one of WORDS, which are parted by blanks. */
static bool is_among(const char *words, const char *word)
{
	size_t length = strlen(word);
	while (words && *words) {
		size_t next = strcspn(words, " ");
		if (next == length && !strncmp(words, word, length))
			return true;
		words += next + strspn(words + next, " ");
	}
	return false;
}

enum made screen_keys(struct scene *scene, struct error *error)
{
	(void)error;
	struct page *page = scene->page;
	bool any = false;
	page_add(page, PART_TITLE, "%s", _("Keys and words"));
	for (enum act act = ACT_NEXT; act < ACT_COUNT; act++) {
		if (!act_needs_page(act) || !is_among(page->url, act_word(act)))
			continue;
		if (!any)
			page_add(page, PART_HEADING, "%s", _("On the page that you came from"));
		any = true;
		add(scene, act);
	}
	page_add(page, PART_HEADING, "%s", _("Everywhere"));
	for (enum act act = ACT_NEXT; act < ACT_COUNT; act++)
		if (!act_needs_page(act))
			add(scene, act);
	return MADE;
}
