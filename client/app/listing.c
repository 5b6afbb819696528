/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "app/load.h"
#include "app/screens.h"
#include "view/pages.h"

/* Pages that list what is found on the way: replies to the person, addresses, kinds. */

static bool is_own(const struct contribution *remark, const char *self)
{
	return remark->object.author && !strcmp(remark->object.author, self);
}

static bool has(const struct list *remarks, const char *url)
{
	for (size_t i = 0; url && i < remarks->count; i++) {
		const struct contribution *each = remarks->items[i];
		if (!strcmp(each->object.id, url))
			return true;
	}
	return false;
}

static bool answers(const struct contribution *remark, const struct list *own)
{
	bool found = has(own, remark->in_reply_to);
	for (size_t i = 0; i < remark->adds_to.count && !found; i++)
		found = has(own, remark->adds_to.items[i]);
	return found;
}

/* Of ALL, those that the person said, and the newest first those that answer one of them. */
static void find_replies(const struct list *all, const char *self, struct arena *arena,
			 struct list *own, struct list *found)
{
	own->items = arena_alloc(arena, (all->count + 1) * sizeof(void *));
	for (size_t i = 0; i < all->count; i++)
		if (is_own(all->items[i], self))
			own->items[own->count++] = all->items[i];
	found->items = arena_alloc(arena, (all->count + 1) * sizeof(void *));
	for (size_t i = all->count; i-- > 0;)
		if (!is_own(all->items[i], self) && answers(all->items[i], own))
			found->items[found->count++] = all->items[i];
}

enum made screen_replies(struct scene *scene, struct error *error)
{
	struct list all = { NULL, 0 }, own = { NULL, 0 }, found = { NULL, 0 };
	const char *self = scene->context.self;
	struct store_query query = {
		.type = noun_contribution.type, .assembly = sync_assembly(scene->session->sync),
	};
	if (!scene->context.assembly)
		return MADE_NOT;
	if (self && !load_list(scene->session->store, &query, &scene->arena, &all, error))
		return MADE_FAILED;
	find_replies(&all, self, &scene->arena, &own, &found);
	view_replies(scene->page, &scene->context, &found, &own);
	if (scene->shown)
		*scene->shown = found;
	return MADE;
}

/* The word at *WORDS, which are parted by blanks, in ARENA, and past it; NULL at the end. */
static const char *take_word(const char **words, struct arena *arena)
{
	const char *word = *words ? *words + strspn(*words, " ") : "";
	size_t length = strcspn(word, " ");
	*words = word + length;
	return length ? arena_copy_bytes(arena, word, length) : NULL;
}

enum made screen_addresses(struct scene *scene, struct error *error)
{
	const char *words = scene->page->url, *word;
	(void)error;
	page_add(scene->page, PART_TITLE, "%s", _("Web addresses"));
	while ((word = take_word(&words, &scene->arena)))
		page_add(scene->page, PART_PARAGRAPH, "%s", word);
	return MADE;
}

enum made screen_kinds(struct scene *scene, struct error *error)
{
	const char *words = scene->page->url, *word;
	(void)error;
	page_add(scene->page, PART_TITLE, "%s", _("Which kind of remark are you looking for?"));
	while ((word = take_word(&words, &scene->arena)))
		page_choice(scene->page, word, "%s", choice_label(choices_kind, word));
	return MADE;
}
