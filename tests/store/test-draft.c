/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drafts: what a person wrote is on disk, whole, whatever happens. */
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../support/tap.h"
#include "base/file.h"
#include "kill.h"
#include "store/draft.h"

static struct error error;
static struct arena arena;
static const char *folder;

static bool raw(const char *name, const char *text)
{
	return file_write(arena_printf(&arena, "%s/%s", folder, name), text, strlen(text), &error);
}

static const char *text_of(const struct draft *draft)
{
	const char *text;
	return draft_read_text(folder, draft, &arena, &text, &error) ? text :
		error_name(error.kind);
}

static size_t listed(void)
{
	struct drafts all;
	return draft_list(folder, &arena, &all, &error) ? all.count : 99;
}

static unsigned mode_of(const char *path)
{
	struct stat status;
	return stat(path, &status) ? 0 : status.st_mode & 0777;
}

static void test_life(struct draft *draft)
{
	struct draft again;
	ok(listed() == 0, "without a folder there are no drafts");
	ok(draft_new(folder, &arena, draft, &error), "a draft is made");
	ok(mode_of(folder) == 0700, "in a folder for its owner alone");
	ok(mode_of(draft_path(folder, draft, &arena)) == 0600, "its text too");
	same(text_of(draft), "", "it is empty");
	draft->assembly = "http://practice.localhost/";
	draft->topic = "http://practice.localhost/topics/1";
	draft->kind = "concern";
	draft->would_help = "First this: that.\nThen \\ that.\n";
	draft->receipt = "";
	ok(draft_save(folder, draft, &error), "what is known about it is kept");
	ok(draft_write_text(folder, draft, "Dw i\xe2\x80\x99n poeni.\n", &error), "and its text");
	ok(draft_load(folder, draft->name, &arena, &again, &error), "it is there again");
	same(again.assembly, draft->assembly, "with its assembly");
	same(again.would_help, draft->would_help, "a text of several lines");
	same(again.receipt, "", "an empty text is one");
	ok(!again.key && !again.in_reply_to, "and what was not chosen is not there");
	ok(again.created == draft->created && again.state == DRAFT_OPEN, "its time and state");
	same(text_of(&again), "Dw i\xe2\x80\x99n poeni.\n", "and its text as it was");
	draft->state = DRAFT_QUEUED;
	draft->key = "c0ffee";
	ok(draft_save(folder, draft, &error) &&
	   draft_load(folder, draft->name, &arena, &again, &error) &&
	   again.state == DRAFT_QUEUED, "it is queued");
	same(again.key, "c0ffee", "with its key");
}

/* What is done is kept in the same way as what is said. */
static void test_deed(void)
{
	struct draft draft, again;
	ok(draft_new(folder, &arena, &draft, &error), "a draft of a deed is made");
	draft.deed = "respond";
	draft.on = "http://practice.localhost/recommendations/2";
	draft.on_type = "Recommendation";
	draft.answers = "{\"kind\":\"partly\",\"text\":\"One.\\n\\nTwo \\\\ three.\"}";
	draft.at = "actions.2.text";
	draft.writing = "actions.2.text";
	draft.hold = 600;
	draft.waits = 1;
	ok(draft_save(folder, &draft, &error) &&
	   draft_load(folder, draft.name, &arena, &again, &error), "it is kept");
	same(again.deed, draft.deed, "with what is done");
	same(again.on, draft.on, "to what");
	same(again.on_type, draft.on_type, "of which type");
	same(again.answers, draft.answers, "the answers to the byte");
	same(again.at, draft.at, "the question that comes next");
	same(again.writing, draft.writing, "the one that the text answers");
	ok(again.waits && again.hold == 600, "and that the assembly asked to wait");
	ok(draft_remove(folder, &draft, &error), "it goes as others do");
}

static void test_names(void)
{
	static const char *const names[] = {
		"", ".", "..", "../x", "/etc/passwd", "a/b", "a.b", "-x", "a b", "a\nb", "\xc3\xa9",
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
	};
	bool refused = true;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		struct draft draft = { .name = names[i] };
		const char *text;
		struct error each[5] = { { 0 } };
		refused = refused &&
			!draft_load(folder, names[i], &arena, &draft, &each[0]) &&
			each[0].kind == ERROR_INPUT;
		draft.name = names[i];
		refused = refused && !draft_save(folder, &draft, &each[1]) &&
			!draft_write_text(folder, &draft, "x", &each[2]) &&
			!draft_read_text(folder, &draft, &arena, &text, &each[3]) &&
			!draft_remove(folder, &draft, &each[4]);
		for (size_t k = 0; k < 5; k++)
			error_release(&each[k]);
	}
	ok(refused, "a name that is not a draft's is refused everywhere");
}

static void test_strangers(void)
{
	struct drafts all;
	ok(raw("empty.draft", "") && raw("noise.draft", "\x01\xff: \n::::\nstate:\nstate: odd\n") &&
	   raw("Big Name.draft", "state: open\n") && raw(".draft", "state: open\n") &&
	   raw("notes.txt", "mine") && raw("a.draft.1.new", "state: open\n"),
	   "other files lie about");
	ok(mkfifo(arena_printf(&arena, "%s/pipe.draft", folder), 0600) == 0 &&
	   mkdir(arena_printf(&arena, "%s/folder.draft", folder), 0700) == 0 &&
	   symlink("nowhere", arena_printf(&arena, "%s/link.draft", folder)) == 0,
	   "and a pipe, a folder and a link to nothing");
	ok(listed() == 1, "they are passed over");
	ok(raw("old.draft", "created: 5\nfuture: thing\nkey: a\\nb\\\nstate: sent\nno line end"),
	   "a file with lines that are not known");
	ok(draft_list(folder, &arena, &all, &error) && all.count == 2 &&
	   !strcmp(all.items[0].name, "old") && all.items[0].state == DRAFT_SENT,
	   "is a draft, and the oldest comes first");
	same(all.count ? all.items[0].key : NULL, "a\nb\\", "with what is known");
	ok(draft_remove(folder, &all.items[0], &error) && listed() == 1, "it is taken away");
	ok(draft_remove(folder, &all.items[0], &error), "twice is no error");
}

static void test_limits(const struct draft *draft)
{
	const char *path = draft_path(folder, draft, &arena);
	char *large = arena_alloc(&arena, DRAFT_TEXT_BYTES + 2);
	memset(large, 'a', DRAFT_TEXT_BYTES);
	ok(draft_write_text(folder, draft, large, &error), "the longest text is written");
	ok(strlen(text_of(draft)) == DRAFT_TEXT_BYTES, "and read");
	large[DRAFT_TEXT_BYTES] = 'a';
	ok(!draft_write_text(folder, draft, large, &error) && error.kind == ERROR_TOO_LARGE,
	   "one byte more is not written");
	error_release(&error);
	ok(file_write(path, large, DRAFT_TEXT_BYTES + 1, &error), "an editor can write it");
	same(text_of(draft), "TOO_LARGE", "then it is not read");
	error_release(&error);
	ok(file_write(path, "be\0fore\0", 8, &error), "or bytes that end a text");
	same(text_of(draft), "before", "which hide nothing");
	struct draft wide = *draft;
	large[DRAFT_TEXT_BYTES] = '\0';
	wide.reason = large;
	ok(!draft_save(folder, &wide, &error) && error.kind == ERROR_TOO_LARGE,
	   "what is known about it has an end too");
	error_release(&error);
	ok(draft_write_text(folder, draft, "short", &error), "a short one again");
}

/* In a process of its own, whose files may have no more than BYTES: a full disk. */
static int on_full_disk(const struct draft *draft, rlim_t bytes)
{
	int status = 0;
	fflush(stdout);
	pid_t child = fork();
	if (child == 0) {
		struct rlimit limit = { bytes, bytes };
		bool kept, full;
		signal(SIGXFSZ, SIG_IGN);
		setrlimit(RLIMIT_FSIZE, &limit);
		kept = draft_write_text(folder, draft, "a longer text than before", &error);
		full = error.kind == ERROR_DISK_FULL;
		error_release(&error);
		arena_release(&arena);
		_exit(kept ? 0 : full ? 1 : 2);
	}
	waitpid(child, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 3;
}

static void test_full_disk(const struct draft *draft)
{
	bool old = true;
	rlim_t bytes = 0;
	int ended;
	while ((ended = on_full_disk(draft, bytes)) == 1 && bytes++ < 100)
		old = old && !strcmp(text_of(draft), "short");
	ok(ended == 0 && bytes == strlen("a longer text than before"),
	   "the disk is full at every byte until the last");
	ok(old, "each time the old text is there");
	same(text_of(draft), "a longer text than before", "then the new one");
}

static bool write_other(void *data)
{
	const struct draft *draft = data;
	return draft_write_text(folder, draft, "the new text", &error);
}

static bool queue(void *data)
{
	struct draft *draft = data;
	draft->state = DRAFT_QUEUED;
	draft->key = "c0ffee";
	return draft_save(folder, draft, &error);
}

static bool make_and_remove(void *data)
{
	struct draft draft;
	(void)data;
	return draft_new(folder, &arena, &draft, &error) &&
		draft_write_text(folder, &draft, "words", &error) &&
		draft_remove(folder, &draft, &error);
}

static void test_kills(struct draft *draft)
{
	unsigned nth = 0;
	bool whole = true;
	enum kill_end end;
	struct draft again;
	draft->state = DRAFT_OPEN;
	draft->key = NULL;
	ok(draft_write_text(folder, draft, "old", &error) && draft_save(folder, draft, &error),
	   "an old text is there");
	while ((end = kill_at(++nth, write_other, draft)) == KILL_KILLED && nth < 100)
		whole = whole && (!strcmp(text_of(draft), "old") ||
				  !strcmp(text_of(draft), "the new text"));
	if (end == KILL_UNABLE) {
		tap_result(1, "kills at every moment # SKIP no tracing here", __FILE__, __LINE__);
		return;
	}
	ok(end == KILL_FINISHED && nth > 5, "a write is killed at each of its steps");
	ok(whole, "each leaves the old text or the new one");
	same(text_of(draft), "the new text", "the last one the new");
	nth = 0;
	while ((end = kill_at(++nth, queue, draft)) == KILL_KILLED && nth < 100)
		whole = whole && draft_load(folder, draft->name, &arena, &again, &error) &&
			(again.state == DRAFT_QUEUED) == (again.key != NULL);
	ok(end == KILL_FINISHED && whole, "it is queued with its key, or neither");
	nth = 0;
	while ((end = kill_at(++nth, make_and_remove, NULL)) == KILL_KILLED && nth < 100)
		whole = whole && listed() > 0;
	ok(end == KILL_FINISHED && whole, "and one that comes and goes leaves the list whole");
}

static void test_closed_folder(struct draft *draft)
{
	int status = 0;
	if (geteuid() == 0) /* who may write everywhere: take a place where nobody can */
		folder = "/proc/plainvoice";
	else
		chmod(folder, 0500);
	fflush(stdout);
	pid_t child = fork();
	if (child == 0) {
		bool kept = draft_write_text(folder, draft, "x", &error);
		_exit(!kept && error.kind == ERROR_STORE ? 0 : 1);
	}
	waitpid(child, &status, 0);
	ok(WIFEXITED(status) && !WEXITSTATUS(status), "where nobody may write it says so");
	chmod(folder, 0700);
}

int main(void)
{
	const char *home = getenv("HOME");
	struct draft draft;
	folder = arena_printf(&arena, "%s/plainvoice/drafts", home ? home : "/tmp");
	test_life(&draft);
	test_deed();
	test_names();
	test_strangers();
	test_limits(&draft);
	test_full_disk(&draft);
	test_kills(&draft);
	test_closed_folder(&draft);
	ok(error.kind == ERROR_NONE, "no other error came");
	error_release(&error);
	arena_release(&arena);
	return tap_done();
}
