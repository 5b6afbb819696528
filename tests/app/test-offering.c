/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small job is offered to who has been quiet: at most once in a run, passed over with one key,
 * and never where it is switched off (domain I.25, K). */
#include "copy.h"

#include "../support/tap.h"
#include "base/clock.h"
#include "model/day.h"

static const char offered[] = "For you alone, if you like: a small job.";
static const char *const story =
	COPY_HEAD("/contributions/9", "Contribution")
	"\"number\":9,\"kind\":\"story\",\"topic\":\"" COPY_TOPIC "\",\"lang\":\"en\","
	"\"text\":\"I walked home.\",\"author\":\"" COPY_BASE "/people/1\",\"allow\":[\"reply\"]}";

static struct settings *settings;

static void clock_at_day(int day)
{
	char *text = memory_printf("%d", 1795600800 + day * (int)DAY_SECONDS);
	setenv("PLAINVOICE_CLOCK", text, 1);
	free(text);
}

static struct session *start_at_day(int day)
{
	clock_at_day(day);
	struct session *session = copy_open(&settings, false);
	session_settle(session, -1);
	session_do(session, ACT_MENU, NULL);
	return session;
}

static bool offers_at_day(int day)
{
	struct session *session = start_at_day(day);
	bool shown = copy_shows(session, offered);
	copy_close(session, settings);
	return shown;
}

static void put_story(void)
{
	struct error error = ERROR_INIT;
	char *path = copy_path("saved.sqlite3");
	struct store *store = store_open(path, &error);
	copy_put(store, story);
	store_close(store);
	free(path);
}

static void test_pass(void)
{
	ok(!offers_at_day(0), "who has just come is offered nothing");
	ok(!offers_at_day(13), "nor before two weeks have gone");
	struct session *session = start_at_day(14);
	const struct page *page = session_page(session);
	ok(copy_shows(session, offered), "then a job is offered, on the start");
	ok(session_focus(session) == 0 && !page->prompt, "which asks for nothing");
	ok(page->count > 4 && !strncmp(page->parts[page->count - 4].text, offered,
				       strlen(offered)), "and in its last lines");
	ok(!strcmp(page->parts[page->count - 1].target.url, "invite"),
	   "with the setting that ends such offers");
	session_do(session, ACT_PASS, NULL);
	ok(!copy_shows(session, offered), "one key passes it over");
	same(session_said(session), "That is all right. You are not asked again today.",
	     "without a reason");
	session_do(session, ACT_PASS, NULL);
	ok(strstr(session_said(session), "cannot be done"), "there is nothing more to pass over");
	clock_at_day(40);
	session_do(session, ACT_TOPICS, NULL);
	session_do(session, ACT_MENU, NULL);
	ok(!copy_shows(session, offered), "nor another in this run, however long it is");
	copy_close(session, settings);
}

static void test_week(void)
{
	ok(!offers_at_day(20), "the cap: not within the week");
	struct session *session = start_at_day(21);
	ok(copy_shows(session, offered), "a week later another one");
	copy_close(session, settings);
	ok(!offers_at_day(21), "which counts though nobody answered it");
}

static void test_take(void)
{
	put_story();
	struct session *session = start_at_day(35);
	ok(copy_shows(session, "Read one story"), "a story is offered where there is one");
	session_do(session, ACT_INVITED, NULL);
	ok(session_page(session)->kind == PAGE_REMARK && copy_shows(session, "I walked home."),
	   "one key opens it");
	ok(strstr(session_said(session), "that is enough"), "reading is enough");
	session_do(session, ACT_MENU, NULL);
	ok(!copy_shows(session, offered), "then it is over");
	copy_close(session, settings);
}

static void test_off(void)
{
	struct session *session = start_at_day(60);
	ok(copy_shows(session, offered), "one is offered");
	session_go(session, PAGE_SETTINGS, "invite");
	copy_choose(session, "Never");
	session_do(session, ACT_MENU, NULL);
	ok(!copy_shows(session, offered), "off is off at once");
	copy_close(session, settings);
	ok(!offers_at_day(1000), "and stays off");
}

int main(void)
{
	copy_make(false);
	ok(!offers_at_day(0) && !offers_at_day(100), "who has not joined is offered nothing");
	copy_forget();
	copy_make(true);
	test_pass();
	test_week();
	test_take();
	test_off();
	return tap_done();
}
