/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session over what is kept on this machine, with no network at all. */
#include "copy.h"

#include "../support/tap.h"

/* The session asks for what is new by itself, and in vain: there is no network. */
static void test_by_itself(struct session *session)
{
	session_take_changes(session);
	ok(!session_busy(session) && session_fetching(session), "nobody waits for what is fetched");
	while (session_fetching(session))
		session_wait(session, -1, -1);
	ok(session_take_changes(session) == 0, "what arrives by itself changes nothing");
	ok(!copy_shows(session, "The assembly cannot be reached now."), "nothing that is shown");
	session_do(session, ACT_NEXT, NULL);
	ok(session_take_changes(session) == (CHANGED_PAGE | CHANGED_FOCUS | CHANGED_SAID),
	   "at the next act the page is made anew");
	ok(copy_shows(session, "The assembly cannot be reached now."), "with what has come of it");
	ok(strstr(session_said(session), "cannot be reached") && session_focus(session) == 1,
	   "what went wrong is said, and the act is done");
	session_do(session, ACT_PREVIOUS, NULL);
	same(session_said(session), "", "and it is said once");
}

static void test_start(struct session *session)
{
	ok(session_page(session)->kind == PAGE_START, "the first page is the start");
	same(copy_focus(session), "Small assembly", "it is shown from what is kept");
	ok(session_focus(session) == 0, "the focus is on its title");
	session_do(session, ACT_PREVIOUS, NULL);
	same(session_said(session), "This is the start of the page.", "there is nothing before it");
	session_do(session, ACT_LAST, NULL);
	session_do(session, ACT_NEXT, NULL);
	same(session_said(session), "This is the end of the page.", "and nothing after the last");
	ok(session_focus(session) == session_page(session)->count - 1, "the focus has not moved");
	session_do(session, ACT_BACK, NULL);
	ok(*session_said(session) && session_page(session)->kind == PAGE_START,
	   "there is nothing to go back to, and that is said");
}

static void test_way(struct session *session)
{
	session_do(session, ACT_TOPICS, NULL);
	ok(copy_shows(session, "Buses at night. Open. 2 remarks. 1 of 2"), "the topics are listed");
	copy_choose(session, "Buses at night");
	ok(session_page(session)->kind == PAGE_TOPIC, "one is opened");
	same(copy_focus(session), "Open. Buses at night.", "at its title");
	session_do(session, ACT_NEXT, NULL);
	session_do(session, ACT_NEXT, NULL);
	session_do(session, ACT_WHERE, NULL);
	ok(!strncmp(session_said(session), "Topic: Open. Buses at night. Part 3 of ", 39),
	   "where says what it is and how far one is");
	session_do(session, ACT_REMARKS, NULL);
	ok(copy_shows(session, "Who drives? Question by Priya S, carer. 1 of 2"), "the remarks");
	copy_choose(session, "Drivers do.");
	ok(copy_shows(session, "It replies to: Who drives?"), "one remark with its thread");
	session_do(session, ACT_BACK, NULL);
	ok(!strncmp(copy_focus(session), "Drivers do.", 11),
	   "back leads to the item that was left");
	session_do(session, ACT_BACK, NULL);
	same(copy_focus(session), "People walk.",
	     "and further back to the paragraph that was left");
	session_do(session, ACT_BACK, NULL);
	ok(!strncmp(copy_focus(session), "Buses at night", 14), "and to the topic in the list");
}

/* A text that is opened again is heard from its title; the next key goes on where it was left. */
static void test_place(struct session *session)
{
	session_do(session, ACT_TOPICS, "1");
	same(copy_focus(session), "Open. Buses at night. Reading on.",
	     "a topic that was left in the middle opens at its title, which says so");
	same(session_said(session), "", "and nothing else is said");
	ok(session_resume(session) == 2, "a face can tell where the next line goes on");
	session_do(session, ACT_WHERE, NULL);
	ok(!strncmp(session_said(session), "Topic: Open. Buses at night. Part 1 of ", 39),
	   "where has the title alone");
	session_do(session, ACT_BACK, NULL);
	session_do(session, ACT_TOPICS, "1");
	same(copy_focus(session), "Open. Buses at night. Reading on.",
	     "who looked at the title alone has not lost the place");
	session_do(session, ACT_NEXT, NULL);
	same(copy_focus(session), "People walk.", "the next line is where reading stopped");
	ok(session_resume(session) == 0, "from there the next line is the next one");
	session_do(session, ACT_SWAP, NULL);
	session_do(session, ACT_BACK, NULL);
	session_do(session, ACT_TOPICS, "1");
	session_take_changes(session);
	session_do(session, ACT_FIRST, NULL);
	ok(session_take_changes(session) & CHANGED_READING, "its words are others");
	same(copy_focus(session), "Open. Buses at night.", "first takes the title as it is");
	session_do(session, ACT_NEXT, NULL);
	same(copy_focus(session), "Few buses go at night. Co-production could help.",
	     "and then the beginning");
	session_do(session, ACT_FIRST, NULL);
	session_do(session, ACT_BACK, NULL);
	session_do(session, ACT_TOPICS, "1");
	same(copy_focus(session), "Open. Buses at night.",
	     "who left it at the title begins at the title");
	session_do(session, ACT_BOTH, NULL);
}

static void test_moves(struct session *session)
{
	session_do(session, ACT_TOPICS, "1");
	session_do(session, ACT_FIRST, NULL);
	session_do(session, ACT_PARAGRAPH, NULL);
	same(copy_focus(session), "Few buses go at night. Co-production could help.",
	     "a paragraph");
	session_do(session, ACT_ITEM, NULL);
	ok(!strncmp(copy_focus(session), "What people said.", 17), "what opens something");
	session_do(session, ACT_PARAGRAPH, NULL);
	same(session_said(session), "There is no further paragraph on this page.",
	     "no further paragraph");
	session_do(session, ACT_REMARKS, NULL);
	session_do(session, ACT_KIND, "ans");
	ok(!strncmp(copy_focus(session), "Drivers do.", 11), "the next answer, by its beginning");
	session_do(session, ACT_KIND, "answer");
	same(session_said(session), "Answer: there is no further one on this page.",
	     "none after that");
	session_do(session, ACT_KIND, "sermon");
	ok(!strncmp(session_said(session), "sermon is not a kind of remark.", 31),
	   "an unknown kind");
	session_do(session, ACT_FIRST, NULL);
	session_do(session, ACT_KIND, NULL);
	same(copy_focus(session), "Which kind of remark are you looking for?", "a key asks");
	ok(!strcmp(session_page(session)->parts[1].text, "Answer") &&
	   !strcmp(session_page(session)->parts[2].text, "Question") &&
	   session_page(session)->count == 3, "with those that there are, the last one first");
	copy_choose(session, "Answer");
	ok(!strncmp(copy_focus(session), "Drivers do.", 11) &&
	   session_page(session)->kind == PAGE_REMARKS, "and goes there");
	session_do(session, ACT_MENU, NULL);
	session_do(session, ACT_KIND, NULL);
	same(session_said(session), "There are no remarks on this page.", "not everywhere");
	session_do(session, ACT_NEW, NULL);
	same(session_said(session), "You have not been here before: all of it is new.",
	     "at the first visit all is new");
	session_do(session, ACT_REPLIES, NULL);
	ok(copy_shows(session, "You have not said anything here yet."), "no replies to nobody");
	session_do(session, ACT_ADDRESS, NULL);
	same(session_said(session), "There is no web address in this line.", "no address");
	session_do(session, ACT_DETAILS, NULL);
	same(session_said(session), "This line has been said in full.", "nothing was left out");
}

static void test_reading(struct session *session)
{
	ok(session_reading(session) == READING_BOTH, "by eye both words are shown");
	session_do(session, ACT_NEXT, NULL);
	size_t focus = session_focus(session);
	session_take_changes(session);
	session_do(session, ACT_SWAP, NULL);
	ok(session_reading(session) == READING_PLAIN, "swap shows one alone");
	ok(session_focus(session) == focus, "at the same part");
	ok(session_take_changes(session) == (CHANGED_READING | CHANGED_SAID),
	   "and nothing else has changed");
	session_do(session, ACT_SWAP, NULL);
	ok(session_reading(session) == READING_EXACT, "then the other");
	session_do(session, ACT_BOTH, NULL);
	ok(session_reading(session) == READING_BOTH, "both shows them together");
	session_do(session, ACT_BOTH, NULL);
	ok(session_reading(session) == READING_EXACT, "and the one again that was shown");
	session_do(session, ACT_MENU, NULL);
	session_do(session, ACT_SWAP, NULL);
	ok(session_reading(session) == READING_EXACT && *session_said(session),
	   "where there is nothing to swap that is said");
}

static void test_words(struct session *session)
{
	session_do(session, ACT_TOPICS, "1");
	session_do(session, ACT_WORDS, NULL);
	ok(copy_shows(session, "co-production. 1 of 1"),
	   "the words of the page that are explained");
	session_do(session, ACT_WORDS, "Quora");
	ok(session_page(session)->kind == PAGE_WORD, "a word is found by its other spelling");
	session_do(session, ACT_WORDS, "sandwich");
	ok(session_page(session)->kind == PAGE_WORD && *session_said(session),
	   "one that is not explained is said so");
	session_do(session, ACT_SPELL, "A-b'1\xc3\xa9");
	same(session_said(session), "capital A, hyphen, b, apostrophe, 1, \xc3\xa9.",
	     "a word is spelt letter by letter");
	session_do(session, ACT_SPELL, NULL);
	same(session_said(session), "q, u, o, r, u, m.", "or the first word of the line");
}

static void test_search(struct session *session)
{
	session_do(session, ACT_SEARCH, NULL);
	ok(session_page(session)->prompt != NULL, "search asks for words");
	session_line(session, "drivers");
	ok(copy_shows(session, "Drivers do. Answer by Priya S"), "and finds them");
	copy_choose(session, "Drivers do.");
	session_do(session, ACT_BACK, NULL);
	ok(session_page(session)->kind == PAGE_SEARCH && !session_page(session)->prompt,
	   "back leads to what was found");
	session_do(session, ACT_BACK, NULL);
	ok(session_page(session)->kind == PAGE_WORD, "and then past the question");
	session_do(session, ACT_SEARCH, NULL);
	session_line(session, NULL);
	ok(session_page(session)->kind == PAGE_WORD, "who leaves the question is back");
	session_do(session, ACT_SEARCH, "xyzzy");
	ok(copy_shows(session, "Nothing was found"), "nothing found is said");
}

static void test_keys(struct session *session)
{
	session_do(session, ACT_TOPICS, "1");
	session_do(session, ACT_KEYS, NULL);
	ok(copy_shows(session, "On the page that you came from"), "keys begin with this page");
	ok(copy_shows(session, "say something about this: key s, word say"), "and its acts");
	session_do(session, ACT_KEYS, NULL);
	session_do(session, ACT_MENU, NULL);
	session_do(session, ACT_BACK, NULL);
	ok(copy_shows(session, "On the page that you came from"), "they stay when one comes back");
	session_do(session, ACT_BACK, NULL);
	ok(session_page(session)->kind == PAGE_TOPIC, "a key pressed twice is one page");
	session_do(session, ACT_ABOUT, NULL);
	ok(copy_shows(session, "Plainvoice, version 7."), "about names the version");
	ok(copy_shows(session, "This is the practice assembly."), "and that it is practice");
}

static void test_trace(struct session *session)
{
	session_do(session, ACT_TOPICS, "1");
	session_do(session, ACT_TRACE, "1");
	ok(session_page(session)->kind == PAGE_TRACE, "a trace is found by its remark's number");
	session_do(session, ACT_TRACE, "99");
	ok(session_error(session) == ERROR_INPUT, "a number that is not there is said so");
	session_do(session, ACT_TOPICS, "7");
	ok(session_error(session) == ERROR_INPUT, "and so is a topic's");
	session_do(session, ACT_OPEN, "88");
	ok(session_error(session) == ERROR_INPUT, "and an item's");
	session_do(session, ACT_WITHDRAW, NULL);
	ok(*session_said(session) && session_page(session)->kind == PAGE_TRACE,
	   "what the page does not allow is not done");
}

static void test_json(struct session *session)
{
	session_go(session, PAGE_TOPICS, NULL);
	const char *json = session_json(session);
	ok(json && strstr(json, "\"data\":[") && strstr(json, "Benches"), "a list as JSON");
	session_go(session, PAGE_TOPIC, COPY_TOPIC);
	json = session_json(session);
	ok(json && strstr(json, "\"type\":\"Topic\"") == strchr(json, ',') + 1,
	   "one object as JSON");
	session_go(session, PAGE_SETTINGS, NULL);
	ok(!session_json(session), "a page with no objects has none");
	same(session_topic(session, "1"), COPY_TOPIC, "a topic is found by its number");
	ok(!session_topic(session, "1x") && !session_topic(session, "") &&
	   !session_topic(session, "99999999999999999999"), "nothing else is");
}

static void test_settings(struct session *session)
{
	session_do(session, ACT_SETTINGS, NULL);
	copy_choose(session, "Which words");
	copy_choose(session, "Plain words");
	ok(session_reading(session) == READING_PLAIN, "words are chosen");
	ok(session_page(session)->kind == PAGE_SETTINGS && !session_page(session)->url,
	   "and one is back in the settings");
	ok(copy_shows(session, "Which words: Plain words"), "which show it");
	copy_choose(session, "How you read");
	copy_choose(session, "By ear");
	ok(strstr(session_said(session), "next start") != NULL, "what takes a new start says so");
}

static void test_offline(struct session *session)
{
	session_settle(session, -1);
	session_do(session, ACT_UPDATE, NULL);
	ok(session_busy(session) || *session_said(session), "new things are asked for");
	session_settle(session, -1);
	ok(session_error(session) == ERROR_OFFLINE, "with no network that is said");
	session_do(session, ACT_MENU, NULL);
	ok(copy_shows(session, "The assembly cannot be reached now. This was fetched on "),
	   "the start says from when it is");
	session_go(session, PAGE_REMARKS, COPY_BASE "/topics/2");
	session_settle(session, -1);
	ok(session_error(session) != ERROR_NONE && session_page(session)->kind == PAGE_START,
	   "what was never fetched cannot be shown, and one stays where one was");
	session_do(session, ACT_QUIT, NULL);
	ok(session_over(session), "and quit is the end");
}

int main(void)
{
	struct settings *settings;
	copy_make(false);
	struct session *session = copy_open(&settings, false);
	test_by_itself(session);
	test_start(session);
	test_way(session);
	test_place(session);
	test_reading(session);
	test_moves(session);
	test_words(session);
	test_search(session);
	test_keys(session);
	test_trace(session);
	test_json(session);
	test_settings(session);
	test_offline(session);
	copy_close(session, settings);

	session = copy_open(&settings, true);
	ok(session_reading(session) == READING_PLAIN, "the choice of words is kept");
	settings_set(settings, "words", NULL, &(struct error)ERROR_INIT);
	copy_close(session, settings);
	session = copy_open(&settings, true);
	ok(session_reading(session) == READING_PLAIN, "by ear plain words stand alone");
	copy_close(session, settings);
	return tap_done();
}
