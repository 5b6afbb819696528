/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/resume.h"

#include <stdlib.h>
#include <string.h>

#include "app/visit.h"
#include "view/fill.h"

static bool is_text(const struct page *page, size_t index)
{
	enum part_role role = page->parts[index].role;
	return role == PART_PAIR || role == PART_PARAGRAPH;
}

/* What the place of PAGE is kept under; NULL: it is no text. */
static const char *name_of(const struct session *session, const struct page *page)
{
	switch (page->kind) {
	case PAGE_TOPIC:
	case PAGE_REMARK:
	case PAGE_WORD:
	case PAGE_OBJECT:
		return page->url;
	case PAGE_ASSEMBLY:
		return sync_assembly(session->sync);
	default:
		return NULL;
	}
}

/* The number of the text INDEX among the texts of PAGE, 1 and up. */
static size_t number_of(const struct page *page, size_t index)
{
	size_t number = 0;
	for (size_t i = 0; i <= index; i++)
		number += is_text(page, i);
	return number;
}

/* A place in words of ours: the id of a paragraph, or "#3" where it has none. */
static const char *place_at(const struct page *page, size_t index, struct arena *arena)
{
	if (index >= page->count || !is_text(page, index))
		return NULL;
	if (page->parts[index].p)
		return page->parts[index].p;
	return arena_printf(arena, "#%zu", number_of(page, index));
}

/* The index of the text at that place; 0: it is not there any more. */
static size_t index_of(const struct page *page, const char *place)
{
	struct arena arena = ARENA_INIT;
	size_t found = 0;
	for (size_t i = 1; !found && i < page->count; i++) {
		const char *each = place_at(page, i, &arena);
		if (each && !strcmp(each, place))
			found = i;
	}
	arena_release(&arena);
	return found;
}

/* The text that was read last, or 0: the person is at the title, or past the last one. */
static size_t last_read(const struct session *session)
{
	const struct page *page = &session->page;
	size_t focus = session->focus, reached = session->reached;
	if (!focus || focus >= page->count || is_text(page, focus))
		return focus;
	return number_of(page, reached) < number_of(page, page->count - 1) ? reached : 0;
}

void resume_keep(struct session *session)
{
	struct arena arena = ARENA_INIT;
	const struct page *page = &session->page;
	const char *name = session->script ? NULL : name_of(session, page);
	visit_keep_place(session);
	/* Who looked at the title alone has not left the place. */
	if (name && !session->resume)
		state_keep(session, "place", name, place_at(page, last_read(session), &arena));
	arena_release(&arena);
}

void resume_from(struct session *session, size_t index, bool chosen)
{
	struct page *page = &session->page;
	if (!index || index >= page->count || !page->parts[0].text)
		return;
	struct part *title = &page->parts[0];
	session->resume = index;
	session->resume_chosen = chosen;
	session->title = title->text;
	if (chosen)
		/* TRANSLATORS: heard after a title: the next line is that paragraph. */
		title->text = arena_printf(&page->arena, _("%s From paragraph %zu."),
					   fill_sentence(page, title->text),
					   number_of(page, index));
	else
		/* TRANSLATORS: heard after a title: the next line is where reading stopped. */
		title->text = arena_printf(&page->arena, _("%s Reading on."),
					   fill_sentence(page, title->text));
}

void resume_begin(struct session *session, const char *at)
{
	struct arena arena = ARENA_INIT;
	const struct page *page = &session->page;
	const char *name = session->script ? NULL : name_of(session, page);
	const char *place = name && !at ? state_value(session, "place", name, &arena) : at;
	size_t index = name && place ? index_of(page, place) : 0;
	/* Before the first text there is nothing to be left out. */
	if (at || (index && number_of(page, index) > 1))
		resume_from(session, index, at != NULL);
	arena_release(&arena);
}

void resume_move(struct session *session, size_t index)
{
	if (session->title) {
		session->page.parts[0].text = session->title;
		if (!index)	/* its words are others now */
			session->changes |= CHANGED_READING;
	}
	session->title = NULL;
	session->resume = 0;
	session->focus = index;
	if (index < session->page.count && is_text(&session->page, index))
		session->reached = index;
}
