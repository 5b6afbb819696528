/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/seek.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "app/move.h"
#include "app/show.h"
#include "base/clock.h"
#include "base/memory.h"
#include "language/format.h"
#include "model/talk.h"

/* Whether a part is of the sort that is looked for. */
typedef bool fits(const struct session *session, const struct part *part);

/* Go to the next part that fits; false: there is none. */
static bool go(struct session *session, fits *fit)
{
	for (size_t i = session->focus + 1; i < session->page.count; i++) {
		if (fit(session, &session->page.parts[i])) {
			move_to(session, i);
			return true;
		}
	}
	return false;
}

static bool is_heading(const struct session *session, const struct part *part)
{
	(void)session;
	return part->role == PART_HEADING;
}

static bool opens(const struct session *session, const struct part *part)
{
	(void)session;
	return part->target.page != PAGE_NONE || part->target.answer;
}

static bool is_paragraph(const struct session *session, const struct part *part)
{
	(void)session;
	return part->role == PART_PARAGRAPH || part->role == PART_PAIR;
}

static bool is_new(const struct session *session, const struct part *part)
{
	return part->changed > session->visited;
}

static bool is_of_kind(const struct session *session, const struct part *part)
{
	return part->kind && session->kind && !strcmp(part->kind, session->kind);
}

void seek_heading(struct session *session, const char *argument)
{
	(void)argument;
	if (!go(session, is_heading))
		state_say(session, "%s", _("There is no further heading on this page."));
}

void seek_item(struct session *session, const char *argument)
{
	(void)argument;
	if (!go(session, opens))
		state_say(session, "%s", _("There is nothing further to open on this page."));
}

void seek_paragraph(struct session *session, const char *argument)
{
	(void)argument;
	if (session->resume && session->focus == 0)
		move_to(session, session->resume);
	else if (!go(session, is_paragraph))
		state_say(session, "%s", _("There is no further paragraph on this page."));
}

void seek_new(struct session *session, const char *argument)
{
	struct arena arena = ARENA_INIT;
	(void)argument;
	if (!session->visited)
		state_say(session, "%s", _("You have not been here before: all of it is new."));
	else if (!go(session, is_new))
		state_say(session, _("Nothing further on this page is new since %s."),
			  format_date(&arena, session->visited));
	arena_release(&arena);
}

/* The word of the API for what a person calls a kind; its beginning is enough; else NULL. */
static const char *kind_of(const char *name)
{
	for (const struct choice *each = choices_kind; *name && each->word; each++)
		if (!strncasecmp(each->word, name, strlen(name)) ||
		    !strncasecmp(_(each->label), name, strlen(name)))
			return each->word;
	return NULL;
}

static void go_to_kind(struct session *session, const char *kind)
{
	char *copy = memory_copy(kind);
	free(session->kind);
	session->kind = copy;
	if (!go(session, is_of_kind))
		/* TRANSLATORS: a kind of remark, such as "Question". */
		state_say(session, _("%s: there is no further one on this page."),
			  choice_label(choices_kind, session->kind));
}

static bool has_kind(const struct page *page, const char *kind)
{
	for (size_t i = 0; i < page->count; i++)
		if (page->parts[i].kind && !strcmp(page->parts[i].kind, kind))
			return true;
	return false;
}

/* The address of the page that asks: the kinds that there are, the one of the last time first. */
static const char *kinds_of(struct session *session, struct arena *arena)
{
	const struct page *page = &session->page;
	const char *last = session->kind && has_kind(page, session->kind) ? session->kind : NULL;
	const char *kinds = last ? last : "";
	for (const struct choice *each = choices_kind; each->word; each++)
		if (has_kind(page, each->word) && (!last || strcmp(each->word, last) != 0))
			kinds = arena_printf(arena, "%s%s%s", kinds, *kinds ? " " : "",
					     each->word);
	return kinds;
}

void seek_kind(struct session *session, const char *kind)
{
	struct arena arena = ARENA_INIT;
	const char *word = kind ? kind_of(kind) : NULL;
	const char *kinds = kind ? "" : kinds_of(session, &arena);
	if (word)
		go_to_kind(session, word);
	else if (kind)
		state_say(session, _("%s is not a kind of remark. The kinds are question, "
				     "answer, story, idea, concern, offer, evidence, gap "
				     "and change."), kind);
	else if (*kinds)
		show_go(session, PAGE_KIND, kinds);
	else
		state_say(session, "%s", _("There are no remarks on this page."));
	arena_release(&arena);
}

void seek_kind_chosen(struct session *session, const char *kind)
{
	struct arena arena = ARENA_INIT;
	const char *word = arena_copy(&arena, kind);	/* the page that has it goes */
	if (show_back(session))
		go_to_kind(session, word);
	arena_release(&arena);
}

/* The assembly that is visited, by its own address where that is known. */
static const char *visited(const struct session *session)
{
	const char *assembly = sync_assembly(session->sync);
	return assembly ? assembly : session->url;
}

void seek_last_visit(struct session *session)
{
	struct arena arena = ARENA_INIT;
	const char *value = state_value(session, "visit", visited(session), &arena);
	session->visited = value ? strtoll(value, NULL, 10) : 0;
	arena_release(&arena);
}

void seek_keep_visit(struct session *session)
{
	char *now = memory_printf("%lld", (long long)clock_now());
	if (!session->script)
		state_keep(session, "visit", visited(session), now);
	free(now);
}
