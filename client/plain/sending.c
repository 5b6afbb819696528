/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain/sending.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/i18n.h"
#include "base/strbuf.h"
#include "plain/plain.h"
#include "plain/print.h"

enum {
	TEXT_BYTES = 1 << 20,	/* the longest text on standard input; the assembly takes less */
	STEPS = 100,		/* more than a form has: then it goes in a circle */
};

static const struct part *receipt_of(const struct page *page)
{
	for (size_t i = 0; i < page->count; i++)
		if (page->parts[i].role == PART_RECEIPT)
			return &page->parts[i];
	return NULL;
}

static bool read_all(struct strbuf *text)
{
	char bytes[4096];
	ssize_t got;
	while ((got = read(STDIN_FILENO, bytes, sizeof(bytes))) > 0 || (got < 0 && errno == EINTR))
		if (got > 0 && !strbuf_add(text, bytes, (size_t)got))
			return false;
	return got == 0;
}

bool sending_refuse(const char *sentence)
{
	fprintf(stderr, "%s\n", *sentence ? sentence :
		_("This was left before the end. Nothing was sent; what was written is kept "
		  "as a draft."));
	return false;
}

static bool choose(struct session *session, const char *answer)
{
	size_t index = page_find(session_page(session), answer);
	if (index == session_page(session)->count)
		return false;
	session_focus_on(session, index);
	session_do(session, ACT_OPEN, NULL);
	return true;
}

/* The text goes into the draft's file, as an editor would put it, or line by line. */
static bool give_text(struct session *session, const char *path, const struct strbuf *text)
{
	struct error error = ERROR_INIT;
	if (!path) {
		session_line(session, text->bytes);
		session_line(session, ".");
		return true;
	}
	if (!file_write(path, text->bytes, text->length, &error)) {
		sending_refuse(error_text(&error));
		error_release(&error);
		return false;
	}
	session_edited(session, false);
	return true;
}

static bool answer_line(struct session *session, const struct arguments *arguments,
			const char *asks)
{
	if (!strcmp(asks, "invitation")) {
		session_line(session, arguments->invitation ? arguments->invitation : "");
		return true;
	}
	if (!strcmp(asks, "name") && arguments->name) {
		session_line(session, arguments->name);
		return true;
	}
	if (!strcmp(asks, "name"))
		return sending_refuse(_("The assembly does not know you yet. Nothing was sent. Say "
					"with --name under which name you join."));
	return sending_refuse(_("The assembly asks something that only you can answer. Nothing was "
				"sent; your draft is kept. Type plainvoice, then drafts."));
}

static bool answer_choice(struct session *session, const struct arguments *arguments)
{
	const char *help = arguments->would_help ? arguments->would_help : "record";
	const char *declare = arguments->declare ? arguments->declare : "later";
	if (choose(session, help) || choose(session, declare))
		return true;
	return sending_refuse(_("The assembly asks something that was not answered. Nothing was "
				"sent; your draft is kept. Give --kind, --would-help or --declare, "
			"or type plainvoice, then drafts."));
}

static bool answer(struct session *session, const struct arguments *arguments,
		   const struct strbuf *text)
{
	const struct page *page = session_page(session);
	const char *asks = page->asks ? page->asks : "";
	if (!strcmp(asks, "text"))
		return give_text(session, page->editor, text);
	return page->prompt ? answer_line(session, arguments, asks) :
		answer_choice(session, arguments);
}

/* A step of the form is there to be answered; false at its last look, its end, or with a sentence
 * where *GOOD is false then. */
static bool at_step(struct session *session, bool *good)
{
	if (session_settle(session, -1) == SESSION_SIGNAL)
		*good = false;
	else if (session_error(session) != ERROR_NONE)
		*good = sending_refuse(session_said(session));
	if (!*good)
		return false;
	const struct page *page = session_page(session);
	return page->kind == PAGE_SAY && page_find(page, "send") == page->count &&
		page_find(page, "own") == page->count && !receipt_of(page);
}

/* Step by step, each with its answer, until the last look or a step without one. */
static bool fill_form(struct session *session, const struct arguments *arguments,
		      const struct strbuf *text)
{
	bool good = true;
	for (int step = 0; step < STEPS && at_step(session, &good); step++)
		if (!answer(session, arguments, text))
			return false;
	return good;
}

bool sending_join(struct session *session, const struct arguments *arguments)
{
	bool good = true;
	while (at_step(session, &good)) {
		const char *asks = session_page(session)->asks;
		bool joins = asks && (!strcmp(asks, "invitation") || !strcmp(asks, "name"));
		if (!joins)
			break;
		if (!answer_line(session, arguments, asks))
			return false;
	}
	return good && (session_page(session)->kind == PAGE_SAY ||
			sending_refuse(session_said(session)));
}

static void print_end(struct session *session, const struct arguments *arguments)
{
	const struct part *receipt = receipt_of(session_page(session));
	const char *json = arguments->json ? session_json(session) : NULL;
	printf("%s\n", json ? json : receipt ? receipt->text : session_said(session));
}

bool sending_off(struct session *session, const struct arguments *arguments)
{
	bool held = arguments->hold && choose(session, "hold");
	if (held)
		session_line(session, arguments->hold);
	else if (choose(session, "own")) {	/* for the person alone: nothing is sent */
		print_end(session, arguments);
		return true;
	} else if (!choose(session, "send"))
		return sending_refuse(session_said(session));
	if (session_settle(session, -1) == SESSION_SIGNAL)
		return false;
	if (session_error(session) != ERROR_NONE ||
	    (!held && !receipt_of(session_page(session))))
		return sending_refuse(session_said(session));
	print_end(session, arguments);
	return true;
}

static bool begin(struct session *session, const char *kind)
{
	const struct page *page = session_page(session);
	enum act act = page->kind == PAGE_REMARK ? ACT_REPLY : ACT_SAY;
	if (!page_allows(page, act_word(act)))
		return sending_refuse(_("Nothing can be said there now. Nothing was sent. "
				"Read on, or try again later."));
	session_do(session, act, kind);
	return true;
}

bool sending_read(struct strbuf *text)
{
	strbuf_init(text, TEXT_BYTES);
	return read_all(text) ||
		sending_refuse(_("The text is too long, or could not be read. Nothing was sent. "
				 "Make it shorter, then try again."));
}

/* All of standard input, which has to have words in it. */
static bool read_words(struct strbuf *text)
{
	return sending_read(text) &&
		(text->bytes[strspn(text->bytes, " \t\r\n")] ||
		 sending_refuse(_("There is no text on standard input. Nothing was sent. "
				  "Give the text there, or type plainvoice alone to write it.")));
}

bool sending_by_hand(struct session *session, int signal_fd)
{
	const struct plain_options options = { .signal_fd = signal_fd, .form = true };
	return plain_run(session, &options) == STATUS_GOOD && receipt_of(session_page(session));
}

bool sending_run(struct session *session, const struct arguments *arguments, int signal_fd)
{
	struct strbuf text;
	if (isatty(STDIN_FILENO))
		return begin(session, arguments->kind) && sending_by_hand(session, signal_fd);
	if (!arguments->kind)
		return sending_refuse(_("What kind of remark is it? Nothing was sent. Give --kind "
					"and question, answer, story, idea, concern, offer, "
					"evidence, gap or amend."));
	bool good = read_words(&text) && begin(session, arguments->kind) &&
		fill_form(session, arguments, &text) && sending_off(session, arguments);
	strbuf_release(&text);
	return good;
}
