/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doing something, question by question, to a draft that waits on disk; killed between any two. */
#include "form.h"

#include <signal.h>
#include <sys/wait.h>

#include "../store/kill.h"
#include "../support/tap.h"
#include "app/walk.h"
#include "model/deed.h"

static void begin_vote(struct session *session)
{
	session_deed(session, FORM_VOTE, "vote");
}

static void choose_not_yet(struct session *session)
{
	copy_choose(session, "Not yet");
}

static void choose_known(struct session *session)
{
	copy_choose(session, "I can say");
}

static void write_line(struct session *session)
{
	session_line(session, "A bus at ten.");
}

static void write_more(struct session *session)
{
	session_line(session, "And at eleven.");
}

static void end_text(struct session *session)
{
	session_line(session, ".");
}

static void publish(struct session *session)
{
	copy_choose(session, "Yes");
}

static void send_it(struct session *session)
{
	copy_choose(session, "Send it");
}

/* Each with what it asks, and what the draft has then. */
static const struct {
	void (*walk)(struct session *session);
	const char *title, *answers, *at;
	enum draft_state state;
} steps[] = {
	{ begin_vote, "How far do you agree with this text?", NULL, NULL, DRAFT_OPEN },
	{ choose_not_yet, "Can you say what would help?", "{\"choice\":\"not_yet\"}", "help",
	  DRAFT_OPEN },
	{ choose_known, "What would help?", "{\"choice\":\"not_yet\",\"help\":\"known\"}", "needs",
	  DRAFT_OPEN },
	{ write_line, "What would help?", "{\"choice\":\"not_yet\",\"help\":\"known\"}", "needs",
	  DRAFT_OPEN },
	{ write_more, "What would help?", "{\"choice\":\"not_yet\",\"help\":\"known\"}", "needs",
	  DRAFT_OPEN },
	{ end_text, "May others read what you wrote", "{\"choice\":\"not_yet\",\"help\":\"known\","
	  "\"needs\":\"A bus at ten.\\nAnd at eleven.\"}", "publish", DRAFT_OPEN },
	{ publish, "A last look", "{\"choice\":\"not_yet\",\"help\":\"known\","
	  "\"needs\":\"A bus at ten.\\nAnd at eleven.\",\"publish\":true}", NULL, DRAFT_OPEN },
	{ send_it, "A last look", "{\"choice\":\"not_yet\",\"help\":\"known\","
	  "\"needs\":\"A bus at ten.\\nAnd at eleven.\",\"publish\":true}", NULL, DRAFT_QUEUED },
};

static void test_steps(void)
{
	struct settings *settings;
	form_make(true);
	struct session *session = copy_open(&settings, false);
	for (size_t i = 0; i < ARRAY_COUNT(steps); i++) {
		steps[i].walk(session);
		ok(copy_shows(session, steps[i].title), steps[i].title);
	}
	copy_close(session, settings);
	copy_forget();
}

/* Walk COUNT steps in a process that is then killed. */
static void walk_and_die(size_t count)
{
	fflush(stdout);
	pid_t child = fork();
	if (!child) {
		struct settings *settings;
		struct session *session = copy_open(&settings, false);
		for (size_t i = 0; i < count; i++)
			steps[i].walk(session);
		raise(SIGKILL);
	}
	int status = 1;
	waitpid(child, &status, 0);
	ok(child > 0 && WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL,
	   "the program was gone after one more step");
}

static bool is(const char *got, const char *want)
{
	return got && want ? !strcmp(got, want) : got == want;
}

static void check_draft(size_t walked)
{
	struct arena arena = ARENA_INIT;
	struct drafts drafts = copy_drafts(&arena);
	const struct draft *draft = drafts.items;
	ok(drafts.count == (walked > 1), "there is a draft from the first answer on");
	if (drafts.count) {
		same(draft->deed, "vote", "it is a vote");
		same(draft->on, FORM_VOTE, "on this one");
		same(draft->answers, steps[walked - 1].answers, "with all that was answered");
		ok(is(draft->at, steps[walked - 1].at), "and where it goes on");
		ok(draft->state == steps[walked - 1].state, "queued only when it was sent");
		ok((draft->key != NULL) == (walked == ARRAY_COUNT(steps)), "with its key");
	}
	arena_release(&arena);
}

/* The next start goes on from there. */
static void check_going_on(size_t walked)
{
	struct settings *settings;
	struct session *session = copy_open(&settings, false);
	session_do(session, ACT_DRAFTS, NULL);
	copy_choose(session, walked < 6 ? "Buses. Vote 1. Say how far" : "A bus at ten.");
	ok(copy_shows(session, "Choice: Not yet, I need something first."), "all of it is there");
	copy_choose(session, "Go on with it");
	ok(copy_shows(session, steps[walked - 1].title), "the same question is asked again");
	for (size_t i = walked; i < ARRAY_COUNT(steps); i++)
		steps[i].walk(session);
	session_settle(session, -1);
	same(session_said(session), "Kept here. Not sent yet. It will be sent once, when the line "
	     "is back.", "sent from there, it waits for the line");
	copy_close(session, settings);
	check_draft(ARRAY_COUNT(steps));
}

static void test_kills(void)
{
	for (size_t walked = 1; walked <= ARRAY_COUNT(steps); walked++) {
		form_make(true);
		walk_and_die(walked);
		check_draft(walked);
		if (walked > 1 && walked < ARRAY_COUNT(steps) && walked != 4 && walked != 5)
			check_going_on(walked);
		copy_forget();
	}
}

/* A text that was under way is offered again, as it was. */
static void test_text_goes_on(void)
{
	struct settings *settings;
	form_make(true);
	walk_and_die(5);
	struct session *session = copy_open(&settings, false);
	session_do(session, ACT_DRAFTS, NULL);
	copy_choose(session, "A bus at ten.");
	ok(copy_shows(session, "A bus at ten."), "words under way are shown");
	copy_choose(session, "Go on with it");
	ok(copy_shows(session, "A bus at ten."), "and offered again");
	end_text(session);
	publish(session);
	ok(copy_shows(session, "What would help:") && copy_shows(session, "A bus at ten."),
	   "an empty answer keeps them");
	copy_choose(session, "Throw it away");
	copy_close(session, settings);
	copy_forget();
}

static void test_back(struct session *session)
{
	begin_vote(session);
	choose_not_yet(session);
	choose_known(session);
	session_line(session, "back");
	ok(copy_shows(session, "Can you say what would help?"), "the word back goes one back");
	session_do(session, ACT_BACK, NULL);
	ok(copy_shows(session, "How far do you agree"), "the key as well");
	ok(copy_shows(session, "So far: Not yet, I need something first."),
	   "and what was answered is said");
	copy_choose(session, "No, with");
	ok(copy_shows(session, "What is your reason?"), "another answer leads elsewhere");
	session_line(session, "");
	ok(session_error(session) == ERROR_INPUT && copy_shows(session, "What is your reason?"),
	   "what that needs is not passed over");
	session_line(session, "back");
	copy_choose(session, "Yes, gladly");
	session_line(session, "");
	ok(session_error(session) == ERROR_NONE && copy_shows(session, "A last look"),
	   "what need not be answered is passed with an empty line");
	session_do(session, ACT_BACK, NULL);
	session_line(session, "leave");
	ok(strstr(session_said(session), "kept as a draft") != NULL, "the word leave leaves it");
	begin_vote(session);
	session_do(session, ACT_BACK, NULL);
	ok(session_page(session)->kind == PAGE_START &&
	   !strcmp(session_said(session), "You left this. Nothing was done."),
	   "before the first answer there is nothing to keep");
}

static void test_look(struct session *session)
{
	struct arena arena = ARENA_INIT;
	begin_vote(session);
	choose_not_yet(session);
	choose_known(session);
	write_line(session);
	end_text(session);
	publish(session);
	ok(copy_shows(session, "Say how far you agree."), "the last look says what is done");
	ok(copy_shows(session, "Choice: Not yet, I need something first."), "each answer");
	ok(copy_shows(session, "Others may read the reason: yes."), "a yes too");
	copy_choose(session, "Change an answer");
	copy_choose(session, "Choice: Not yet");
	copy_choose(session, "Yes, with");
	ok(copy_shows(session, "What is your reservation?"),
	   "a changed answer asks what it makes necessary");
	session_line(session, "Not on Sundays.");
	session_line(session, "");
	ok(copy_shows(session, "A last look"), "and nothing else again");
	ok(!copy_shows(session, "What would help:"), "what is not asked any more is not shown");
	session_do(session, ACT_BACK, NULL);
	ok(copy_shows(session, "May others read"), "back from the look is the last question");
	copy_choose(session, "No");
	copy_choose(session, "Later");
	session_do(session, ACT_BACK, NULL);
	ok(copy_shows(session, "A last look"), "and from the hold the look");
	copy_choose(session, "Later");
	copy_choose(session, "Ten minutes");
	ok(form_draft(&arena, "{\"choice\":\"reservation\",\"reservation\":\"Not on Sundays.\"}"),
	   "what is queued is only what is asked");
	arena_release(&arena);
}

static void test_parts(struct session *session)
{
	session_deed(session, COPY_ASSEMBLY, "decide");
	session_line(session, "");
	ok(session_error(session) == ERROR_INPUT && session_page(session)->prompt,
	   "what is needed is asked again");
	session_line(session, "Night lines");
	session_line(session, "soon");
	ok(session_error(session) == ERROR_INPUT && strstr(session_said(session), "2026-12-01"),
	   "a day that is none is told how one is written");
	session_line(session, "2026-11-20");
	session_line(session, "Priya");
	ok(strstr(session_page(session)->prompt, "One more") != NULL, "of lines there can be more");
	session_line(session, "Sam");
	session_line(session, "");
	session_line(session, "Buses at night.");
	session_line(session, ".");
	session_line(session, "");
	ok(copy_shows(session, "What else could have been done"), "parts are asked for");
	copy_choose(session, "Answer this");
	session_line(session, "Taxis");
	session_line(session, "Too dear.");
	session_line(session, ".");
	ok(copy_shows(session, "One more?") && copy_shows(session, "There is 1 so far."),
	   "then whether there is one more");
	copy_choose(session, "Yes, one more");
	session_do(session, ACT_LEAVE, NULL);
	session_do(session, ACT_DRAFTS, NULL);
	copy_choose(session, "Night lines");
	ok(copy_shows(session, "What was not done 1.") && copy_shows(session,
	   "What was not done 2."),
	   "what is kept has its parts");
	copy_choose(session, "Go on with it");
	session_line(session, "back");
	ok(copy_shows(session, "There is 1 so far."), "an empty part is no part");
	copy_choose(session, "No, that is all");
	ok(copy_shows(session, "What was decided?"), "and on it goes");
	session_do(session, ACT_LEAVE, NULL);
}

/* The draft that is being written, and its text. */
static struct draft under_way(struct arena *arena, const char **text)
{
	struct drafts drafts = copy_drafts(arena);
	struct draft found = { .name = NULL };
	struct error error = ERROR_INIT;
	char *folder = copy_path("drafts");
	for (size_t i = 0; i < drafts.count; i++)
		if (drafts.items[i].at && !strcmp(drafts.items[i].deed, "decide"))
			found = drafts.items[i];
	if (!draft_read_text(folder, &found, arena, text, &error))
		die("%s", error_text(&error));
	free(folder);
	return found;
}

static bool end_words(void *session)
{
	session_line(session, ".");
	return true;
}

/* From one text to the next the words are in the text file, in the answers, or in both. */
static void test_between_texts(struct session *session)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	const char *words, *text;
	char *folder = copy_path("drafts");
	enum kill_end end = KILL_KILLED;
	bool kept = true;
	session_do(session, ACT_DRAFTS, NULL);
	copy_choose(session, "Night lines");
	copy_choose(session, "Go on with it");
	session_line(session, "More buses.");
	struct draft before = under_way(&arena, &words);
	same(before.writing, "outcome", "one text is being written");
	unsigned nth = 0;
	while (end == KILL_KILLED && ++nth < 500) {
		end = kill_at(nth, end_words, session);
		struct draft after = under_way(&arena, &text);
		bool filed = after.writing && !strcmp(after.writing, "outcome") &&
			!strcmp(text, "More buses.");
		bool answered = strstr(after.answers, "\"outcome\":\"More buses.\"") != NULL;
		kept = kept && (filed || answered);
		draft_save(folder, &before, &error);
		draft_write_text(folder, &before, words, &error);
	}
	if (end == KILL_UNABLE)
		tap_result(1, "kills at every moment # SKIP no tracing here", __FILE__, __LINE__);
	else
		ok(end == KILL_FINISHED && nth > 20 && kept,
		   "killed at any moment between two texts no words are lost");
	session_line(session, ".");
	ok(copy_shows(session, "Because of what?"), "the next text comes");
	session_do(session, ACT_LEAVE, NULL);
	free(folder);
	arena_release(&arena);
}

static void test_editor(struct session *session)
{
	struct error error = ERROR_INIT;
	setenv("EDITOR", "some-editor", 1);
	begin_vote(session);
	choose_not_yet(session);
	choose_known(session);
	const char *path = session_page(session)->editor;
	ok(path && !access(path, R_OK | W_OK), "the draft is on disk before the editor opens");
	FILE *file = fopen(path, "w");
	for (size_t i = 0; file && i < 3000; i++)
		fputc('a', file);
	ok(file && !fclose(file), "too much is written");
	session_edited(session, false);
	ok(session_error(session) == ERROR_INPUT && copy_shows(session, "Write it in your editor"),
	   "that is said, and it can be made shorter");
	copy_choose(session, "Write it in");
	ok(session_page(session)->editor != NULL, "in the editor again");
	file = fopen(session_page(session)->editor, "w");
	ok(file && fputs("Less.\n", file) >= 0 && !fclose(file), "less is written");
	session_edited(session, false);
	ok(copy_shows(session, "May others read"), "then it goes on");
	session_do(session, ACT_LEAVE, NULL);
	session_deed(session, FORM_VOTE, "vote");
	choose_not_yet(session);
	choose_known(session);
	session_edited(session, true);
	ok(session_error(session) == ERROR_EDITOR && session_page(session)->prompt,
	   "where none can be started the prompt takes its place");
	session_do(session, ACT_LEAVE, NULL);
	unsetenv("EDITOR");
	error_release(&error);
}

/* Every deed can be asked for, question by question, whatever its table says. */
static void test_every_deed(void)
{
	struct arena arena = ARENA_INIT;
	const struct deed *deed;
	bool good = true;
	for (size_t i = 0; (deed = deed_at(i)); i++) {
		struct walk walk, again;
		void *thing = arena_alloc(&arena, deed->noun->size);
		bool more = walk_begin(&walk, deed->noun, thing, NULL);
		for (size_t steps_left = 500; more; more = walk_next(&walk)) {
			const struct field *field = walk_field(&walk);
			again = walk;
			const char *path = walk_path(&walk, &arena);
			bool fine = --steps_left && field->label &&
				(field->kind != FIELD_CHOICE || field->choices) &&
				walk_to(&again, path);
			if (!fine)
				printf("# %s: %s\n", deed->word, path);
			good = good && fine;
			if (walk_is_gate(&walk) && !walk_parts(&walk))
				walk_enter(&walk, &arena);
		}
	}
	ok(good, "every deed can be asked for");
	arena_release(&arena);
}

int main(void)
{
	struct settings *settings;
	test_every_deed();
	test_steps();
	test_kills();
	test_text_goes_on();
	form_make(true);
	struct session *session = copy_open(&settings, false);
	while (session_fetching(session))
		session_wait(session, -1, -1);
	test_back(session);
	test_look(session);
	test_parts(session);
	test_between_texts(session);
	test_editor(session);
	copy_close(session, settings);
	return tap_done();
}
