/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "term/screen.h"

#include <curses.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "term/gather.h"

enum {
	ESCAPE_MS = 25,	/* how long after Escape the rest of a key may still come */
	SETTLE_MS = 50,	/* an empty screen has to be seen as one: else Fenrir takes words that
			 * stood there before for old ones, and says nothing (measured: 30) */
};

static const char *capability(const char *name)
{
	const char *text = tigetstr(name);
	return text == (const char *)-1 ? NULL : text;
}

static bool can_draw(void)
{
	return capability("cup") && capability("clear") && tigetflag("gn") <= 0 &&
		tigetflag("hc") <= 0;
}

/* A terminal that can marks what is pasted (BE) until told not to (BD); keys.c leaves it out. */
static void mark_pastes(const char *name)
{
	if (capability(name)) {
		putp(capability(name));
		fflush(stdout);
	}
}

/* What is written for one key arrives in one piece: the terminal's driver would cut it at line
 * ends, and a reader then says "blank" for the row that the cursor came to before its words. */
static void write_whole(void)
{
	struct termios terminal;
	if (tcgetattr(STDOUT_FILENO, &terminal))
		return;
	terminal.c_oflag &= ~(tcflag_t)OPOST;
	if (!tcsetattr(STDOUT_FILENO, TCSADRAIN, &terminal))
		def_prog_mode();
}

static bool begin(void)
{
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || !newterm(NULL, stdout, stdin))
		return false;
	if (!can_draw())
		endwin();
	return can_draw();
}

/* Curses writes its first bytes here, which are gathered too. */
static void take_keys(void)
{
	struct gather gather;
	gather_begin(&gather);
	keypad(stdscr, TRUE);
	mark_pastes("BE");
	gather_end(&gather, false, 0);
}

bool screen_start(struct error *error)
{
	if (!begin())
		return error_set(error, ERROR_INPUT,
				 _("This terminal cannot show pages. Nothing was changed. "
				   "Start with --line to read line by line."));
	if (screen_small()) {
		endwin();
		return error_set(error, ERROR_SMALL, NULL);
	}
	set_escdelay(ESCAPE_MS);
	cbreak();
	noecho();
	nonl();
	write_whole();
	take_keys();
	nodelay(stdscr, TRUE);
	idlok(stdscr, TRUE);
	return true;
}

void screen_stop(void)
{
	mark_pastes("BD");
	endwin();
}

void screen_size(size_t *columns, size_t *rows)
{
	*columns = (size_t)COLS;
	*rows = (size_t)LINES;
}

bool screen_small(void)
{
	return COLS < SCREEN_COLUMNS || LINES < SCREEN_ROWS;
}

void screen_resize(void)
{
	struct winsize size;
	if (!ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) && size.ws_row && size.ws_col)
		resizeterm(size.ws_row, size.ws_col);
}

static bool stands_out(const struct row *row)
{
	return row->role == PART_TITLE || row->role == PART_HEADING;
}

static void update(void)
{
	struct gather gather;
	unsigned row = getcurx(curscr) ? 0 : (unsigned)getcury(curscr) + 1;
	gather_begin(&gather);
	refresh();
	gather_end(&gather, tigetflag("xenl") > 0, row);
}

static attr_t attributes_of(const struct frame *frame, size_t y, enum screen_style style)
{
	const struct row *row = &frame->rows[y];
	attr_t attributes = A_NORMAL;
	if (style != SCREEN_EVEN && row->text && stands_out(row))
		attributes |= A_BOLD;
	if (style == SCREEN_CONTRAST && y == frame->y)
		attributes |= A_REVERSE;
	return attributes;
}

/*
 * Where the cursor waits meanwhile was measured: in the row where it is, BRLTTY says the words
 * that went; in the next one, yasr says "blank".
 */
static void clear_screen_first(void)
{
	int y = getcury(stdscr);
	clear();
	move(y < 2 ? y + 2 : 0, 0);
	update();
	napms(SETTLE_MS);
}

void screen_draw(struct frame *frame, enum screen_style style)
{
	if (frame->fresh)
		clear_screen_first();
	frame->fresh = false;
	for (size_t y = 0; y < frame->height; y++) {
		const struct row *row = &frame->rows[y];
		move((int)y, 0);
		clrtoeol();
		attrset(attributes_of(frame, y, style));
		if (row->text)
			addstr(row->text);
	}
	attrset(A_NORMAL);
	if (move((int)frame->height, 0) != ERR)
		clrtobot();
	move((int)frame->y, (int)frame->x);
	update();
}

void screen_lend(void)
{
	def_prog_mode();
	mark_pastes("BD");
	endwin();
}

void screen_return(void)
{
	reset_prog_mode();
	take_keys();
	clearok(curscr, TRUE);
	screen_resize();
}

void screen_lend_row(size_t y, const char *prompt)
{
	napms(SETTLE_MS);	/* else Fenrir says the question alone, not the page above it */
	move((int)y, 0);
	clrtobot();
	addstr(prompt);
	update();
	def_prog_mode();
	reset_shell_mode();
}

void screen_return_row(void)
{
	reset_prog_mode();
	keypad(stdscr, TRUE);
	clearok(curscr, TRUE);
	screen_resize();
}
