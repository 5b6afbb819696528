/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doing something, question by question, to a draft that waits on disk; killed between any two. */
#include "copy.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../store/kill.h"
#include "../support/tap.h"
#include "app/form.h"
#include "app/walk.h"
#include "base/array.h"
#include "model/deed.h"
#include "store/draft.h"

#define FORM_VOTE COPY_BASE "/vote-events/1"

#define FORM_REFLECTION(number, line) COPY_HEAD("/reflections/" number, "Reflection") \
	"\"number\":" number ",\"voice\":\"personal\",\"visibility\":\"public\"," \
	"\"form\":\"line\",\"bullets\":[\"" line "\"]}"

static const char *const objects[] = {
	FORM_REFLECTION("1", "It was loud."), FORM_REFLECTION("2", "It was long."),
	FORM_REFLECTION("3", "It was good."),

	COPY_HEAD("/assemblies/small", "Assembly")
	"\"title\":\"Small assembly\",\"question\":\"What now?\",\"practice\":true,"
	"\"phase\":\"ask\",\"invitation\":\"open door\","
	"\"allow\":[\"join\",\"decide\",\"barrier\",\"reflect\",\"correct\"],"
	"\"links\":{\"join\":\"" COPY_BASE "/join\",\"changes\":\"" COPY_BASE "/changes\"}}",

	COPY_HEAD("/vote-events/1", "VoteEvent")
	"\"number\":1,\"proposal\":\"" COPY_BASE "/proposals/1\",\"topic\":\"" COPY_TOPIC "\","
	"\"ballot\":\"secret\",\"recommended_from\":80,\"view_from\":50,"
	"\"closes\":\"2026-12-20T10:00:00Z\",\"outcome\":\"Buses.\",\"how_known\":\"Count.\","
	"\"allow\":[\"vote\"],\"links\":{\"vote\":\"" COPY_BASE "/vote-events/1/vote\"}}",
};

static void make(bool joined)
{
	struct error error = ERROR_INIT;
	char *path = copy_path("saved.sqlite3");
	copy_make(joined);
	struct store *store = store_open(path, &error);
	for (size_t i = 0; i < ARRAY_COUNT(objects); i++)
		copy_put(store, objects[i]);
	store_close(store);
	free(path);
}

static struct drafts drafts_now(struct arena *arena)
{
	struct drafts drafts = { NULL, 0 };
	struct error error = ERROR_INIT;
	char *folder = copy_path("drafts");
	if (!draft_list(folder, arena, &drafts, &error))
		die("%s", error_text(&error));
	free(folder);
	return drafts;
}

/* The draft with just those answers; NULL: there is none. */
static const struct draft *draft_with(struct arena *arena, const char *answers)
{
	struct drafts drafts = drafts_now(arena);
	for (size_t i = 0; i < drafts.count; i++)
		if (drafts.items[i].answers && !strcmp(drafts.items[i].answers, answers))
			return &drafts.items[i];
	return NULL;
}

static void forget_all(void)
{
	struct arena arena = ARENA_INIT;
	struct error error = ERROR_INIT;
	struct drafts drafts = drafts_now(&arena);
	char *folder = copy_path("drafts"), *path = copy_path("saved.sqlite3");
	for (size_t i = 0; i < drafts.count; i++)
		draft_remove(folder, &drafts.items[i], &error);
	unlink(path);
	free(path);
	free(folder);
	arena_release(&arena);
}

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
	make(true);
	struct session *session = copy_open(&settings, false);
	for (size_t i = 0; i < ARRAY_COUNT(steps); i++) {
		steps[i].walk(session);
		ok(copy_shows(session, steps[i].title), steps[i].title);
	}
	copy_close(session, settings);
	forget_all();
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
	struct drafts drafts = drafts_now(&arena);
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
		make(true);
		walk_and_die(walked);
		check_draft(walked);
		if (walked > 1 && walked < ARRAY_COUNT(steps) && walked != 4 && walked != 5)
			check_going_on(walked);
		forget_all();
	}
}

/* A text that was under way is offered again, as it was. */
static void test_text_goes_on(void)
{
	struct settings *settings;
	make(true);
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
	forget_all();
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
	ok(draft_with(&arena, "{\"choice\":\"reservation\",\"reservation\":\"Not on Sundays.\"}"),
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
	ok(!copy_shows(session, "Go on without an answer"), "where one is needed there is no way round");
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

/* The draft that is being written, and its text. */
static struct draft under_way(struct arena *arena, const char **text)
{
	struct drafts drafts = drafts_now(arena);
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

static void test_quick(struct session *session)
{
	struct arena arena = ARENA_INIT;
	size_t before = drafts_now(&arena).count;
	session_go(session, PAGE_TOPICS, NULL);
	session_take_changes(session);
	form_quick(session, COPY_ASSEMBLY, "reflect", "{\"form\":\"line\"}", "It was loud.");
	ok(drafts_now(&arena).count == before + 1, "a line is kept at once");
	const struct draft *draft = draft_with(&arena, "{\"form\":\"line\","
					       "\"bullets\":[\"It was loud.\"]}");
	ok(draft && draft->state == DRAFT_QUEUED && draft->key,
	   "with its form, and waits to be sent");
	same(session_said(session), "Kept. It will be sent once.", "one sentence says so");
	ok(!(session_take_changes(session) & CHANGED_PAGE), "and the page stays");
	form_quick(session, COPY_ASSEMBLY, "barrier", NULL, NULL);
	ok(session_page(session)->prompt && copy_shows(session, "What is in the way?"),
	   "without a line it is asked for");
	session_line(session, "Steps at the door");
	ok(drafts_now(&arena).count == before + 2 && session_page(session)->kind == PAGE_TOPICS,
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

static void test_joining(void)
{
	struct arena arena = ARENA_INIT;
	struct settings *settings;
	forget_all();
	make(false);
	struct session *session = copy_open(&settings, false);
	begin_vote(session);
	ok(copy_shows(session, "Join this assembly"), "who has not joined is asked to first");
	session_line(session, "leave");
	same(session_said(session), "You left this. Nothing was done.", "and can leave that");
	form_quick(session, COPY_ASSEMBLY, "barrier", NULL, "No ramp");
	ok(copy_shows(session, "Join this assembly"), "before a line is sent too");
	session_do(session, ACT_LEAVE, NULL);
	ok(drafts_now(&arena).count == 1, "but the line is kept");
	copy_close(session, settings);
	arena_release(&arena);
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
	make(true);
	struct session *session = copy_open(&settings, false);
	while (session_fetching(session))
		session_wait(session, -1, -1);
	test_back(session);
	test_look(session);
	test_parts(session);
	test_between_texts(session);
	test_links(session);
	test_given(session);
	test_quick(session);
	test_refused(session);
	test_private(session);
	test_editor(session);
	copy_close(session, settings);
	test_joining();
	return tap_done();
}
