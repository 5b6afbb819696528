/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain/command.h"

#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "base/strbuf.h"
#include "plain/doing.h"
#include "plain/export.h"
#include "plain/print.h"
#include "plain/sending.h"

enum { WORDS_BYTES = 4096 };	/* the longest words to search for */

/* What a command works with, and the first thing that went wrong in it. */
struct run {
	struct session *session;
	const struct arguments *arguments;
	int signal_fd;
	enum error_kind failure;
	bool ended;		/* by a signal */
};

/* A sentence for a person that is no part of what a script reads. */
static void complain(const char *sentence)
{
	if (*sentence)
		fprintf(stderr, "%s\n", sentence);
}

static bool refuse(struct run *run, const char *sentence)
{
	complain(sentence);
	run->failure = ERROR_INPUT;
	return false;
}

/* The first thing that went wrong is said, and is the exit status. */
static void note_failure(struct run *run)
{
	if (session_error(run->session) == ERROR_NONE || run->failure != ERROR_NONE)
		return;
	run->failure = session_error(run->session);
	complain(session_said(run->session));
}

/* Wait for all that is on its way. */
static void settle(struct run *run)
{
	note_failure(run);
	while (!run->ended && session_fetching(run->session))
		run->ended = session_wait(run->session, -1, -1) == SESSION_SIGNAL;
	note_failure(run);
	session_take_changes(run->session);
}

/* Go there and wait; false where another page is shown than was asked for. */
static bool go(struct run *run, enum page_kind kind, const char *url)
{
	session_go(run->session, kind, url);
	settle(run);
	return session_page(run->session)->kind == kind;
}

static bool go_to_topic(struct run *run, enum page_kind kind)
{
	const char *url = session_topic(run->session, run->arguments->words[0]);
	if (!url)
		return refuse(run, _("There is no topic with this number. "
				     "Type plainvoice topics for those that there are."));
	return go(run, kind, url);
}

static const char *joined(struct strbuf *words, const struct arguments *arguments)
{
	for (size_t i = 0; i < arguments->word_count; i++)
		strbuf_printf(words, "%s%s", i ? " " : "", arguments->words[i]);
	return words->bytes;
}

static bool look_up(struct run *run, const char *word)
{
	session_do(run->session, ACT_WORDS, word);
	settle(run);
	return session_page(run->session)->kind == PAGE_WORD ||
		refuse(run, session_said(run->session));
}

/* What is called WORDS: a list of them, or one by its number. */
static bool show(struct run *run, const char *words)
{
	bool one = run->arguments->command == COMMAND_SHOW;
	if (session_is_named(run->session, words) != one ||
	    !session_go_named(run->session, words)) {
		struct arena arena = ARENA_INIT;
		refuse(run, arena_printf(&arena, one ?
		       _("Nothing is called %s. Type plainvoice show and a name with a number, "
			 "such as tension 2.") :
		       _("Nothing is called %s. Type plainvoice list and a name, such as "
			 "tensions."), words));
		arena_release(&arena);
		return false;
	}
	settle(run);
	return run->failure == ERROR_NONE;
}

/* Remarks come topic by topic, so those of each are fetched until the one with that number is. */
static const char *find_remark(struct run *run, const char *number)
{
	const char *url = session_remark(run->session, number);
	for (int topic = 1; !url && !run->ended; topic++) {
		char digits[16];
		snprintf(digits, sizeof(digits), "%d", topic);
		const char *at = session_topic(run->session, digits);
		if (!at)
			break;
		go(run, PAGE_REMARKS, at);
		url = session_remark(run->session, number);
	}
	if (!url)
		refuse(run, _("There is no remark with this number. "
			      "Type plainvoice remarks and the number of a topic for those that "
			      "there are."));
	return url;
}

static bool say(struct run *run)
{
	const char *remark = NULL;
	if (run->arguments->reply && !(remark = find_remark(run, run->arguments->reply)))
		return false;
	if (remark ? !go(run, PAGE_REMARK, remark) : !go_to_topic(run, PAGE_TOPIC))
		return false;
	if (!sending_run(run->session, run->arguments, run->signal_fd))
		run->failure = session_error(run->session) == ERROR_NONE ? ERROR_INPUT :
			session_error(run->session);
	return false;	/* what there was to print has been */
}

/* The words that say to what something is done. */
static const char *object_words(struct strbuf *words, const struct arguments *arguments)
{
	for (size_t i = 0; i < doing_object_words(arguments); i++)
		strbuf_printf(words, "%s%s", i ? " " : "", arguments->words[1 + i]);
	return words->bytes;
}

static bool do_deed(struct run *run, const char *words)
{
	struct arena arena = ARENA_INIT;
	const char *url = arena_copy(&arena, session_url(run->session, words));
	if (url && strstr(words, "://"))
		go(run, PAGE_OBJECT, url);	/* whatever it is, it is fetched */
	if (!url)
		refuse(run, arena_printf(&arena, _("There is no %s here. Nothing was done. Type "
			"plainvoice list and a name for those that there are."), words));
	else if (run->failure == ERROR_NONE &&
		 !doing_run(run->session, url, run->arguments, run->signal_fd))
		run->failure = session_error(run->session) == ERROR_NONE ? ERROR_INPUT :
			session_error(run->session);
	arena_release(&arena);
	return false;	/* what there was to print has been */
}

/* The way of the remark with that number, or the voices in what is called so. */
static bool trace(struct run *run, const char *which)
{
	if (*which >= '0' && *which <= '9') {
		const char *remark = find_remark(run, which);
		return remark && go(run, PAGE_TRACE, remark);
	}
	session_do(run->session, ACT_TRACE, which);
	settle(run);
	if (run->failure == ERROR_NONE)
		session_do(run->session, ACT_TRACE, which);	/* with the voices that came */
	note_failure(run);
	return run->failure == ERROR_NONE;
}

/* Bring the page that the command asks for before the person; false: there is none to print. */
static bool find_page(struct run *run)
{
	struct strbuf words;
	bool found = false;
	strbuf_init(&words, WORDS_BYTES);
	switch (run->arguments->command) {
	case COMMAND_TOPICS:
		found = go(run, PAGE_TOPICS, NULL);
		break;
	case COMMAND_READ:
		found = go_to_topic(run, PAGE_TOPIC);
		break;
	case COMMAND_REMARKS:
		found = go_to_topic(run, PAGE_REMARKS);
		break;
	case COMMAND_SAY:
		found = say(run);
		break;
	case COMMAND_DO:
		found = do_deed(run, object_words(&words, run->arguments));
		break;
	case COMMAND_SEARCH:
		found = go(run, PAGE_SEARCH, joined(&words, run->arguments));
		break;
	case COMMAND_WORD:
		found = look_up(run, joined(&words, run->arguments));
		break;
	case COMMAND_LIST:
	case COMMAND_SHOW:
		found = show(run, joined(&words, run->arguments));
		break;
	case COMMAND_PEOPLE:
		found = go(run, PAGE_PEOPLE, NULL);
		break;
	case COMMAND_TRACE:
		found = trace(run, joined(&words, run->arguments));
		break;
	default:
		break;
	}
	strbuf_release(&words);
	return found;
}

static void print_page(const struct run *run)
{
	const struct page *page = session_page(run->session);
	const char *json = run->arguments->json ? session_json(run->session) : NULL;
	struct printer printer = { .out = stdout };
	size_t rows;
	if (json) {
		puts(json);
		return;
	}
	print_window(&printer.columns, &rows);
	for (size_t i = 0; i < page->count; i++)
		print_part(&printer, page, i, session_reading(run->session));
}

/* What is new comes first; where it does not, a script is told, whatever is kept here. */
static void fetch(struct run *run)
{
	bool first = session_busy(run->session);	/* nothing is kept yet */
	settle(run);
	if (!first && !run->ended) {
		session_do(run->session, ACT_UPDATE, NULL);
		settle(run);
	}
}

static void say_update(const struct run *run)
{
	if (run->failure == ERROR_NONE && *session_said(run->session))
		puts(session_said(run->session));
}

enum status command_run(struct session *session, const struct arguments *arguments, int signal_fd)
{
	struct run run = { .session = session, .arguments = arguments, .signal_fd = signal_fd };
	fetch(&run);
	if (arguments->command == COMMAND_UPDATE)
		say_update(&run);
	else if (arguments->command == COMMAND_EXPORT && !export_run(session, arguments->text))
		run.failure = session_error(session) == ERROR_NONE ? ERROR_INPUT :
			session_error(session);
	else if (find_page(&run))
		print_page(&run);
	if (run.ended && run.failure == ERROR_NONE)
		run.failure = ERROR_LEFT;
	return fflush(stdout) || ferror(stdout) ? STATUS_WRONG : status_of(run.failure);
}
