/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said, how much of it, and where one is taken. */
#include "copy.h"

#include "../support/tap.h"
#include "base/array.h"
#include "text/width.h"

#define MINE COPY_BASE "/contributions/3"

static const char *const objects[] = {
	COPY_HEAD("/topics/3", "Topic")
	"\"number\":3,\"title\":\"Waits\",\"mode\":\"open\",\"state\":\"open\",\"remarks\":3,"
	"\"descriptions\":[{\"register\":\"plain\",\"lang\":\"en\",\"title\":\"Waits\","
	"\"binding\":true,\"paragraphs\":["
	"{\"p\":\"c1\",\"text\":\"The ICB says that 81% wait & wait.\"},"
	"{\"p\":\"c2\",\"text\":\"See https://www.nhs.uk/a?b=1 and https://example.org/x.\"},"
	"{\"p\":\"c3\",\"text\":\"The ICB was asked on 2026-03-01.\"}]}]}",
	COPY_HEAD("/terms/icb", "Term")
	"\"word\":\"integrated care board\",\"lang\":\"en\",\"also\":[\"ICB\"],\"senses\":["
	COPY_HEAD("/senses/3", "Sense")
	"\"number\":1,\"community\":\"NHS\",\"definition\":\"It plans care.\"}]}",
	COPY_HEAD("/contributions/3", "Contribution")
	"\"number\":3,\"kind\":\"idea\",\"topic\":\"" COPY_TOPIC "\",\"lang\":\"en\","
	"\"text\":\"One bus.\\n\\nThen another.\\n\\nThen a third.\","
	"\"author\":\"" COPY_SELF "\",\"place\":\"b2\","
	"\"senses\":[\"" COPY_BASE "/senses/1\"]}",
	"{\"id\":\"" COPY_BASE "/contributions/4\",\"type\":\"Contribution\","
	"\"created\":\"2026-07-01T10:00:00Z\",\"modified\":\"2026-07-01T10:00:00Z\","
	"\"number\":4,\"kind\":\"concern\",\"topic\":\"" COPY_TOPIC "\",\"lang\":\"en\","
	"\"text\":\"Who pays?\",\"author\":\"" COPY_BASE "/people/1\","
	"\"in_reply_to\":\"" MINE "\"}",
};

enum way { EYE, EAR, TOUCH, SCRIPT };

static struct settings *settings;

static struct session *start(enum way way)
{
	struct error error = ERROR_INIT;
	char *data = copy_path(""), *choices = copy_path("settings");
	data[strlen(data) - 1] = '\0';
	settings = settings_open(choices, &error);
	struct session_options options = {
		.url = COPY_BASE "/", .data = data, .version = "7", .settings = settings,
		.signal_fd = -1, .ear = way == EAR || way == TOUCH,
		.heard = way == EAR || way == TOUCH, .touch = way == TOUCH,
		.script = way == SCRIPT,
	};
	struct session *session = session_new(&options, &error);
	if (!session)
		die("%s", error_text(&error));
	free(data);
	free(choices);
	return session;
}

static void choose(const char *key, const char *value)
{
	struct error error = ERROR_INIT;
	if (!settings_set(settings, key, value, &error))
		die("%s", error_text(&error));
}

static void fill(void)
{
	struct error error = ERROR_INIT;
	copy_make(true);
	char *path = copy_path("saved.sqlite3");
	struct store *store = store_open(path, &error);
	if (!store)
		die("%s", error_text(&error));
	for (size_t i = 0; i < ARRAY_COUNT(objects); i++)
		copy_put(store, objects[i]);
	store_close(store);
	free(path);
	language_start("", NULL, "en");
}

static void by_ear(void)
{
	struct session *session = start(EAR);
	session_do(session, ACT_TOPICS, "3");
	session_do(session, ACT_PARAGRAPH, NULL);
	same(copy_focus(session),
	     "The integrated care board (ICB) says that 81 per cent wait and wait.",
	     "by ear signs are words and a short form is said in full");
	session_do(session, ACT_NEXT, NULL);
	same(copy_focus(session), "See address 1 of 2, nhs.uk and address 2 of 2, example.org.",
	     "an address is its place and its machine");
	session_do(session, ACT_ADDRESS, NULL);
	same(copy_focus(session), "Web addresses", "a key lists them");
	session_do(session, ACT_NEXT, NULL);
	same(copy_focus(session), "https://www.nhs.uk/a?b=1", "each whole");
	session_do(session, ACT_BACK, NULL);
	session_do(session, ACT_NEXT, NULL);
	same(copy_focus(session), "The ICB was asked on 1 March 2026.", "dates are words");
	choose("initialisms", "off");
	session_do(session, ACT_TOPICS, NULL);
	session_do(session, ACT_TOPICS, "3");
	session_do(session, ACT_FIRST, NULL);
	session_do(session, ACT_PARAGRAPH, NULL);
	same(copy_focus(session), "The ICB says that 81 per cent wait and wait.",
	     "short forms stay as they are for who wants that");
	choose("initialisms", NULL);
	copy_close(session, settings);
}

static void in_short(void)
{
	struct session *session = start(EAR);
	choose("speech", "short");
	session_do(session, ACT_TOPICS, NULL);
	session_do(session, ACT_NEXT, NULL);
	same(copy_focus(session), "Buses at night. Open. 1 of 3", "short leaves the numbers out");
	session_do(session, ACT_DETAILS, NULL);
	same(session_said(session), "Buses at night. Open. 2 remarks. 1 of 3",
	     "a key says all of it");
	session_do(session, ACT_REMARKS, "1");
	session_do(session, ACT_NEXT, NULL);
	same(copy_focus(session), "Who drives? Question by Priya S. 1 of 4", "a name alone");
	session_do(session, ACT_OPEN, NULL);
	same(copy_focus(session), "Question by Priya S, carer.", "no note at the title");
	session_do(session, ACT_DETAILS, NULL);
	same(session_said(session), "Question by Priya S, carer. Not yet asked what to declare.",
	     "it is on the key");
	session_do(session, ACT_NEXT, NULL);
	session_do(session, ACT_DETAILS, NULL);
	ok(session_page(session)->kind == PAGE_PERSON, "from another line it leads to the person");
	copy_close(session, settings);
}

static void in_braille(void)
{
	struct session *session = start(TOUCH);
	session_do(session, ACT_TOPICS, NULL);
	session_do(session, ACT_NEXT, NULL);
	same(copy_focus(session), "Buses at night. opn 1/3", "a short form of the state");
	session_do(session, ACT_DETAILS, NULL);
	same(session_said(session), "Buses at night. Open. 2 remarks. 1 of 3", "a key shows all");
	session_do(session, ACT_REMARKS, "1");
	const struct page *page = session_page(session);
	for (size_t i = 1; i < page->count; i++)
		ok(page->parts[i].role != PART_ITEM || width_of(page->parts[i].text) <= 40,
		   "an item has at most 40 cells");
	session_do(session, ACT_TOPICS, "3");
	session_do(session, ACT_FIRST, NULL);
	session_do(session, ACT_PARAGRAPH, NULL);
	same(copy_focus(session), "The ICB says that 81% wait & wait.", "signs stay signs");
	copy_close(session, settings);
}

static void as_written(enum way way)
{
	struct session *session = start(way);
	choose("speech", way == SCRIPT ? "short" : NULL);
	session_do(session, ACT_TOPICS, "3");
	same(session_page(session)->parts[3].text,
	     "See https://www.nhs.uk/a?b=1 and https://example.org/x.",
	     way == SCRIPT ? "a script gets the text as it was written" : "so does the eye");
	if (way == SCRIPT)
		same(copy_focus(session), "Open. Waits.", "and no word about places");
	choose("speech", NULL);
	copy_close(session, settings);
}

/* The place holds from one start to the next, in other words and in a remark without ids. */
static void places(void)
{
	struct session *session = start(EAR);
	session_do(session, ACT_TOPICS, "1");
	session_do(session, ACT_LAST, NULL);
	session_do(session, ACT_FIRST, NULL);
	session_do(session, ACT_NEXT, NULL);
	session_do(session, ACT_NEXT, NULL);
	same(copy_focus(session), "People walk.", "a topic is left in the middle");
	copy_close(session, settings);
	session = start(EAR);
	session_do(session, ACT_SWAP, NULL);
	session_do(session, ACT_TOPICS, "1");
	same(copy_focus(session), "Open. Buses at night. Reading on.", "the next day");
	session_do(session, ACT_NEXT, NULL);
	const char *texts[2];
	part_texts(&session_page(session)->parts[session_focus(session)],
		   session_reading(session), texts);
	ok(!strncmp(texts[0], session_reading(session) == READING_EXACT ? "Modal" : "People", 5),
	   "it is the same paragraph, in whichever words");
	session_do(session, ACT_SWAP, NULL);
	session_do(session, ACT_REMARKS, NULL);
	session_do(session, ACT_BACK, NULL);
	session_do(session, ACT_ITEM, NULL);
	session_do(session, ACT_MENU, NULL);
	session_do(session, ACT_TOPICS, "1");
	same(copy_focus(session), "Open. Buses at night.",
	     "who has gone past the last paragraph has read it");
	session_go(session, PAGE_REMARK, MINE);
	session_do(session, ACT_NEXT, NULL);
	session_do(session, ACT_NEXT, NULL);
	same(copy_focus(session), "Then another.", "a remark is left in the middle");
	session_do(session, ACT_ITEM, NULL);
	session_do(session, ACT_MENU, NULL);
	session_go(session, PAGE_REMARK, MINE);
	same(copy_focus(session), "Idea by Sam, member of the public. Not yet asked what to "
	     "declare. Reading on.", "and opened again");
	session_do(session, ACT_PARAGRAPH, NULL);
	same(copy_focus(session), "Then another.", "the next paragraph is that one");
	copy_close(session, settings);
}

static void links(void)
{
	struct session *session = start(EAR);
	session_go(session, PAGE_REMARK, MINE);
	copy_choose(session, "About paragraph 2: People walk.");
	same(copy_focus(session), "Open. Buses at night. From paragraph 2.",
	     "a link to a paragraph opens its text at the title");
	session_do(session, ACT_NEXT, NULL);
	same(copy_focus(session), "People walk.", "and the next line is the paragraph");
	session_do(session, ACT_BACK, NULL);
	ok(!strncmp(copy_focus(session), "About paragraph 2", 17), "back leads to the link");
	copy_choose(session, "Here co-production means: Making it together.");
	same(copy_focus(session), "co-production", "what a word means in it is a link too");
	copy_close(session, settings);
}

static void what_is_new(void)
{
	struct session *session = start(EAR);
	session_do(session, ACT_REPLIES, NULL);
	ok(session_page(session)->count == 2 &&
	   copy_shows(session, "Who pays? Concern by Priya S, carer. 1 of 1"),
	   "the replies to what Sam said");
	setenv("PLAINVOICE_CLOCK", "1781000000", 1);	/* between the two days of the copy */
	copy_close(session, settings);
	setenv("PLAINVOICE_CLOCK", "1783000000", 1);
	session = start(EAR);
	session_do(session, ACT_REMARKS, "1");
	session_do(session, ACT_NEW, NULL);
	ok(!strncmp(copy_focus(session), "Who pays?", 9), "new is what came after the last visit");
	session_do(session, ACT_NEW, NULL);
	same(session_said(session), "Nothing further on this page is new since 9 June 2026.",
	     "the rest is not");
	copy_close(session, settings);
	session = start(EAR);
	session_do(session, ACT_REMARKS, "1");
	session_do(session, ACT_NEW, NULL);
	ok(!strncmp(session_said(session), "Nothing further", 15), "and next time nothing is");
	copy_close(session, settings);
}

static bool ends_with(const char *text, const char *end)
{
	size_t length = strlen(text), size = strlen(end);
	return length >= size && !strcmp(text + length - size, end);
}

static void how_long(void)
{
	struct session *session = start(EAR);
	session_do(session, ACT_TOPICS, "3");
	session_do(session, ACT_FIRST, NULL);
	session_do(session, ACT_WHERE, NULL);
	ok(ends_with(session_said(session), "Less than a minute is left."), "a short page");
	choose("speed", "20");
	session_do(session, ACT_WHERE, NULL);
	ok(ends_with(session_said(session), " minutes are left."), "for a slow reader it is long");
	choose("speed", "0");
	session_do(session, ACT_WHERE, NULL);
	ok(ends_with(session_said(session), "Less than a minute is left."),
	   "a speed that is none is the usual one");
	choose("speed", NULL);
	copy_close(session, settings);
}

static void spelling(void)
{
	struct session *session = start(EAR);
	session_do(session, ACT_SPELL, "N\xc3\x89");
	same(session_said(session), "capital N, capital \xc3\x89.", "capital letters are said");
	session_do(session, ACT_SPELL, "8_\xe2\x98\x83#");
	same(session_said(session), "8, underline, snowman, number sign.", "signs have names");
	session_do(session, ACT_SPELL, NULL);
	same(session_said(session), "capital S, m, a, l, l.", "the first word of the line");
	session_do(session, ACT_SPELL, NULL);
	same(session_said(session), "a, s, s, e, m, b, l, y.", "again: the next");
	session_do(session, ACT_SPELL, NULL);
	same(session_said(session), "a, s, s, e, m, b, l, y.", "the last one stays");
	char *long_word = memory_new(100001);
	memset(long_word, 'x', 100000);
	session_do(session, ACT_SPELL, long_word);
	ok(strlen(session_said(session)) < 5000, "a word without end is spelt so far");
	free(long_word);
	session_do(session, ACT_NEXT, NULL);
	session_do(session, ACT_SPELL, NULL);
	same(session_said(session), "capital T, h, e.", "another line, its first: The");
	copy_close(session, settings);
}

int main(void)
{
	fill();
	by_ear();
	in_short();
	in_braille();
	as_written(EYE);
	as_written(SCRIPT);
	places();
	links();
	what_is_new();
	how_long();
	spelling();
	return tap_done();
}
