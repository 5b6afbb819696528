/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/show.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "app/acting.h"
#include "app/fetch.h"
#include "app/resume.h"
#include "app/say.h"
#include "app/screens.h"
#include "app/waiting.h"
#include "base/memory.h"
#include "base/text.h"

void show_page(struct session *session, struct page *page, size_t focus)
{
	session->title = NULL;
	session->reached = 0;
	session->spelt_part = SIZE_MAX;
	page_release(&session->page);
	session->page = *page;
	resume_move(session, focus);
	session->news = false;
	session->changes |= CHANGED_PAGE | CHANGED_FOCUS;
	waiting_seen(session, page);
}

/* A form and an empty question are not gone back to: they would ask again. */
void show_keep_way(struct session *session)
{
	const struct page *page = &session->page;
	if (page->kind != PAGE_NONE && page->kind != PAGE_SAY && !page->prompt)
		trail_push(&session->trail, place_of(page, session->focus));
}

/* What nobody waits for any more is not fetched, but for the outline, which every page needs. */
static void drop(struct session *session)
{
	const struct wish *wish = &session->wish;
	if (wish->on && wish->asked && wish->job != JOB_OUTLINE && wish->job_url)
		sync_drop(session->sync, wish->job, wish->job_url);
}

void show_forget_wish(struct session *session)
{
	drop(session);
	free(session->wish.url);
	free(session->wish.at);
	free(session->wish.argument);
	free(session->wish.job_url);
	session->wish = (struct wish){ 0 };
}

/* Ask for what the wish needs, which is said; it holds its own copies. */
static void wish(struct session *session, const struct wish *wish)
{
	show_forget_wish(session);
	session->wish = *wish;
	session->wish.on = true;
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

static void wish_for(struct session *session, enum page_kind kind, const char *url,
		     const char *at, bool keep_place)
{
	wish(session, &(struct wish){
		.keep_place = keep_place, .kind = kind, .url = memory_copy(url),
		.at = memory_copy(at),
	});
}

bool show_wish_act(struct session *session, enum act act, const char *argument)
{
	if (session->partial || session->script || !fetch_is_new(session))
		return false;
	wish(session, &(struct wish){ .act = act, .argument = memory_copy(argument) });
	return true;
}

/* The act is done as if it were asked for now. */
static bool do_wished(struct session *session)
{
	enum act act = session->wish.act;
	char *argument = memory_copy(session->wish.argument);
	show_forget_wish(session);
	acting_do(session, act, argument);
	free(argument);
	return true;
}

/* Show PAGE from AT on: an item of a list has the focus, of a text the reading begins there. */
static void show_begin(struct session *session, struct page *page, const char *at)
{
	size_t index = at ? page_find(page, at) : page->count;
	bool item = index < page->count && page->parts[index].place;
	show_page(session, page, item ? index : 0);
	if (!item)
		resume_begin(session, at);
}

static void go(struct session *session, enum page_kind kind, const char *url, const char *at,
	       bool keep_way)
{
	char *place = memory_copy(at);	/* AT may be of the page that goes */
	struct page page;
	struct error error = ERROR_INIT;
	enum made made = screen_make(session, kind, url, place, &page, &error);
	if (made == MADE) {
		bool here = session->page.kind == kind && text_same(session->page.url, url);
		show_forget_wish(session);
		resume_keep(session);
		if (keep_way && !here)
			show_keep_way(session);
		show_begin(session, &page, place);
		fetch_old(session, kind, session->page.url);
	} else {
		page_release(&page);
	}
	if (made == MADE_NOT)
		wish_for(session, kind, url, place, keep_way);
	free(place);
	state_fail(session, &error);
}

void show_go(struct session *session, enum page_kind kind, const char *url)
{
	show_go_at(session, kind, url, NULL);
}

void show_go_at(struct session *session, enum page_kind kind, const char *url, const char *at)
{
	say_leave(session);
	go(session, kind, url, at, true);
}

void show_instead(struct session *session, enum page_kind kind, const char *url)
{
	go(session, kind, url, NULL, false);
}

bool show_back(struct session *session)
{
	struct place place;
	resume_keep(session);
	session->partial = true;	/* it was shown before */
	while (trail_pop(&session->trail, &place)) {
		struct page page;
		struct error error = ERROR_INIT;
		enum made made = screen_make(session, place.kind, place.url, place.part, &page,
					     &error);
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

/* Whether OTHER says what ONE does; TITLE is that of ONE without what is said after it. */
static bool same_page(const struct page *one, const char *title, const struct page *other)
{
	if (one->count != other->count)
		return false;
	for (size_t i = 0; i < one->count; i++) {
		const struct part *a = &one->parts[i], *b = &other->parts[i];
		const char *text = i == 0 && title ? title : a->text;
		if (a->role != b->role || !text_same(text, b->text) ||
		    !text_same(a->other, b->other) || !text_same(a->target.url, b->target.url))
			return false;
	}
	return !memcmp(one->acts, other->acts, sizeof(one->acts));
}

/* An item of the list that PAGE shows, the one in focus where it is one; NULL: it has none. */
static const char *near(const struct page *page, size_t focus)
{
	for (size_t i = focus < page->count && page->parts[focus].place ? focus : 0;
	     i < page->count; i++)
		if (page->parts[i].place)
			return page->parts[i].target.url;
	return NULL;
}

bool show_anew(struct session *session)
{
	struct page page;
	struct error error = ERROR_INIT;
	const struct page *now = &session->page;
	session->news = false;
	if (now->kind == PAGE_SAY)
		return false;
	bool partial = session->partial;
	session->partial = true;	/* more of it is better than less */
	enum made made = screen_make(session, now->kind, now->url, near(now, session->focus),
				     &page, &error);
	session->partial = partial;
	/* The start is shown even where it has nothing to show yet. */
	bool good = made == MADE || (made == MADE_NOT && page.count);
	if (good && !same_page(now, session->title, &page)) {
		struct place place = place_of(now, session->focus);
		struct place next = place_of(now, session->resume);
		bool resumes = session->resume, chosen = session->resume_chosen;
		show_page(session, &page, place_find(&place, &page));
		resume_from(session, resumes ? place_find(&next, &session->page) : 0, chosen);
		place_release(&place);
		place_release(&next);
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
	if (wish->act != ACT_NONE)
		return do_wished(session);
	enum made made = screen_make(session, wish->kind, wish->url, wish->at, &page, &error);
	if (made == MADE) {
		if (wish->keep_place) {
			resume_keep(session);
			show_keep_way(session);
		}
		show_begin(session, &page, wish->at);
		show_forget_wish(session);
		return true;
	}
	page_release(&page);
	if (made == MADE_FAILED)
		show_forget_wish(session);
	state_fail(session, &error);
	return false;
}
