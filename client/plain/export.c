/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain/export.h"

#include <stdio.h>
#include <stdlib.h>

#include "app/export.h"
#include "base/i18n.h"
#include "base/memory.h"
#include "model/nouns.h"
#include "model/talk.h"
#include "plain/print.h"

/* Where a list leads, kept apart from its page, which goes while those are shown. */
struct place {
	enum page_kind page;
	char *url;
};

struct places {
	struct place *items;
	size_t count;
};

static bool complain(const char *sentence)
{
	fprintf(stderr, "%s\n", sentence);
	return false;
}

static bool go(struct session *session, enum page_kind kind, const char *url)
{
	session_go(session, kind, url);
	return session_settle(session, -1) != SESSION_SIGNAL &&
		session_page(session)->kind == kind;
}

static struct places places_of(const struct page *page)
{
	struct places places = { memory_new((page->count + 1) * sizeof(*places.items)), 0 };
	for (size_t i = 0; i < page->count; i++)
		if (page->parts[i].role == PART_ITEM && page->parts[i].target.url)
			places.items[places.count++] = (struct place){
				.page = page->parts[i].target.page,
				.url = memory_copy(page->parts[i].target.url),
			};
	return places;
}

static void places_release(struct places *places)
{
	for (size_t i = 0; i < places->count; i++)
		free(places->items[i].url);
	free(places->items);
}

static void print_page(struct session *session)
{
	const struct page *page = session_page(session);
	struct printer printer = { .out = stdout };
	size_t rows;
	print_window(&printer.columns, &rows);
	for (size_t i = 0; i < page->count; i++)
		if (!page->parts[i].target.answer)
			print_part(&printer, page, i, session_reading(session));
	putchar('\n');
}

/* Every page that the list at URL leads to; of KIND alone where that is not PAGE_NONE. */
static bool each_of(struct session *session, enum page_kind list, const char *url,
		    enum page_kind kind, bool as_text)
{
	if (!go(session, list, url))
		return false;
	struct places places = places_of(session_page(session));
	bool good = true;
	for (size_t i = 0; good && i < places.count; i++) {
		const struct place *place = &places.items[i];
		if (kind != PAGE_NONE && place->page != kind)
			continue;
		good = go(session, place->page, place->url);
		if (good && as_text)
			print_page(session);
	}
	places_release(&places);
	return good;
}

/* What is said in the topics comes with its topic, what is said in a meeting with that. */
static bool fetch_all(struct session *session)
{
	if (!go(session, PAGE_TOPICS, NULL))
		return false;
	struct places topics = places_of(session_page(session));
	bool good = true;
	for (size_t i = 0; good && i < topics.count; i++)
		good = go(session, PAGE_REMARKS, topics.items[i].url);
	places_release(&topics);
	return good && each_of(session, PAGE_LIST, "Meeting", PAGE_OBJECT, false);
}

static bool print_topics(struct session *session)
{
	if (!go(session, PAGE_TOPICS, NULL))
		return false;
	struct places topics = places_of(session_page(session));
	bool good = true;
	for (size_t i = 0; good && i < topics.count; i++) {
		good = go(session, PAGE_TOPIC, topics.items[i].url);
		if (good)
			print_page(session);
		good = good && each_of(session, PAGE_REMARKS, topics.items[i].url, PAGE_REMARK,
				       true);
	}
	places_release(&topics);
	return good;
}

/* The assembly, its topics with what was said, then all else that has a list. */
static bool print_text(struct session *session)
{
	const struct noun *noun;
	if (!go(session, PAGE_ASSEMBLY, NULL))
		return false;
	print_page(session);
	bool good = print_topics(session);
	for (size_t i = 0; good && (noun = noun_at(i)); i++)
		if (noun->plural && !noun->parent && noun != &noun_topic)
			good = each_of(session, PAGE_LIST, noun->type, PAGE_NONE, true);
	return good;
}

static bool print_line(void *to, const char *json)
{
	return fprintf(to, "%s\n", json) > 0;
}

bool export_run(struct session *session, bool as_text)
{
	struct error error = ERROR_INIT;
	if (!fetch_all(session))
		return complain(session_said(session));
	if (as_text)
		return print_text(session) || complain(session_said(session));
	if (export_lines(session, print_line, stdout, &error))
		return true;
	complain(error.kind == ERROR_NONE ?
		 _("The export could not be written. Nothing was changed. Look whether there is "
		   "room for it.") : error_text(&error));
	error_release(&error);
	return false;
}
