/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doing something: links, answers by name, one line at once, what is refused, joining first. */
#include "form.h"

#include "../support/tap.h"
#include "app/form.h"

static void begin_vote(struct session *session)
{
	session_deed(session, FORM_VOTE, "vote");
}

static void begin_correction(struct session *session)
{
	session_deed(session, COPY_ASSEMBLY, "correct");
	session_line(session, "Shorter evenings");
}

static void test_links(struct session *session)
{
	begin_correction(session);
	ok(copy_shows(session, "It was loud.") && copy_shows(session, "It was good."),
	   "what a link can lead to is offered");
	ok(!copy_shows(session, "Go on without an answer"),
	   "where one is needed there is no way round");
	copy_choose(session, "It was long.");
	ok(copy_shows(session, "Chosen: It was long."), "what was chosen is said");
	session_line(session, "3");
	ok(copy_shows(session, "Chosen: It was good."), "its number does as well");
	session_line(session, "reflection 9");
	ok(session_error(session) == ERROR_INPUT, "one that is not there is not taken");
	session_line(session, COPY_BASE "/reflections/2");
	ok(session_error(session) == ERROR_INPUT, "nor one twice");
	copy_choose(session, "That is all");
	ok(copy_shows(session, "What was so before"), "then comes the next question");
	session_line(session, "Long.");
	session_line(session, ".");
	ok(copy_shows(session, "A last look"),
	   "what would have nothing to choose from is not asked");
	ok(copy_shows(session, "Reflection: It was long."), "what links lead to is said in words");
	copy_choose(session, "Keep it");
}

/* A script gives the answers by name. */
static void test_given(struct session *session)
{
	static const char *const given[][2] = {
		{ "options.1.why_not", "Too dear." }, { "title", "Night lines" },
		{ "decided_on", "2026-11-20" }, { "decided_by", "Sam" }, { "decided_by", "Priya" },
		{ "context", "Buses\n\nat night." }, { "outcome", "More." }, { "because", "Dark." },
		{ "options.1.what", "Taxis" }, { "options.2.what", "None" },
	};
	session_deed(session, COPY_ASSEMBLY, "decide");
	for (size_t i = 0; i < ARRAY_COUNT(given); i++)
		ok(session_give(session, given[i][0], given[i][1]), given[i][0]);
	ok(!session_give(session, "options.4.what", "Boats") &&
	   !session_give(session, "number", "7") && !session_give(session, "title.1", "x"),
	   "what is not asked for cannot be given");
	ok(!session_given(session) && strstr(session_said(session), "options.2.why_not is missing"),
	   "what is missing is named");
	ok(session_give(session, "options.2.why_not", "Worse.") && session_given(session),
	   "with it all is there");
	ok(copy_shows(session, "A last look") && copy_shows(session, "What was not done 2."),
	   "and can be looked at");
	copy_choose(session, "Throw it away");
	begin_vote(session);
	ok(session_give(session, "choice", "aside") && session_give(session, "reason", "None.") &&
	   !session_given(session) && strstr(session_said(session), "reason is not asked for"),
	   "nor what other answers leave out");
	session_do(session, ACT_LEAVE, NULL);
}

static void test_quick(struct session *session)
{
	struct arena arena = ARENA_INIT;
	size_t before = copy_drafts(&arena).count;
	session_go(session, PAGE_TOPICS, NULL);
	session_take_changes(session);
	form_quick(session, COPY_ASSEMBLY, "reflect", "{\"form\":\"line\"}", "It was loud.");
	ok(copy_drafts(&arena).count == before + 1, "a line is kept at once");
	const struct draft *draft = form_draft(&arena, "{\"form\":\"line\","
					       "\"bullets\":[\"It was loud.\"]}");
	ok(draft && draft->state == DRAFT_QUEUED && draft->key,
	   "with its form, and waits to be sent");
	same(session_said(session), "Kept. It will be sent once.", "one sentence says so");
	ok(!(session_take_changes(session) & CHANGED_PAGE), "and the page stays");
	form_quick(session, COPY_ASSEMBLY, "barrier", NULL, NULL);
	ok(session_page(session)->prompt && copy_shows(session, "What is in the way?"),
	   "without a line it is asked for");
	session_line(session, "Steps at the door");
	ok(copy_drafts(&arena).count == before + 2 && session_page(session)->kind == PAGE_TOPICS,
	   "and then one is back, with nothing else asked");
	same(session_said(session), "Kept. It will be sent once.", "in the same way");
	arena_release(&arena);
}

static void test_refused(struct session *session)
{
	session_deed(session, COPY_ASSEMBLY, "tension");
	ok(session_error(session) == ERROR_CONFLICT && session_page(session)->kind != PAGE_SAY,
	   "what is not allowed is not begun");
	session_deed(session, COPY_ASSEMBLY, "fly");
	ok(session_error(session) == ERROR_INPUT, "nor what does not exist");
	session_deed(session, COPY_BASE "/nothing", "vote");
	ok(session_error(session) == ERROR_INPUT, "nor on what is not here");
}

static void test_private(struct session *session)
{
	session_deed(session, COPY_ASSEMBLY, "reflect");
	copy_choose(session, "One line");
	session_line(session, "For me alone.");
	session_line(session, "");
	copy_choose(session, "Go on without");
	copy_choose(session, "Only you");
	ok(copy_shows(session, "Only you can read it") && !copy_shows(session, "Send it"),
	   "what is private is never sent");
	copy_choose(session, "Keep it");
}

static void test_joining(void)
{
	struct arena arena = ARENA_INIT;
	struct settings *settings;
	copy_forget();
	form_make(false);
	struct session *session = copy_open(&settings, false);
	begin_vote(session);
	ok(copy_shows(session, "Join this assembly"), "who has not joined is asked to first");
	session_line(session, "leave");
	same(session_said(session), "You left this. Nothing was done.", "and can leave that");
	form_quick(session, COPY_ASSEMBLY, "barrier", NULL, "No ramp");
	ok(copy_shows(session, "Join this assembly"), "before a line is sent too");
	session_do(session, ACT_LEAVE, NULL);
	ok(copy_drafts(&arena).count == 1, "but the line is kept");
	copy_close(session, settings);
	arena_release(&arena);
}

int main(void)
{
	struct settings *settings;
	form_make(true);
	struct session *session = copy_open(&settings, false);
	while (session_fetching(session))
		session_wait(session, -1, -1);
	test_links(session);
	test_given(session);
	test_quick(session);
	test_refused(session);
	test_private(session);
	copy_close(session, settings);
	test_joining();
	return tap_done();
}
