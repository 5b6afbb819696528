/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/lists.h"

#include <string.h>

#include "app/own.h"
#include "model/nouns.h"
#include "model/reflection.h"
#include "view/pages.h"
#include "view/portraits.h"

/* The noun whose things a page of that kind at URL lists; noun_any where it is none. */
static const struct noun *noun_listed(enum page_kind kind, const char *url)
{
	char type[40];
	size_t length = url ? strcspn(url, " ") : 0;
	switch (kind) {
	case PAGE_TOPICS:
		return &noun_topic;
	case PAGE_PEOPLE:
		return &noun_person;
	case PAGE_LOG:
		return &noun_log_entry;
	default:
		if (!length || length >= sizeof(type))
			return &noun_any;
		memcpy(type, url, length);
		type[length] = '\0';
		return noun_of(type);
	}
}

/* What they belong to, within URL (or NULL); NULL: the assembly. */
static const char *parent_at(const char *url)
{
	const char *blank = url ? strchr(url, ' ') : NULL;
	return blank ? blank + 1 : NULL;
}

enum made lists_page(struct scene *scene, struct error *error)
{
	struct list list;
	const struct page *page = scene->page;
	const struct noun *noun = noun_listed(page->kind, page->url);
	const char *url = parent_at(page->url);
	if (!scene->context.assembly || noun == &noun_any)
		return MADE_NOT;
	const struct object *parent = scene_object(scene, url, error);
	if (url && !parent)
		return scene_not_made(error);
	if (!(portrait_of(noun).order ? scene_list(scene, noun, url, &list, error) :
	      scene_window(scene, noun, url, &list, error)))
		return MADE_FAILED;
	view_list(scene->page, &scene->context, noun, parent, &list);
	if (page->kind == PAGE_TOPICS &&
	    object_link(&scene->context.assembly->object, "contributions")) {
		page_allow(scene->page, "follow");
		page_allow(scene->page, "forget");
	}
	if (noun == &noun_reflection)
		own_link(scene);
	scene_show_list(scene, &list);
	return MADE;
}
