/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/here.h"

#include <string.h>

#include "app/load.h"
#include "view/fill.h"
#include "view/portraits.h"

/* Pages that look the same to everybody, whatever the person did. */
static bool is_common(const struct page *page)
{
	switch (page->kind) {
	case PAGE_ASSEMBLY:
	case PAGE_TOPICS:
	case PAGE_PEOPLE:
	case PAGE_LOG:
	case PAGE_SETTINGS:
	case PAGE_KEYS:
	case PAGE_ABOUT:
	case PAGE_STAGE:
	case PAGE_REMIT:
	case PAGE_OPENLY:
	case PAGE_LIMITS:
		return true;
	case PAGE_LIST:
		return page->url && !strchr(page->url, ' ');
	default:
		return false;
	}
}

static const char *public_url(struct session *session, const char *url, struct arena *arena)
{
	const struct object *object = NULL;
	struct error error = ERROR_INIT;
	if (!url || !load_object(session->store, url, arena, &object, &error))
		object = NULL;
	error_release(&error);
	bool all = object && !object->deleted && object->visibility &&
		!strcmp(object->visibility, "public");
	return all ? arena_copy(arena, object->id) : NULL;
}

struct here here_now(struct session *session, struct arena *arena)
{
	struct page *page = &session->page;
	struct here here = { .url = public_url(session, page->url, arena) };
	if (page->count && (here.url || is_common(page)))
		here.words = arena_copy(arena, fill_excerpt(page, page->parts[0].text,
							    PORTRAIT_COLUMNS));
	return here;
}
