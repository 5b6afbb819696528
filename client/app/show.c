/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/show.h"

#include <stdlib.h>
#include <string.h>

#include "app/fetch.h"
#include "app/say.h"
#include "app/screens.h"
#include "base/memory.h"

static bool same(const char *a, const char *b)
{
	return a == b || (a && b && !strcmp(a, b));
}

void show_page(struct session *session, struct page *page, size_t focus)
{
	page_release(&session->page);
	session->page = *page;
	session->focus = focus;
	session->news = false;
	session->changes |= CHANGED_PAGE | CHANGED_FOCUS;
}

/* A form and an empty question are not gone back to: they would ask again. */
void show_keep_way(struct session *session)
{
	const struct page *page = &session->page;
	if (page->kind != PAGE_NONE && page->kind != PAGE_SAY && !page->prompt)
		trail_push(&session->trail, place_of(page, session->focus));
}

void show_keep_place(struct session *session)
{
	const struct page *page = &session->page;
	if (page->kind != PAGE_TOPIC || session->focus >= page->count)
		return;
	const struct part *part = &page->parts[session->focus];
	state_keep(session, "place", page->url, part->role == PART_PAIR ? part->p : NULL);
}

/* Where reading begins: the title, or in a topic where it was left. */
static size_t begin_at(struct session *session, const struct page *page)
{
	struct arena arena = ARENA_INIT;
	const char *p = page->kind == PAGE_TOPIC ?
		state_value(session, "place", page->url, &arena) : NULL;
	size_t index = p ? page_find(page, p) : 0;
	arena_release(&arena);
	if (!index || index >= page->count)
		return 0;
	state_say(session, "%s", _("This is where you stopped reading. "
				   "The word first goes to the beginning."));
	return index;
}

void show_forget_wish(struct session *session)
{
	free(session->wish.url);
	free(session->wish.job_url);
	session->wish = (struct wish){ 0 };
}

static void wish_for(struct session *session, enum page_kind kind, const char *url,
		     bool keep_place)
{
	char *copy = memory_copy(url);
	show_forget_wish(session);
	session->wish = (struct wish){
		.on = true, .keep_place = keep_place, .kind = kind, .url = copy,
	};
	if (fetch_wish(session)) {
		state_say(session, "%s",
			  _("Fetching. You can leave this with Escape or with the word leave."));
		return;
	}
	struct error error = ERROR_INIT;
	if (session->error == ERROR_NONE)
		error_set(&error, ERROR_MISSING, NULL);
	state_fail(session, &error);
	show_forget_wish(session);
}

static void go(struct session *session, enum page_kind kind, const char *url, bool keep_way)
{
	struct page page;
	struct error error = ERROR_INIT;
	enum made made = screen_make(session, kind, url, &page, &error);
	if (made == MADE) {
		bool here = session->page.kind == kind && same(session->page.url, url);
		show_forget_wish(session);
		show_keep_place(session);
		if (keep_way && !here)
			show_keep_way(session);
		show_page(session, &page, begin_at(session, &page));
		fetch_old(session, kind, session->page.url);
		return;
	}
	page_release(&page);
	if (made == MADE_NOT)
		wish_for(session, kind, url, keep_way);
	state_fail(session, &error);
}

void show_go(struct session *session, enum page_kind kind, const char *url)
{
	say_leave(session);
	go(session, kind, url, true);
}

void show_instead(struct session *session, enum page_kind kind, const char *url)
{
	go(session, kind, url, false);
}

bool show_back(struct session *session)
{
	struct place place;
	show_keep_place(session);
	while (trail_pop(&session->trail, &place)) {
		struct page page;
		struct error error = ERROR_INIT;
		enum made made = screen_make(session, place.kind, place.url, &page, &error);
		size_t focus = made == MADE ? place_find(&place, &page) : 0;
		place_release(&place);
		error_release(&error);
		if (made == MADE) {
			show_forget_wish(session);
			show_page(session, &page, focus);
			return true;
		}
		page_release(&page);
	}
	return false;
}

static bool same_page(const struct page *one, const struct page *other)
{
	if (one->count != other->count)
		return false;
	for (size_t i = 0; i < one->count; i++) {
		const struct part *a = &one->parts[i], *b = &other->parts[i];
		if (a->role != b->role || !same(a->text, b->text) || !same(a->other, b->other) ||
		    !same(a->target.url, b->target.url))
			return false;
	}
	return !memcmp(one->acts, other->acts, sizeof(one->acts));
}

bool show_anew(struct session *session)
{
	struct page page;
	struct error error = ERROR_INIT;
	const struct page *now = &session->page;
	session->news = false;
	if (now->kind == PAGE_SAY)
		return false;
	enum made made = screen_make(session, now->kind, now->url, &page, &error);
	/* The start is shown even where it has nothing to show yet. */
	bool good = made == MADE || (made == MADE_NOT && page.count);
	if (good && !same_page(now, &page)) {
		struct place place = place_of(now, session->focus);
		show_page(session, &page, place_find(&place, &page));
		place_release(&place);
		return true;
	}
	page_release(&page);
	error_release(&error);
	return false;
}

bool show_wished(struct session *session)
{
	struct wish *wish = &session->wish;
	struct page page;
	struct error error = ERROR_INIT;
	enum made made = screen_make(session, wish->kind, wish->url, &page, &error);
	if (made == MADE) {
		if (wish->keep_place) {
			show_keep_place(session);
			show_keep_way(session);
		}
		show_page(session, &page, begin_at(session, &page));
		show_forget_wish(session);
		return true;
	}
	page_release(&page);
	if (made == MADE_FAILED)
		show_forget_wish(session);
	state_fail(session, &error);
	return false;
}
