/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saying something, step by step, to a draft that waits on disk; killed between any two steps. */
#include "copy.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../support/tap.h"
#include "base/array.h"

static const char *text_of(const struct draft *draft, struct arena *arena)
{
	const char *text = "";
	struct error error = ERROR_INIT;
	char *folder = copy_path("drafts");
	if (!draft_read_text(folder, draft, arena, &text, &error))
		die("%s", error_text(&error));
	free(folder);
	return text;
}

static void say_concern(struct session *session)
{
	session_say(session, COPY_TOPIC, "concern");
}

static void write_line(struct session *session)
{
	session_line(session, "It is dark.");
}

static void write_more(struct session *session)
{
	session_line(session, "And cold.");
}

static void end_text(struct session *session)
{
	session_line(session, ".");
}

static void just_record(struct session *session)
{
	copy_choose(session, "Just record it");
}

static void nothing_to_declare(struct session *session)
{
	copy_choose(session, "Nothing to declare");
}

static void send_it(struct session *session)
{
	copy_choose(session, "Send it");
}

static void (*const steps[])(struct session *) = {
	say_concern, write_line, write_more, end_text, just_record, nothing_to_declare, send_it,
};

/* Walk COUNT steps in a process that is then killed. */
static void walk_and_die(size_t count)
{
	fflush(stdout);
	pid_t child = fork();
	if (!child) {
		struct settings *settings;
		struct session *session = copy_open(&settings, false);
		for (size_t i = 0; i < count; i++)
			steps[i](session);
		raise(SIGKILL);
	}
	int status = 1;
	waitpid(child, &status, 0);
	ok(child > 0 && WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL,
	   "the program was gone after one more step");
}

static void check_draft(size_t walked)
{
	struct arena arena = ARENA_INIT;
	struct drafts drafts = copy_drafts(&arena);
	ok(drafts.count == 1, "there is one draft on disk");
	const struct draft *draft = drafts.items;
	same(draft->kind, "concern", "of the kind that was chosen");
	same(text_of(draft, &arena), walked > 2 ? "It is dark.\nAnd cold." :
	     walked > 1 ? "It is dark." : "", "with all that was written");
	ok((draft->would_help != NULL) == (walked > 4), "and what would help, once it was said");
	ok((draft->state == DRAFT_QUEUED) == (walked > 6), "queued only when it was sent");
	ok((draft->key != NULL) == (walked > 6), "with its key");
	arena_release(&arena);
}

/* The next start offers it, and it can be sent from there. */
static void check_going_on(size_t walked)
{
	struct settings *settings;
	struct session *session = copy_open(&settings, false);
	ok(copy_shows(session, "Your drafts. There is 1."), "the start offers it");
	session_do(session, ACT_DRAFTS, NULL);
	copy_choose(session, walked > 1 ? "It is dark." : "No words yet.");
	copy_choose(session, "Go on with it");
	if (walked < 2)
		write_line(session);
	if (walked < 2)
		end_text(session);
	if (walked < 5)
		just_record(session);
	if (walked < 6)
		nothing_to_declare(session);
	send_it(session);
	session_settle(session, -1);
	same(session_said(session), "Kept here. Not sent yet. It will be sent once, when the line "
	     "is back.", "sent from there, it waits for the line");
	copy_close(session, settings);
}

static void test_kills(void)
{
	for (size_t walked = 1; walked <= ARRAY_COUNT(steps); walked++) {
		copy_make(true);
		walk_and_die(walked);
		check_draft(walked);
		if (walked < ARRAY_COUNT(steps))
			check_going_on(walked);
		copy_forget();
	}
}

static void test_key_stays(void)
{
	struct arena arena = ARENA_INIT;
	struct settings *settings;
	copy_make(true);
	walk_and_die(ARRAY_COUNT(steps));
	const char *key = copy_drafts(&arena).items[0].key;
	struct session *session = copy_open(&settings, false);
	ok(session_fetching(session), "the next start sends what was queued");
	while (session_fetching(session))
		session_wait(session, -1, -1);
	copy_close(session, settings);
	same(copy_drafts(&arena).items[0].key, key, "with the same key");
	session = copy_open(&settings, false);
	session_do(session, ACT_DRAFTS, NULL);
	copy_choose(session, "It is dark.");
	ok(!copy_shows(session, "Go on with it"),
	   "what may have arrived cannot be changed any more");
	copy_choose(session, "Throw it away");
	ok(!copy_drafts(&arena).count, "but it can be thrown away here");
	copy_close(session, settings);
	arena_release(&arena);
}

/* More than can be read back is no reason to lose it. */
static void test_endless_text(struct session *session)
{
	struct arena arena = ARENA_INIT;
	session_say(session, COPY_TOPIC, "story");
	FILE *file = fopen(session_page(session)->editor, "w");
	for (size_t i = 0; file && i <= DRAFT_TEXT_BYTES; i++)
		fputc('a', file);
	ok(file && !fclose(file), "a text grows beyond all limits");
	session_edited(session, false);
	ok(session_error(session) == ERROR_TOO_LARGE && !copy_shows(session, "Send it"),
	   "that is said, and it cannot be sent");
	session_do(session, ACT_BACK, NULL);
	ok(copy_drafts(&arena).count == 2, "but it is not thrown away");
	arena_release(&arena);
}

static void test_editor(struct session *session)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	setenv("EDITOR", "some-editor", 1);
	session_say(session, COPY_TOPIC, "question");
	const char *path = session_page(session)->editor;
	ok(path && !access(path, R_OK | W_OK), "the draft is on disk before the editor opens");
	session_edited(session, true);
	ok(session_error(session) == ERROR_EDITOR && session_page(session)->prompt,
	   "where none can be started the prompt takes its place");
	session_line(session, NULL);
	ok(!copy_drafts(&arena).count, "an empty draft that is left is not kept");
	session_say(session, COPY_TOPIC, "question");
	char *folder = copy_path("drafts");
	draft_write_text(folder, copy_drafts(&arena).items, "  Who\x1b[2J pays?\r\n\r\n", &error);
	free(folder);
	session_edited(session, false);
	ok(copy_shows(session, "A last look"), "after the editor comes a last look");
	ok(copy_shows(session, "Who pays?"), "at the text, cleaned");
	ok(copy_shows(session, "It will be said as: Sam, member of the public."), "and the name");
	copy_choose(session, "Keep it as a draft");
	ok(copy_drafts(&arena).count == 1, "it can be kept");
	test_endless_text(session);
	unsetenv("EDITOR");
	arena_release(&arena);
}

static void test_limits(struct session *session)
{
	char *longest = memory_new(11000);
	memset(longest, 'a', 10999);
	session_say(session, COPY_TOPIC, "idea");
	ok(session_error(session) == ERROR_CONFLICT && copy_shows(session, "Question"),
	   "a kind that is not allowed now is not offered");
	session_do(session, ACT_BACK, NULL);
	session_say(session, COPY_BASE "/topics/2", NULL);
	ok(session_error(session) == ERROR_CONFLICT && session_page(session)->kind != PAGE_SAY,
	   "where nothing may be said nothing is asked");
	session_do(session, ACT_SAY, "1 story");
	ok(session_page(session)->prompt != NULL, "say with a topic's number works from any page");
	session_line(session, longest);
	session_line(session, "");
	ok(!copy_shows(session, "Send it") && copy_shows(session, "Change the text"),
	   "what is too long cannot be sent but can be changed");
	copy_choose(session, "Throw it away");
	session_say(session, COPY_TOPIC, "story");
	session_line(session, "It was mine.");
	session_line(session, "");
	ok(copy_shows(session, "Only people who have joined this assembly can read it."),
	   "who tells a story hears that only those who have joined can read it");
	copy_choose(session, "Throw it away");
	session_say(session, COPY_TOPIC, "story");
	session_line(session, "");
	ok(strstr(session_said(session), "no words") != NULL, "no words are no remark");
	free(longest);
}

/* Domain I.26: advice only, one line, never on stories, off by choice. */
static void test_advice(struct session *session)
{
	session_say(session, COPY_TOPIC, "question");
	session_line(session, "Does the ICB pay for the DPIA?");
	session_line(session, "");
	ok(copy_shows(session, "A thought: not everybody knows what ICB stands for.") &&
	   !copy_shows(session, "A thought: not everybody knows what DPIA"),
	   "before something is sent one thing is advised");
	ok(copy_shows(session, "Send it"), "and it can be sent as it is");
	copy_choose(session, "Throw it away");
	session_say(session, COPY_TOPIC, "story");
	session_line(session, "The ICB wrote to me.");
	session_line(session, "");
	ok(!copy_shows(session, "A thought"), "a story is left as it is told");
	copy_choose(session, "Throw it away");
	session_go(session, PAGE_SETTINGS, "advice");
	copy_choose(session, "No advice");
	session_say(session, COPY_TOPIC, "question");
	session_line(session, "Does the ICB pay?");
	session_line(session, "");
	ok(!copy_shows(session, "A thought") && copy_shows(session, "Send it"), "off is off");
	copy_choose(session, "Throw it away");
	session_go(session, PAGE_SETTINGS, "advice");
	copy_choose(session, "One line of advice");
}

static void test_later_once(struct session *session)
{
	session_say(session, COPY_TOPIC, "story");
	session_line(session, "Once.");
	session_line(session, "");
	ok(copy_shows(session, "Anything we should know?"), "before the first remark one is asked");
	copy_choose(session, "Later");
	ok(copy_shows(session, "A last look"), "later is an answer");
	copy_choose(session, "Throw it away");
	session_say(session, COPY_TOPIC, "story");
	session_line(session, "Twice.");
	session_line(session, "");
	ok(copy_shows(session, "Yes, I will say what") && !copy_shows(session, "Later"),
	   "but once");
	copy_choose(session, "Yes");
	copy_choose(session, "Work");
	session_line(session, "I drive a bus");
	ok(copy_shows(session, "A last look"), "what is declared waits with the remark");
	copy_choose(session, "Throw it away");
}

static void test_reply(struct session *session)
{
	struct arena arena = ARENA_INIT;
	session_go(session, PAGE_REMARK, COPY_REMARK);
	session_do(session, ACT_REPLY, "story");
	session_line(session, "I do.");
	same(copy_drafts(&arena).items[0].in_reply_to, COPY_REMARK, "a reply knows to what");
	session_do(session, ACT_MENU, NULL);
	ok(copy_drafts(&arena).count == 1 && strstr(session_said(session), "kept as a draft"),
	   "who goes elsewhere in the middle has a draft");
	arena_release(&arena);
}

static void test_joining(void)
{
	struct settings *settings;
	copy_forget();
	copy_make(false);
	struct session *session = copy_open(&settings, false);
	session_say(session, COPY_TOPIC, NULL);
	ok(copy_shows(session, "Anybody may join here. The invitation is: open door"),
	   "who has not joined is asked to");
	session_line(session, "");
	session_line(session, "leave");
	same(session_said(session), "You left this. Nothing was said.", "the word leave goes back");
	session_say(session, COPY_TOPIC, NULL);
	session_line(session, "");
	session_line(session, "");
	ok(session_error(session) == ERROR_INPUT && session_page(session)->prompt,
	   "a name is needed");
	session_line(session, "Robin");
	ok(session_busy(session), "then one is joining");
	session_settle(session, -1);
	ok(session_error(session) == ERROR_OFFLINE && session_page(session)->kind == PAGE_START,
	   "with no line one is back, and told why");
	copy_close(session, settings);
}

int main(void)
{
	struct settings *settings;
	test_kills();
	test_key_stays();
	struct session *session = copy_open(&settings, false);
	while (session_fetching(session))
		session_wait(session, -1, -1);
	test_editor(session);
	test_limits(session);
	test_advice(session);
	copy_close(session, settings);
	copy_forget();
	copy_make(true);
	session = copy_open(&settings, false);
	test_later_once(session);
	test_reply(session);
	copy_close(session, settings);
	test_joining();
	return tap_done();
}
