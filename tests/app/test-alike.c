/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/tap.h"
#include "copy.h"

/* Whoever asks what was asked before is told so, and decides (domain I.13). */

static const char *const questions[] = {
	COPY_HEAD("/contributions/3", "Contribution")
	"\"number\":3,\"kind\":\"question\",\"topic\":\"" COPY_TOPIC "\","
	"\"text\":\"Why does the night bus end before midnight?\","
	"\"author\":\"" COPY_BASE "/people/1\"}",
	COPY_HEAD("/contributions/4", "Contribution")
	"\"number\":4,\"kind\":\"question\",\"topic\":\"" COPY_BASE "/topics/2\","
	"\"text\":\"Where are benches for people who wait outside?\","
	"\"author\":\"" COPY_BASE "/people/1\"}",
	COPY_HEAD("/contributions/5", "Contribution")
	"\"number\":5,\"kind\":\"idea\",\"topic\":\"" COPY_TOPIC "\","
	"\"text\":\"Let the night bus end later than midnight.\"}",
};
static const char same_title[] = "Is it the same as one of these?";

static void put_questions(void)
{
	struct error error = ERROR_INIT;
	char *path = copy_path("saved.sqlite3");
	struct store *store = store_open(path, &error);
	for (size_t i = 0; store && i < sizeof(questions) / sizeof(questions[0]); i++)
		copy_put(store, questions[i]);
	store_close(store);
	error_release(&error);
	free(path);
}

static void ask(struct session *session, const char *kind, const char *text)
{
	session_say(session, COPY_TOPIC, kind);
	session_line(session, text);
	session_line(session, "");
}

static void test_own(struct session *session)
{
	ask(session, "question", "Why does the night bus end so early?");
	ok(copy_shows(session, same_title) &&
	   copy_shows(session, "Why does the night bus end before midnight? By Priya S, carer."),
	   "a question that is like another hears of it, and who asked");
	ok(!copy_shows(session, "Let the night bus"), "not of an idea");
	copy_choose(session, "No, mine asks something else");
	ok(copy_shows(session, "Anything we should know?"), "it can go on as it is");
	copy_choose(session, "Nothing to declare");
	ok(copy_shows(session, "A last look"), "and is asked no second time");
	copy_choose(session, "Change the text");
	session_line(session, "Why does the night bus not come before midnight?");
	session_line(session, "");
	ok(copy_shows(session, same_title), "unless the text is another");
	copy_choose(session, "Why does the night bus");
	ok(copy_shows(session, "Put what I wrote under this question") &&
	   copy_shows(session, "It is the same; throw mine away"), "then there is a choice");
	copy_choose(session, "Look at the others again");
	ok(copy_shows(session, same_title), "with a way back");
	copy_choose(session, "Why does the night bus");
	copy_choose(session, "Mine asks something else");
	ok(copy_shows(session, "A last look"), "and a way on");
	copy_choose(session, "Throw it away");
}

static void test_add(struct session *session)
{
	struct arena arena = ARENA_INIT;
	ask(session, "question", "Why does the night bus end so early?");
	copy_choose(session, "Why does the night bus");
	copy_choose(session, "Put what I wrote under this question");
	ok(copy_shows(session, "A last look") &&
	   copy_shows(session, "It replies to: Why does the night bus end"),
	   "it goes under the other one");
	struct drafts drafts = copy_drafts(&arena);
	ok(drafts.count == 1, "there is one draft");
	same(drafts.items[0].in_reply_to, COPY_BASE "/contributions/3", "which says so");
	same(drafts.items[0].kind, "question", "and is still a question");
	copy_choose(session, "Throw it away");
	arena_release(&arena);
}

static void test_away(struct session *session)
{
	struct arena arena = ARENA_INIT;
	ask(session, "question", "When does the night bus end, at midnight?");
	copy_choose(session, "Why does the night bus");
	copy_choose(session, "It is the same");
	ok(copy_drafts(&arena).count == 0 && session_page(session)->kind == PAGE_REMARK,
	   "it can be thrown away for the one that was asked before");
	same(session_said(session), "Yours was thrown away. This is the question that was asked "
	     "before.", "and that is said");
	ask(session, "question", "Where are the benches outside for people?");
	copy_choose(session, "Where are benches");
	ok(!copy_shows(session, "Put what I wrote") && copy_shows(session, "Mine asks something"),
	   "nothing is put into a topic that takes no questions");
	copy_choose(session, "Mine asks something");
	copy_choose(session, "Throw it away");
	arena_release(&arena);
}

static void test_left_alone(struct session *session)
{
	ask(session, "story", "The night bus did end before midnight.");
	ok(copy_shows(session, "A last look"), "only questions are compared");
	copy_choose(session, "Throw it away");
	ask(session, "question", "Is the moon out?");
	ok(copy_shows(session, "A last look"), "one that is like none goes on");
	copy_choose(session, "Throw it away");
	session_go(session, PAGE_SETTINGS, "alike");
	copy_choose(session, "Ask without that");
	ask(session, "question", "Why does the night bus end before midnight?");
	ok(copy_shows(session, "A last look"), "off is off");
	copy_choose(session, "Throw it away");
}

int main(void)
{
	struct settings *settings;
	copy_make(true);
	put_questions();
	struct session *session = copy_open(&settings, false);
	session_settle(session, -1);
	test_own(session);
	test_add(session);
	test_away(session);
	test_left_alone(session);
	copy_close(session, settings);
	return tap_done();
}
