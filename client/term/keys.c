/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "term/keys.h"

#include <curses.h>
#include <poll.h>
#include <stdbool.h>
#include <unistd.h>
#include <wchar.h>

#include "app/act.h"
#include "base/array.h"

enum { PASTE_BEGINS = KEY_MAX + 1, PASTE_ENDS };

static const struct {
	int curses;
	int press;
} keys[] = {
	{ KEY_ENTER, PRESS_ENTER }, { '\r', PRESS_ENTER }, { '\n', PRESS_ENTER },
	{ KEY_DOWN, PRESS_DOWN }, { KEY_UP, PRESS_UP }, { KEY_HOME, PRESS_HOME },
	{ KEY_END, PRESS_END }, { '\t', PRESS_TAB }, { KEY_BACKSPACE, PRESS_BACK },
	{ '\b', PRESS_BACK }, { 127, PRESS_BACK }, { 27, PRESS_ESCAPE },
};

static void define(const char *capability, int code)
{
	const char *text = tigetstr(capability);
	if (text && text != (const char *)-1)
		define_key(text, code);
}

void keys_start(void)
{
	/* After a stop the terminal may be in either of its two ways to send arrows. */
	static const struct {
		const char *text;
		int code;
	} both_ways[] = {
		{ "\033[A", KEY_UP }, { "\033[B", KEY_DOWN }, { "\033OA", KEY_UP },
		{ "\033OB", KEY_DOWN }, { "\033[H", KEY_HOME }, { "\033[F", KEY_END },
		{ "\033OH", KEY_HOME }, { "\033OF", KEY_END },
	};
	for (size_t i = 0; i < ARRAY_COUNT(both_ways); i++)
		define_key(both_ways[i].text, both_ways[i].code);
	define("PS", PASTE_BEGINS);
	define("PE", PASTE_ENDS);
}

static bool gone(void)
{
	struct pollfd keyboard = { .fd = STDIN_FILENO, .events = POLLIN };
	return poll(&keyboard, 1, 0) > 0 && (keyboard.revents & (POLLHUP | POLLERR | POLLNVAL));
}

/* A character beginning with BYTE; the bytes that follow have been typed at the same time. */
static int character(int byte)
{
	mbstate_t state = { 0 };
	wchar_t found;
	for (int count = 0; count < 4 && byte >= 0 && byte < 256; count++) {
		char one = (char)byte;
		size_t length = mbrtowc(&found, &one, 1, &state);
		if (length <= 1)
			return found >= ' ' && found != 127 ? (int)found : KEYS_OTHER;
		if (length == (size_t)-1) {
			if (count)
				ungetch(byte);	/* it may begin a key of its own */
			return KEYS_OTHER;
		}
		byte = getch();
	}
	if (byte != ERR)
		ungetch(byte);
	return KEYS_OTHER;
}

static int named(int code)
{
	for (size_t i = 0; i < ARRAY_COUNT(keys); i++)
		if (keys[i].curses == code)
			return keys[i].press;
	return code < 256 ? character(code) : KEYS_OTHER;
}

/* Leave out what is pasted, to its end or until no more comes. */
static void skip_paste(void)
{
	int code;
	timeout(100);
	do
		code = getch();
	while (code != PASTE_ENDS && code != ERR);
	nodelay(stdscr, TRUE);
}

int keys_read(void)
{
	int code = getch();
	if (code == ERR)
		return gone() ? KEYS_GONE : KEYS_NONE;
	if (code != PASTE_BEGINS)
		return named(code);
	skip_paste();
	return KEYS_OTHER;
}
