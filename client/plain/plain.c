/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain/plain.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/i18n.h"
#include "base/memory.h"
#include "plain/editor.h"
#include "plain/face.h"
#include "plain/signals.h"

enum { PATIENCE_MS = 700 };	/* after which a person is told that something is on its way */

static void begin(struct face *face, struct session *session, const struct plain_options *options)
{
	size_t rows;
	*face = (struct face){ .session = session, .options = options };
	face->input = input_open();
	face->printer = (struct printer){ .out = stdout, .numbered = true };
	print_window(&face->printer.columns, &rows);
	if (input_is_typed(face->input))
		signals_add_stop(options->signal_fd);
	/* What went wrong at the start must not be lost under what arrives. */
	if (session_error(session) != ERROR_NONE) {
		print_sentence(&face->printer, session_said(session));
		face->known = true;
	}
}

static void end(struct face *face)
{
	input_close(face->input);
	arena_release(&face->offered);
	free(face->shown_url);
	fflush(stdout);
}

/* Control Z: give the terminal back, stop, and go on where we were. */
static void stop(struct face *face)
{
	input_stop(face->input);
	raise(SIGSTOP);
}

static void got_signal(struct face *face)
{
	if (signals_take(face->options->signal_fd) == SIGTSTP)
		stop(face);
	else
		face->ended = true;
}

static void ask(struct face *face)
{
	const char *prompt = session_page(face->session)->prompt;
	input_let_leave(face->input, prompt != NULL);
	if (prompt) {
		input_ask(face->input, prompt);
	} else if (!face->paused) {
		/* TRANSLATORS: a short prompt that is heard each time; it ends with a blank. */
		input_ask(face->input, _("Next? "));
	} else if (face->explained) {
		/* TRANSLATORS: a short prompt between the paragraphs of a page. */
		input_ask(face->input, _("More? "));
	} else {
		input_ask(face->input, _("Press Enter to go on, or type a word: "));
		face->explained = true;
	}
}

/*
 * Where nobody types, what was asked for is waited for, so that each line finds its page.  Where
 * somebody does, for a moment only: what comes at once need not be said to be on its way.
 */
static void settle(struct face *face)
{
	struct session *session = face->session;
	bool typed = input_is_typed(face->input);
	int64_t end = clock_ms() + PATIENCE_MS, left = PATIENCE_MS;
	if (!session_busy(session))
		return;
	char *said = memory_copy(session_said(session));
	while (session_busy(session) && left > 0 && !face->ended) {
		enum session_event event = session_wait(session, typed ? STDIN_FILENO : -1,
							typed ? (int)left : -1);
		if (event == SESSION_SIGNAL)
			got_signal(face);
		if (event == SESSION_INPUT)
			break;
		left = typed ? end - clock_ms() : PATIENCE_MS;
	}
	face->known = !strcmp(said, session_said(session)) &&
		(face->known || !session_busy(session));
	free(said);
}

/* What is under way, such as a remark on its way, is not left before it is known how it went. */
static void finish(struct face *face)
{
	while (session_busy(face->session) && !face->ended)
		if (session_wait(face->session, -1, -1) == SESSION_SIGNAL)
			got_signal(face);
}

/* The end of the input: out of a question first, then out of the program. */
static void input_over(struct face *face)
{
	const struct page *page = session_page(face->session);
	bool saying = page->kind == PAGE_SAY && session_busy(face->session);
	bool asked = !saying && page->prompt;
	if (saying)
		finish(face);
	face->ended = !asked || !input_is_typed(face->input);
	input_go_on(face->input);
	if (asked)
		session_line(face->session, NULL);
}

static void wait_for_line(struct face *face)
{
	enum session_event event = session_wait(face->session, STDIN_FILENO, -1);
	if (event == SESSION_INPUT)
		input_read(face->input);
	else if (event == SESSION_SIGNAL)
		got_signal(face);
}

/* The page's text is written in the person's own editor; where there is none the session asks
 * for it line by line. */
static void edit(struct face *face)
{
	char *path = memory_copy(session_page(face->session)->editor);
	input_stop(face->input);
	fflush(stdout);
	face->no_editor = face->no_editor || !editor_run(path);
	session_edited(face->session, face->no_editor);
	free(path);
}

static void take_line(struct face *face)
{
	char *line = input_line(face->input);
	if (line)
		face_obey(face, line);
	else if (input_is_over(face->input))
		input_over(face);
	else
		wait_for_line(face);
	free(line);
}

/* A form has ended when it was left or its receipt was given. */
static bool form_has_ended(const struct page *page)
{
	bool over = page->kind != PAGE_SAY;
	for (size_t i = 0; i < page->count && !over; i++)
		over = page->parts[i].role == PART_RECEIPT;
	return over;
}

static bool goes_on(const struct face *face)
{
	return !face->ended && !session_over(face->session) && !ferror(stdout) &&
		!(face->options->form && form_has_ended(session_page(face->session)));
}

enum status plain_run(struct session *session, const struct plain_options *options)
{
	struct face face;
	begin(&face, session, options);
	for (;;) {
		settle(&face);
		face_show_changes(&face);
		if (!goes_on(&face))
			break;
		if (session_page(session)->editor) {
			edit(&face);
		} else {
			ask(&face);
			take_line(&face);
		}
	}
	end(&face);
	return ferror(stdout) ? STATUS_WRONG : STATUS_GOOD;
}
