/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain/face.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/i18n.h"

enum { PROMPT_ROWS = 2 };	/* left free below what is printed before a pause */

/* FNV-1a: tells whether a page that was made anew says anything else. */
static uint64_t sum_of(const struct page *page)
{
	uint64_t sum = 14695981039346656037u;
	for (size_t i = 0; i < page->count; i++) {
		const char *texts[] = { page->parts[i].text, page->parts[i].other };
		for (size_t t = 0; t < ARRAY_COUNT(texts); t++)
			for (const char *at = texts[t] ? texts[t] : ""; *at; at++)
				sum = (sum ^ (unsigned char)*at) * 1099511628211u;
		sum = (sum ^ '\n') * 1099511628211u;
	}
	return sum;
}

static void offer(struct face *face, const struct page *page)
{
	size_t count = 0;
	arena_release(&face->offered);
	const char **lines = arena_alloc(&face->offered,
					 (ACT_COUNT + page->count) * sizeof(*lines));
	for (int act = ACT_NONE + 1; act < ACT_COUNT; act++)
		lines[count++] = act_word((enum act)act);
	for (size_t i = 0; i < page->count; i++)
		if (page->parts[i].role == PART_ITEM)
			lines[count++] = arena_copy(&face->offered, page->parts[i].text);
	input_offer(face->input, lines, count);
}

static size_t rows_of_page(const struct face *face, const struct page *page)
{
	size_t rows = 0;
	for (size_t i = 0; i < page->count; i++)
		rows += print_rows(&face->printer, page, i, session_reading(face->session));
	return rows;
}

static bool is_long_text(const struct part *part)
{
	return part->role == PART_PARAGRAPH || part->role == PART_PAIR;
}

static bool leads_on(const struct part *part)
{
	return part->role == PART_TITLE || part->role == PART_HEADING;
}

/* The rows of a part, and of what it leads on to where it is a heading. */
static size_t rows_together(const struct face *face, const struct page *page, size_t index)
{
	enum reading reading = session_reading(face->session);
	size_t rows = print_rows(&face->printer, page, index, reading);
	if (leads_on(&page->parts[index]) && index + 1 < page->count)
		rows += print_rows(&face->printer, page, index + 1, reading);
	return rows;
}

/* By eye a page waits when the window is full; by ear also after each paragraph.  Never between
 * a heading and what it is about. */
static bool has_to_wait(const struct face *face, const struct page *page, size_t index,
			size_t used, size_t room)
{
	const struct part *before = index ? &page->parts[index - 1] : NULL;
	if (!used || !before || leads_on(before))
		return false;
	return used + rows_together(face, page, index) > room ||
		(face->options->ear && is_long_text(before));
}

static void print_from(struct face *face, size_t index)
{
	const struct page *page = session_page(face->session);
	size_t rows = 0, used = 0;
	print_window(&face->printer.columns, &rows);
	size_t room = rows > PROMPT_ROWS ? rows - PROMPT_ROWS : 1;
	bool pauses = rows && input_is_typed(face->input) && !page->prompt &&
		(index || rows_of_page(face, page) > room);
	enum reading reading = session_reading(face->session);
	face->paused = false;
	for (; index < page->count && !face->paused; index++) {
		if (pauses && has_to_wait(face, page, index, used, room)) {
			face->paused = true;
			face->next = index;
			session_focus_on(face->session, index - 1);
			break;
		}
		used += print_rows(&face->printer, page, index, reading);
		print_part(&face->printer, page, index, reading);
	}
	session_take_changes(face->session);	/* the focus moved because of us */
}

static void remember(struct face *face, const struct page *page)
{
	free(face->shown_url);
	face->shown = page->kind;
	face->shown_url = memory_copy(page->url);
	face->shown_text = sum_of(page);
	offer(face, page);
}

void face_show_page(struct face *face)
{
	const struct page *page = session_page(face->session);
	remember(face, page);
	print_from(face, 0);
	/* Nobody sees a prompt where nobody types, so it is a sentence there. */
	if (page->prompt && !input_is_typed(face->input))
		print_sentence(&face->printer, page->prompt);
}

/* A page that is opened again waits after its title, and goes on where it was left. */
static void show_opened(struct face *face)
{
	const struct page *page = session_page(face->session);
	size_t next = session_resume(face->session);
	if (!next || !input_is_typed(face->input)) {
		face_show_page(face);
		return;
	}
	remember(face, page);
	print_part(&face->printer, page, 0, session_reading(face->session));
	face->paused = true;
	face->next = next;
}

void face_show_rest(struct face *face)
{
	session_focus_on(face->session, face->next);
	print_from(face, face->next);
}

static bool is_shown(const struct face *face, const struct page *page)
{
	return page->kind == face->shown && !page->url == !face->shown_url &&
		(!page->url || !strcmp(page->url, face->shown_url));
}

/* The same page made anew while the person moved about in it: to print it all would be in the
 * way.  True where there is more to print than a word about it. */
static bool is_wanted(struct face *face)
{
	const struct page *page = session_page(face->session);
	if (face->sought) {	/* the list is the one that was there before the question */
		remember(face, page);
		face->paused = false;
		return false;
	}
	if (!face->within || !is_shown(face, page))
		return true;
	if (sum_of(page) != face->shown_text) {
		remember(face, page);
		face->paused = false;
		print_sentence(&face->printer,
			       _("This page has changed. Type read to go through it again."));
	}
	return false;
}

/* Whether the page that is about to be printed says the same, as a receipt does. */
static bool is_on_page(struct session *session, unsigned changes)
{
	const struct page *page = session_page(session);
	const char *said = session_said(session);
	for (size_t i = 0; (changes & CHANGED_PAGE) && i < page->count; i++)
		if (page->parts[i].text && !strcmp(page->parts[i].text, said))
			return true;
	return !*said;
}

/* The part in focus; a page that waits goes on after it. */
static void show_focus(struct face *face)
{
	const struct page *page = session_page(face->session);
	size_t focus = session_focus(face->session);
	print_part(&face->printer, page, focus, session_reading(face->session));
	face->next = focus + 1;
	face->paused = face->paused && face->next < page->count;
}

void face_show_changes(struct face *face)
{
	struct session *session = face->session;
	unsigned changes = session_take_changes(session);
	bool known = face->known;
	size_t rows;
	face->known = false;
	if (!changes)
		return;
	input_make_way(face->input);
	print_window(&face->printer.columns, &rows);
	if ((changes & CHANGED_SAID) && !known && !is_on_page(session, changes))
		print_sentence(&face->printer, session_said(session));
	if ((changes & CHANGED_PAGE) && is_wanted(face))
		show_opened(face);
	else if (changes & (CHANGED_FOCUS | CHANGED_READING))
		show_focus(face);
}
