/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list that is too long for one page: its edges, and the way back to the same item. */
#include "copy.h"

#include <stdio.h>

#include "../support/tap.h"

enum { REMARKS = 450 };	/* with the two of the copy: pages of 200, 200 and 52 */

static void put_remarks(void)
{
	struct error error = ERROR_INIT;
	char *path = copy_path("saved.sqlite3");
	struct store *store = store_open(path, &error);
	bool good = store && store_begin(store, &error);
	for (int n = 3; n < 3 + REMARKS; n++) {
		char *json = memory_printf(COPY_HEAD("/contributions/%d", "Contribution")
			"\"number\":%d,\"kind\":\"idea\",\"topic\":\"" COPY_TOPIC "\","
			"\"text\":\"Idea %d.\",\"lang\":\"en\",\"author\":\"" COPY_BASE
			"/people/1\"}", n, n, n);
		copy_put(store, json);
		free(json);
	}
	ok(good && store_commit(store, &error), "a topic has more remarks than fit on a page");
	store_close(store);
	free(path);
}

/* The part that is N places from the end of the page, the last one being 1. */
static const char *end(const struct session *session, size_t n)
{
	const struct page *page = session_page(session);
	return page->count >= n ? page->parts[page->count - n].text : "";
}

static const char *here(const struct session *session)
{
	return session_page(session)->parts[session_focus(session)].text;
}

static void open_last(struct session *session, size_t n)
{
	session_focus_on(session, session_page(session)->count - n);
	session_do(session, ACT_OPEN, NULL);
}

static void edges(struct session *session)
{
	session_go(session, PAGE_REMARKS, COPY_TOPIC);
	ok(session_page(session)->count == 202, "a title, two hundred, and a way on");
	same(end(session, 2), "Idea 200. Idea by Priya S, carer. 200 of 452", "the last of them");
	same(end(session, 1), "Go on from 201 of 452", "the way on");
	open_last(session, 1);
	same(here(session), "Idea 201. Idea by Priya S, carer. 201 of 452", "goes to the next");
	same(end(session, 1), "Go back to those up to 200 of 452", "with a way back");
	same(end(session, 2), "Go on from 401 of 452", "and on");
	open_last(session, 2);
	same(here(session), "Idea 401. Idea by Priya S, carer. 401 of 452", "to the last ones");
	same(end(session, 2), "Idea 452. Idea by Priya S, carer. 452 of 452", "up to the end");
	open_last(session, 1);
	same(here(session), "Idea 400. Idea by Priya S, carer. 400 of 452", "and back again");
}

static void the_way_back(struct session *session)
{
	session_do(session, ACT_OPEN, NULL);
	ok(session_page(session)->kind == PAGE_REMARK, "a remark in the middle is opened");
	session_do(session, ACT_BACK, NULL);
	same(here(session), "Idea 400. Idea by Priya S, carer. 400 of 452", "back at the same one");
	session_do(session, ACT_BACK, NULL);
	ok(session_page(session)->kind == PAGE_START,
	   "the parts of one list are one step of the way back");
}

int main(void)
{
	struct settings *settings;
	copy_make(false);
	put_remarks();
	struct session *session = copy_open(&settings, false);
	edges(session);
	the_way_back(session);
	copy_close(session, settings);
	return tap_done();
}
