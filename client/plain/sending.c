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

static bool read_text(struct strbuf *text)
{
	char bytes[4096];
	ssize_t got;
	while ((got = read(STDIN_FILENO, bytes, sizeof(bytes))) > 0 || (got < 0 && errno == EINTR))
		if (got > 0 && !strbuf_add(text, bytes, (size_t)got))
			return false;
	return got == 0;
}

static bool refuse(const char *sentence)
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
		refuse(error_text(&error));
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
		return refuse(_("The assembly does not know you yet. Nothing was sent. Say with "
				"--name under which name you join."));
	return refuse(_("The assembly asks something that only you can answer. Nothing was sent; "
			"your draft is kept. Type plainvoice, then drafts."));
}

static bool answer_choice(struct session *session, const struct arguments *arguments)
{
	const char *help = arguments->would_help ? arguments->would_help : "record";
	const char *declare = arguments->declare ? arguments->declare : "later";
	const struct page *page = session_page(session);
	if (page_find(page, "send") < page->count)
		return choose(session, "send");
	if (choose(session, help) || choose(session, declare))
		return true;
	return refuse(_("The assembly asks something that was not answered. Nothing was sent; your "
			"draft is kept. Give --kind, --would-help or --declare, "
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

/* Step by step, each with its answer, until there is a receipt or a step without one. */
static bool fill_form(struct session *session, const struct arguments *arguments,
		      const struct strbuf *text)
{
	for (int step = 0; step < STEPS && session_page(session)->kind == PAGE_SAY; step++) {
		if (session_settle(session, -1) == SESSION_SIGNAL)
			return false;
		if (receipt_of(session_page(session)))
			return true;
		if (session_error(session) != ERROR_NONE)
			return refuse(session_said(session));
		if (session_page(session)->kind == PAGE_SAY && !answer(session, arguments, text))
			return false;
	}
	return receipt_of(session_page(session)) || refuse(session_said(session));
}

static bool begin(struct session *session, const char *kind)
{
	const struct page *page = session_page(session);
	enum act act = page->kind == PAGE_REMARK ? ACT_REPLY : ACT_SAY;
	if (!page_allows(page, act_word(act)))
		return refuse(_("Nothing can be said there now. Nothing was sent. "
				"Read on, or try again later."));
	session_do(session, act, kind);
	return true;
}

/* All of standard input, which has to have words in it. */
static bool read_words(struct strbuf *text)
{
	if (!read_text(text))
		return refuse(_("The text is too long, or could not be read. Nothing was sent. "
				"Make it shorter, then try again."));
	return text->bytes[strspn(text->bytes, " \t\r\n")] ||
		refuse(_("There is no text on standard input. Nothing was sent. "
			 "Give the text there, or type plainvoice alone to write it."));
}

bool sending_run(struct session *session, const struct arguments *arguments, int signal_fd)
{
	const struct plain_options options = { .signal_fd = signal_fd, .form = true };
	struct strbuf text;
	if (isatty(STDIN_FILENO)) {
		return begin(session, arguments->kind) &&
			plain_run(session, &options) == STATUS_GOOD &&
			receipt_of(session_page(session));
	}
	if (!arguments->kind)
		return refuse(_("What kind of remark is it? Nothing was sent. Give --kind and "
				"question, answer, story, idea, concern, offer, evidence, gap "
				"or amend."));
	strbuf_init(&text, TEXT_BYTES);
	bool good = read_words(&text) && begin(session, arguments->kind) &&
		fill_form(session, arguments, &text);
	if (good)
		printf("%s\n", receipt_of(session_page(session))->text);
	strbuf_release(&text);
	return good;
}
