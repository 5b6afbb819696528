/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/rekey.h"

#include <string.h>

#include "app/keys.h"
#include "app/show.h"

static enum act act_of(const char *url)
{
	size_t length = strlen(KEYMAP_PREFIX);
	return url && !strncmp(url, KEYMAP_PREFIX, length) ? act_of_word(url + length) : ACT_NONE;
}

bool rekey_is(const char *url)
{
	return url && (!strcmp(url, REKEY_URL) || act_of(url) != ACT_NONE);
}

static void ask(struct scene *scene, enum act act)
{
	struct page *page = scene->page;
	page_add(page, PART_TITLE, "%s", _("Which keys do you want for this?"));
	page_add(page, PART_FIELD, "%s", keys_line(&scene->session->keymap, act, &scene->arena));
	/* TRANSLATORS: the words that are typed are none and usual in every language. */
	page_add(page, PART_PARAGRAPH, _("Type one character, or the name of a key such as Down "
		 "arrow, or two keys with a blank between them. Type %s for no key, %s for the "
		 "usual ones. Enter alone changes nothing."), KEYMAP_NONE,
		 KEYMAP_USUAL);
	/* TRANSLATORS: a prompt; it ends with a blank. */
	page->prompt = arena_copy(&page->arena, _("Keys: "));
}

void rekey_make(struct scene *scene)
{
	enum act asked = act_of(scene->page->url);
	if (asked != ACT_NONE) {
		ask(scene, asked);
		return;
	}
	page_add(scene->page, PART_TITLE, "%s", _("Keys that you can change"));
	for (enum act act = ACT_NEXT; act < ACT_COUNT; act++)
		page_link(scene->page, PAGE_SETTINGS,
			  arena_printf(&scene->arena, KEYMAP_PREFIX "%s", act_word(act)), "%s",
			  keys_line(&scene->session->keymap, act, &scene->arena));
}

void rekey_answer(struct session *session, const char *line)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	enum act act = act_of(session->page.url);
	bool changed = *line &&
		keymap_change(&session->keymap, session->settings, act, line, &error);
	if (changed || !*line)
		show_back(session);
	if (changed)
		state_say(session, "%s.", keys_line(&session->keymap, act, &arena));
	state_fail(session, &error);
	arena_release(&arena);
}
