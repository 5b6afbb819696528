/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "term/term.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/memory.h"
#include "language/language.h"
#include "term/ear.h"
#include "term/eye.h"
#include "term/keys.h"
#include "term/screen.h"
#include "term/wake.h"

struct term {
	struct session *session;
	const struct term_options *options;
	struct wake wake;
	struct eye eye;
	struct ear ear;
	enum page_kind kind;	/* of the page that is shown */
	char *url;
	char *progress;		/* the sentence that is shown under the page; or NULL */
	bool even;		/* nothing stands out: NO_COLOR asks for that */
	bool said;		/* the sentence has the cursor */
	bool again;		/* the part in focus was asked for again */
	bool letter;		/* the last key is no arrow: readers say rows for arrows alone */
	bool gone;		/* the terminal is, or a signal asks to end */
};

/* The number of columns that the setting KEY names; 0: none that makes sense. */
static size_t columns_of(const struct term *term, const char *key)
{
	const char *value = session_setting(term->session, key);
	size_t length = value ? strspn(value, "0123456789") : 0;
	return length && length < 4 && !value[length] ? strtoul(value, NULL, 10) : 0;
}

static struct paint_options painting(const struct term *term)
{
	size_t columns, rows;
	screen_size(&columns, &rows);
	return (struct paint_options){
		.columns = columns, .height = rows,
		.margin = columns_of(term, "margin"), .line = columns_of(term, "line"),
		.reading = session_reading(term->session),
		.lang = language_now(),
		.visual = term->options->visual,
		.ear = term->options->ear,
	};
}

static const char *said(const struct term *term)
{
	return term->said ? session_said(term->session) : "";
}

static void show_small(const struct term *term)
{
	struct paint_options options = painting(term);
	struct frame frame;
	struct rows rows;
	size_t columns, height;
	screen_size(&columns, &height);
	frame_init(&frame, columns, height);
	options.columns = columns ? columns : 1;
	paint_said(&frame.arena, error_sentence(ERROR_SMALL), &options, &rows);
	frame_put(&frame, 0, rows.items, rows.count);
	screen_draw(&frame, SCREEN_EVEN);
	frame_release(&frame);
}

enum {
	PROMPT_ROWS = 2,	/* of a prompt at the bottom, and the row after Enter */
	PROGRESS_MS = 1000,	/* between two drawings of how far a page has come */
	PATIENCE_MS = 400,	/* after which a person is told that something is on its way */
};

static enum screen_style style(const struct term *term)
{
	const char *contrast = session_setting(term->session, "contrast");
	if (term->even)
		return SCREEN_EVEN;
	return contrast && !strcmp(contrast, "high") ? SCREEN_CONTRAST : SCREEN_USUAL;
}

static void show_eye(struct term *term)
{
	struct paint_options options = painting(term);
	struct frame frame;
	size_t kept = session_page(term->session)->prompt ? PROMPT_ROWS : 0;
	frame_init(&frame, options.columns, options.height - kept);
	const char *progress = session_progress(term->session, &frame.arena);
	free(term->progress);
	term->progress = memory_copy(progress);
	eye_frame(&term->eye, session_focus(term->session), said(term), progress, &options,
		  &frame);
	screen_draw(&frame, style(term));
	frame_release(&frame);
}

/* Whether the page is the one shown before, perhaps made anew; from now on it is that. */
static bool same_page(struct term *term)
{
	const struct page *page = session_page(term->session);
	const char *url = page->url ? page->url : "";
	bool same = page->kind == term->kind && term->url && !strcmp(url, term->url);
	if (!same) {
		free(term->url);
		term->url = memory_copy(url);
		term->kind = page->kind;
	}
	return same;
}

static void changed_eye(struct term *term, unsigned changes)
{
	struct paint_options options = painting(term);
	if (changes & (CHANGED_PAGE | CHANGED_READING))
		eye_page(&term->eye, session_page(term->session), &options,
			 session_focus(term->session), same_page(term));
	show_eye(term);
}

/* A page that asks for a line has to be heard before the question, so all of it is shown. */
static void reach(struct term *term, unsigned changes)
{
	const struct page *page = session_page(term->session);
	struct paint_options options = painting(term);
	size_t focus = session_focus(term->session);
	bool all = page->prompt && changes & CHANGED_PAGE;
	for (size_t i = all ? 0 : focus; i < focus; i++)
		ear_reach(&term->ear, page, i, &options, false);
	ear_reach(&term->ear, page, focus, &options,
		  term->again || term->letter || changes & (CHANGED_PAGE | CHANGED_READING));
	for (size_t i = focus + 1; all && i < page->count; i++)
		ear_reach(&term->ear, page, i, &options, false);
}

/* A sentence comes first and has the cursor, a new page's first words follow below it; where
 * other words of the same part were asked for, those have the cursor.  While a page is waited
 * for, the one before is not said again. */
static void changed_ear(struct term *term, unsigned changes)
{
	struct paint_options options = painting(term);
	bool says = changes & CHANGED_SAID && *said(term);
	if (changes & CHANGED_PAGE)
		ear_clear(&term->ear);
	if (!says)
		reach(term, changes);
	else if (changes & (CHANGED_PAGE | CHANGED_READING) && !session_busy(term->session))
		ear_say_and_reach(&term->ear, said(term), session_page(term->session),
				  session_focus(term->session), &options,
				  changes & CHANGED_READING && !(changes & CHANGED_PAGE));
	else
		ear_say(&term->ear, said(term), &options);
	screen_draw(&term->ear.frame, SCREEN_EVEN);
}

static void show(struct term *term, unsigned changes)
{
	if (screen_small())
		show_small(term);
	else if (term->options->ear)
		changed_ear(term, changes);
	else
		changed_eye(term, changes);
}

/* The window or the screen's content is another: everything anew. */
static void show_all(struct term *term)
{
	size_t columns, rows;
	screen_resize();
	screen_size(&columns, &rows);
	ear_release(&term->ear);
	ear_init(&term->ear, columns, rows);
	show(term, CHANGED_PAGE | CHANGED_READING | (term->said ? CHANGED_SAID : 0));
}

/* Show what CHANGES names; a sentence stays until the next key. */
static void show_changes(struct term *term, unsigned changes)
{
	bool was_said = term->said;
	term->said = changes & CHANGED_SAID && *session_said(term->session);
	if (changes || was_said || term->again)
		show(term, changes);
	term->again = false;
}

/* Move on within what is taller than the screen, before the focus itself moves. */
static bool scroll_part(struct term *term, enum act act)
{
	size_t columns, rows;
	bool moved = false;
	if (term->said || screen_small())
		return false;
	screen_size(&columns, &rows);
	if (term->options->ear && act == ACT_NEXT && (moved = ear_more(&term->ear)))
		screen_draw(&term->ear.frame, SCREEN_EVEN);
	if (!term->options->ear && (act == ACT_NEXT || act == ACT_PREVIOUS) &&
	    (moved = eye_scroll(&term->eye, session_focus(term->session), rows,
				act == ACT_NEXT)))
		show_eye(term);
	return moved;
}

/* The changes that are to be shown.  What comes within a moment need not be said to be on its way,
 * so that is waited for, unless another key is pressed. */
static unsigned changes_now(struct term *term)
{
	struct session *session = term->session;
	if (!session_busy(session))
		return session_take_changes(session);
	int64_t end = clock_ms() + PATIENCE_MS, left = PATIENCE_MS;
	char *on_its_way = memory_copy(session_said(session));
	enum session_event event = SESSION_NEWS;
	while (session_busy(session) && left > 0 && event == SESSION_NEWS) {
		event = session_wait(session, term->wake.fd, (int)left);
		left = end - clock_ms();
	}
	term->gone = term->gone || event == SESSION_SIGNAL;
	bool same = !strcmp(on_its_way, session_said(session));
	free(on_its_way);
	unsigned changes = session_take_changes(session);
	return same && !session_busy(session) ? changes & ~(unsigned)CHANGED_SAID : changes;
}

static void press(struct term *term, int key)
{
	enum act act = keymap_act(session_keymap(term->session), key);
	if (key == KEYS_OTHER || scroll_part(term, act))
		return;
	term->again = act == ACT_AGAIN;
	term->letter = key != PRESS_UP && key != PRESS_DOWN;
	session_do(term->session, act, NULL);
	show_changes(term, changes_now(term));
}

static void read_keys(struct term *term)
{
	int key;
	while ((key = keys_read()) >= 0 && !session_over(term->session)) {
		press(term, key);
		if (session_page(term->session)->prompt || session_page(term->session)->editor)
			return;
	}
	term->gone = term->gone || key == KEYS_GONE;
}

/* By eye alone: how far the page has come that is waited for, where that is another sentence. */
static void show_progress(struct term *term)
{
	struct arena arena = ARENA_INIT;
	const char *now = session_progress(term->session, &arena);
	const char *shown = term->progress;
	bool same = now && shown ? !strcmp(now, shown) : now == shown;
	if (!same && !term->options->ear && !screen_small())
		show_eye(term);
	arena_release(&arena);
}

/* What happened while this waited.  A page is drawn without a key only where it is waited for. */
static void turn(struct term *term)
{
	bool waited = session_busy(term->session);
	int patience = waited && !term->options->ear ? PROGRESS_MS : -1;
	switch (session_wait(term->session, term->wake.fd, patience)) {
	case SESSION_INPUT:
		if (wake_resized(&term->wake))
			show_all(term);
		read_keys(term);
		break;
	case SESSION_NEWS:
		if (waited)
			show_changes(term, session_take_changes(term->session));
		if (!session_busy(term->session))
			show_progress(term);
		break;
	case SESSION_SIGNAL:
		term->gone = true;
		break;
	case SESSION_NOTHING:
		show_progress(term);
		break;
	}
}

/* The row of the prompt: below what was said by ear, at the bottom by eye, with a row for the
 * cursor to go to after Enter. */
static size_t prompt_row(const struct term *term)
{
	size_t columns, rows;
	screen_size(&columns, &rows);
	if (term->options->ear && term->ear.next < rows)
		return term->ear.next;
	return rows > PROMPT_ROWS ? rows - PROMPT_ROWS : 0;
}

static void ask(struct term *term, const char *prompt)
{
	screen_lend_row(prompt_row(term), prompt);
	char *line = term->options->ask(prompt, term->options->data);
	screen_return_row();
	session_line(term->session, line);
	free(line);
}

static void edit(struct term *term, const char *path)
{
	screen_lend();
	bool done = term->options->edit(path);
	screen_return();
	session_edited(term->session, !done);
}

/* Ask for the line or the text that the page wants, unless the last answer is still on its way;
 * a signal may have come meanwhile. */
static bool serve(struct term *term)
{
	const struct page *page = session_page(term->session);
	if (session_busy(term->session))
		return false;
	if (page->editor && term->options->edit)
		edit(term, page->editor);
	else if (page->prompt && term->options->ask)
		ask(term, page->prompt);
	else
		return false;
	if (session_wait(term->session, -1, 0) == SESSION_SIGNAL)
		term->gone = true;
	unsigned changes = changes_now(term);
	if (term->options->ear && !changes && session_page(term->session)->prompt)
		ear_clear(&term->ear);	/* the next line of a text: its question alone is heard */
	else
		show_changes(term, changes | CHANGED_PAGE);
	return true;
}

static void begin(struct term *term)
{
	const char *no_color = getenv("NO_COLOR");
	term->even = no_color && *no_color;
	keys_start();
	bool waits = session_busy(term->session);
	unsigned changes = changes_now(term);
	term->said = *session_said(term->session) && (!waits || changes & CHANGED_SAID);
	show_all(term);
}

bool term_run(struct session *session, const struct term_options *options,
	      struct error *error)
{
	struct term term = { .session = session, .options = options };
	if (!screen_start(error))
		return false;
	if (!wake_open(&term.wake, STDIN_FILENO)) {
		screen_stop();
		return error_set(error, ERROR_INPUT, NULL);
	}
	begin(&term);
	while (!session_over(session) && !term.gone)
		if (!serve(&term))
			turn(&term);
	screen_stop();
	wake_close(&term.wake);
	eye_release(&term.eye);
	ear_release(&term.ear);
	free(term.url);
	free(term.progress);
	return true;
}
