/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Somebody with five minutes: Sam, who was answered, in an assembly that nobody can reach. */
#include "copy.h"

#include <dirent.h>

#include "../support/tap.h"
#include "base/file.h"

enum { NOW = 1780480800 };	/* 3 June 2026, 10:00 UTC */

static const char *const more[] = {
	COPY_HEAD("/assemblies/small", "Assembly")
	"\"title\":\"Small assembly\",\"question\":\"What now?\",\"phase\":\"ask\","
	"\"links\":{\"changes\":\"" COPY_BASE "/changes\"},\"phases\":["
	COPY_HEAD("/phases/ask", "Phase") "\"key\":\"ask\",\"mode\":\"open\","
	"\"opens\":\"2026-06-01T10:00:00Z\",\"closes\":\"2026-06-10T10:00:00Z\"},"
	COPY_HEAD("/phases/weigh", "Phase") "\"key\":\"weigh\",\"mode\":\"settle\","
	"\"opens\":\"2026-06-10T10:00:00Z\",\"closes\":\"2026-06-10T10:00:01Z\"}]}",

	COPY_HEAD("/topics/1", "Topic")
	"\"number\":1,\"title\":\"Buses at night\",\"mode\":\"open\",\"state\":\"open\","
	"\"phase\":\"ask\",\"remarks\":6,\"allow\":[\"question\",\"answer\"],"
	"\"links\":{\"changes\":\"" COPY_BASE "/topics/1/changes\"},\"descriptions\":["
	"{\"register\":\"plain\",\"lang\":\"en\",\"title\":\"Buses at night\",\"binding\":true,"
	"\"paragraphs\":[{\"p\":\"b1\",\"text\":\"Few buses go at night.\"},"
	"{\"p\":\"b2\",\"text\":\"People walk.\"},{\"p\":\"b3\",\"text\":\"Or stay.\"}]}]}",

	COPY_HEAD("/topics/2", "Topic")
	"\"number\":2,\"title\":\"Benches\",\"mode\":\"open\",\"state\":\"open\","
	"\"phase\":\"weigh\",\"remarks\":0}",

	COPY_HEAD("/contributions/3", "Contribution")
	"\"number\":3,\"kind\":\"question\",\"topic\":\"" COPY_TOPIC "\","
	"\"text\":\"Why is it so dark?\",\"lang\":\"en\",\"author\":\"" COPY_SELF "\"}",
	COPY_HEAD("/contributions/4", "Contribution")
	"\"number\":4,\"kind\":\"answer\",\"topic\":\"" COPY_TOPIC "\",\"text\":\""
	"Lamps cost money and somebody has to pay for them every month, so when money was short "
	"the town turned off each second one and promised to look at it again within a year, "
	"which it then forgot.\",\"lang\":\"en\",\"author\":\"" COPY_BASE "/people/1\","
	"\"standpoint\":\"carer\",\"in_reply_to\":\"" COPY_BASE "/contributions/3\"}",
	COPY_HEAD("/contributions/5", "Contribution")
	"\"number\":5,\"kind\":\"question\",\"topic\":\"" COPY_TOPIC "\","
	"\"text\":\"Who cleans?\",\"lang\":\"en\",\"author\":\"" COPY_BASE "/people/1\"}",
	COPY_HEAD("/contributions/6", "Contribution")
	"\"number\":6,\"kind\":\"story\",\"topic\":\"" COPY_TOPIC "\","
	"\"text\":\"I walk home.\",\"lang\":\"en\",\"author\":\"" COPY_BASE "/people/1\","
	"\"standpoint\":\"carer\"}",
};

static void put_more(void)
{
	struct error error = ERROR_INIT;
	char *path = copy_path("saved.sqlite3");
	struct store *store = store_open(path, &error);
	for (size_t i = 0; i < sizeof(more) / sizeof(more[0]); i++)
		copy_put(store, more[i]);
	store_close(store);
	free(path);
}

static void clock_at(int seconds)
{
	char text[24];
	snprintf(text, sizeof(text), "%d", NOW + seconds);
	setenv("PLAINVOICE_CLOCK", text, 1);
}

static struct session *open_again(struct settings **settings)
{
	struct session *session = copy_open(settings, false);
	while (session_fetching(session))
		session_wait(session, -1, -1);
	return session;
}

/* Enter, until another page is shown. */
static void enter_on(struct session *session)
{
	char *url = memory_copy(session_page(session)->url);
	for (int i = 0; i < 20 && !strcmp(url, session_page(session)->url); i++)
		session_do(session, ACT_OPEN, NULL);
	free(url);
}

static void test_start(struct session *session)
{
	session_do(session, ACT_MENU, NULL);
	ok(copy_shows(session, "The stage is Ask. Its mode is Open. It closes on 10 June 2026. "
		      "1 reply to you. 1 thing closes this week."),
	   "the start says in one breath what waits");
	session_do(session, ACT_FIRST, NULL);
	session_do(session, ACT_OPEN, NULL);
	ok(!strncmp(copy_focus(session), "The stage", 9), "Enter goes on");
	for (int i = 0; i < 3; i++)
		session_do(session, ACT_OPEN, NULL);
	ok(session_page(session)->kind == PAGE_SLOT, "to the first question");
	same(copy_focus(session), "How long have you got?", "and asks it");
	ok(!copy_shows(session, "Go on"), "nothing has been begun");
}

static void test_list(struct session *session)
{
	copy_choose(session, "Five minutes");
	same(copy_focus(session), "5 things for your 5 minutes.", "five minutes hold five things");
	ok(copy_shows(session, "A reply to you by Priya S, carer. Less than a minute. 1 of 5"),
	   "a reply comes first");
	ok(copy_shows(session, "Closing soon: Buses at night. Less than a minute. 2 of 5"),
	   "then what closes, but nothing that has no text");
	ok(copy_shows(session, "A question that you could answer, by Priya S, carer. "
		      "About 2 minutes. 3 of 5"), "then the question that nobody answered");
	ok(copy_shows(session, "From another standpoint: Priya S, carer."),
	   "then somebody who stands elsewhere");
	ok(copy_shows(session, "Time to think back. About 2 minutes. 5 of 5"), "then a pause");
	session_do(session, ACT_OPEN, NULL);
	session_do(session, ACT_OPEN, NULL);
	same(copy_focus(session), "A reply to you by Priya S, carer. 1 of 5",
	     "Enter goes to the first thing and opens it");
	ok(copy_shows(session, "You said: Why is it so dark?"), "it says what was replied to");
}

/* The first thing read, the second left in its middle. */
static void test_leave(struct session *session)
{
	clock_at(20);
	enter_on(session);
	same(copy_focus(session), "Closing soon: Buses at night. 2 of 5",
	     "Enter goes through a text and on to the next thing");
	ok(!session_said(session)[0], "and no word is said about time");
	while (strcmp(copy_focus(session), "People walk."))
		session_do(session, ACT_NEXT, NULL);
	session_do(session, ACT_WHERE, NULL);
	same(session_said(session), "Closing soon: Buses at night. 2 of 5. Part 5 of 8. "
	     "About 4 minutes are left.", "until it is asked for");
}

static void test_take_up(struct session *session)
{
	session_do(session, ACT_SLOT, NULL);
	ok(copy_shows(session, "Go on where you stopped. About 4 minutes."),
	   "the next time it can be gone on with");
	copy_choose(session, "Go on where you stopped");
	same(copy_focus(session), "Closing soon: Buses at night. 2 of 5. Reading on.",
	     "the title says so");
	session_do(session, ACT_NEXT, NULL);
	same(copy_focus(session), "People walk.", "and the next line is in the middle of the text");
	session_do(session, ACT_BACK, NULL);
	ok(session_page(session)->kind == PAGE_SLOT && !session_page(session)->url,
	   "back leads to the question");
	session_do(session, ACT_OPEN, NULL);
	enter_on(session);
	same(copy_focus(session), "A question that you could answer, by Priya S, carer. 3 of 5",
	     "and on to the third thing");
	session_do(session, ACT_NEXT, NULL);
	session_do(session, ACT_NEXT, NULL);
	session_do(session, ACT_OPEN, NULL);
	ok(session_page(session)->kind == PAGE_REMARK, "where it can be answered");
	session_do(session, ACT_BACK, NULL);
	ok(!strncmp(copy_focus(session), "Answer it", 9), "back leads to it again");
}

/* Who was slow: what no longer fits is passed over. */
static void test_end(struct session *session)
{
	clock_at(1000 + 280);
	session_do(session, ACT_NEXT, NULL);
	session_do(session, ACT_OPEN, NULL);
	same(copy_focus(session), "From another standpoint: Priya S, carer. 4 of 5",
	     "after a long while a short thing still fits");
	clock_at(1000 + 300);
	enter_on(session);
	same(copy_focus(session), "That is the end. Nothing else is waiting.",
	     "two more minutes would run over, so it ends");
	session_do(session, ACT_SLOT, NULL);
	ok(!copy_shows(session, "Go on"), "what has ended is not gone on with");
	session_do(session, ACT_BACK, NULL);
	same(copy_focus(session), "That is the end. Nothing else is waiting.", "the end stays");
	session_do(session, ACT_BACK, NULL);
	ok(!session_page(session)->url || strncmp(session_page(session)->url, "thing", 5),
	   "but nobody gets back into it");
	session_do(session, ACT_MENU, NULL);
	ok(copy_shows(session, "The stage is Ask. Its mode is Open. It closes on 10 June 2026. "
		      "2 things close this week."), "the reply has been read");
}

static bool kept_line(const char *words)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	char *folder = copy_path("reflections");
	DIR *open = opendir(folder);
	const char *text = NULL;
	bool found = false;
	for (struct dirent *each; open && (each = readdir(open));) {
		if (each->d_name[0] == '.')
			continue;
		char *path = memory_printf("%s/%s", folder, each->d_name);
		found |= file_read(path, 1000, &arena, &text, NULL, &error) && text &&
			strstr(text, words);
		free(path);
	}
	if (open)
		closedir(open);
	free(folder);
	error_release(&error);
	arena_release(&arena);
	return found;
}

static void test_reflection(struct session *session)
{
	session_do(session, ACT_SLOT, "5");
	ok(session_busy(session) && session_page(session)->kind == PAGE_START,
	   "a new slot waits for what is on its way");
	session_settle(session, -1);
	same(copy_focus(session), "1 thing for your 5 minutes.", "what was read comes no more");
	copy_choose(session, "Time to think back");
	ok(session_page(session)->prompt != NULL, "a line is asked for");
	session_line(session, "Lamps.");
	same(copy_focus(session), "That is the end. Nothing else is waiting.", "and was the last");
	same(session_said(session), "Your line is kept on this machine alone.", "it is kept");
	ok(kept_line("Lamps."), "in a file that one can find");
	session_do(session, ACT_DRAFTS, NULL);
	ok(copy_shows(session, "There are no drafts."), "and is nothing to be sent");
	session_do(session, ACT_SLOT, "5");
	copy_choose(session, "Time to think back");
	session_line(session, "");
	ok(copy_shows(session, "That is the end.") && !*session_said(session),
	   "an empty line passes over it");
	session_do(session, ACT_SLOT, "5");
	copy_choose(session, "Time to think back");
	session_line(session, NULL);
	ok(session_page(session)->url && !strcmp(session_page(session)->url, "minutes 5"),
	   "who leaves the line is back at the list");
}

/* Another Plainvoice of the same person ends what this one shows. */
static void test_ended_elsewhere(struct session *session)
{
	struct error error = ERROR_INIT;
	char *path = copy_path("saved.sqlite3");
	struct store *store = store_open(path, &error);
	session_do(session, ACT_SLOT, "5");
	store_set_value(store, "slot:" COPY_ASSEMBLY, NULL, &error);
	copy_choose(session, "Time to think back");
	ok(!strncmp(session_said(session), "What you had begun has been ended", 33) &&
	   copy_shows(session, "Five minutes"), "what was ended elsewhere is asked for anew");
	store_close(store);
	error_release(&error);
	free(path);
}

static void test_wrong(struct session *session)
{
	static const char *const wrong[] = { "0", "241", "x", "5x", "-5", "99999999999999999999" };
	size_t refused = 0;
	session_do(session, ACT_MENU, NULL);
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		session_do(session, ACT_SLOT, wrong[i]);
		refused += session_error(session) == ERROR_INPUT &&
			session_page(session)->kind == PAGE_START;
	}
	ok(refused == sizeof(wrong) / sizeof(wrong[0]), "what is no time is said so");
}

/* What a broken copy or an old one could hold. */
static void test_broken(struct session *session)
{
	session_go(session, PAGE_SLOT, "thing 999999");
	ok(session_error(session) == ERROR_MISSING, "a thing that is not there is said so");
	session_go(session, PAGE_SLOT, "minutes 99999999999");
	ok(session_error(session) == ERROR_MISSING, "no slot is that long");
}

static void test_speed(void)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	const char *value = NULL;
	char *path = copy_path("saved.sqlite3");
	struct store *store = store_open(path, &error);
	store_get_value(store, "pace:", &arena, &value, &error);
	same(value, "114", "38 words in 20 seconds were learnt from, the rest was not");
	store_close(store);
	free(path);
	arena_release(&arena);
}

int main(void)
{
	struct settings *settings;
	clock_at(0);
	copy_make(true);
	put_more();
	struct session *session = open_again(&settings);
	test_start(session);
	test_list(session);
	test_leave(session);
	copy_close(session, settings);

	clock_at(1000);
	session = open_again(&settings);
	test_take_up(session);
	test_end(session);
	test_reflection(session);
	test_ended_elsewhere(session);
	test_wrong(session);
	test_broken(session);
	copy_close(session, settings);
	test_speed();
	return tap_done();
}
