/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "app/move.h"
#include "app/visit.h"
#include "model/pace.h"
#include "model/slot.h"
#include "view/fill.h"

/* What a page is, where its title does not say so. */
static const char *name_of(enum page_kind kind)
{
	switch (kind) {
	case PAGE_TOPIC:
		return P_("page", "Topic");
	case PAGE_WORD:
		return P_("page", "Word");
	case PAGE_PERSON:
		return P_("page", "Person");
	case PAGE_ASSEMBLY:
	case PAGE_START:
		return P_("page", "Assembly");
	default:
		return NULL;
	}
}

/* From the part in focus to the end, in the words that are shown. */
static size_t words_left(const struct session *session)
{
	const struct page *page = &session->page;
	size_t words = 0;
	for (size_t i = session->focus; i < page->count; i++) {
		const char *texts[2];
		size_t count = part_texts(&page->parts[i], session->reading, texts);
		for (size_t k = 0; k < count; k++)
			words += pace_words(texts[k]);
	}
	return words;
}

static const char *time_left(struct session *session, struct arena *arena)
{
	int64_t left = visit_left(session);
	size_t speed = (size_t)visit_speed(session);
	size_t minutes = left < 0 ? (words_left(session) + speed / 2) / speed :
		(size_t)slot_minutes(left);
	if (!minutes)
		return _("Less than a minute is left.");
	return arena_printf(arena, ngettext("About %zu minute is left.",
					    "About %zu minutes are left.", (unsigned long)minutes),
			    minutes);
}

static void say_fetching(struct session *session, struct arena *arena)
{
	const char *progress = session_progress(session, arena);
	if (progress)
		/* TRANSLATORS: how far it has come: "Fetched 100 of about 300 kilobytes." */
		state_say(session, _("%s You can leave this with Escape or with the word leave."),
			  progress);
	else
		state_say(session, "%s", _("Fetching. You can leave this with Escape or with the "
					   "word leave."));
}

void move_where(struct session *session, const char *argument)
{
	struct arena arena = ARENA_INIT;
	const struct page *page = &session->page;
	const char *name = name_of(page->kind), *left = time_left(session, &arena);
	const char *title = page->count && page->parts[0].text ? page->parts[0].text : "";
	if (session->title)	/* without the words that say where reading goes on */
		title = session->title;
	int length = (int)strlen(title);
	(void)argument;
	if (session_busy(session)) {
		say_fetching(session, &arena);
		arena_release(&arena);
		return;
	}
	while (length && title[length - 1] == '.')
		length--;
	if (name)
		/* TRANSLATORS: what a page is, its title, how far the person is, what is left:
		 * "Topic: Autism waits. Open. Part 3 of 14. About 4 minutes are left." */
		state_say(session, _("%s: %.*s. Part %zu of %zu. %s"), name, length, title,
			  session->focus + 1, page->count, left);
	else
		/* TRANSLATORS: the title of a page with its stop, how far the person is, what is
		 * left. */
		state_say(session, _("%s Part %zu of %zu. %s"),
			  fill_sentence(&session->page, title), session->focus + 1, page->count,
			  left);
	arena_release(&arena);
}
