/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_APP_PRESS_H
#define PV_APP_PRESS_H

#include "base/arena.h"
#include "base/i18n.h"

/* A key that a person can press: a character, or one of these. */
enum press {
	PRESS_NONE = 0,
	PRESS_ENTER = 0x110000,	/* above every Unicode character */
	PRESS_DOWN,
	PRESS_UP,
	PRESS_HOME,
	PRESS_END,
	PRESS_TAB,
	PRESS_BACK,
	PRESS_ESCAPE,
};

/* What press_read() finds where it finds no key. */
enum {
	PRESS_UNKNOWN = -1,
	PRESS_CHORD = -2,	/* a Control, Alt or function key */
	PRESS_DIGIT = -3,	/* numbers open items */
};

/*
 * The names of the keys as they are heard.  No sign stands for itself, since a screen reader may
 * pass over it.  TRANSLATORS: what people who use a screen reader call these keys and signs.
 */
#define PRESSES(X) \
	X(PRESS_ENTER, N_("Enter")) \
	X(PRESS_DOWN, N_("Down arrow")) \
	X(PRESS_UP, N_("Up arrow")) \
	X(PRESS_HOME, N_("Home")) \
	X(PRESS_END, N_("End")) \
	X(PRESS_TAB, N_("Tab")) \
	X(PRESS_BACK, N_("Backspace")) \
	X(PRESS_ESCAPE, N_("Escape")) \
	X(' ', N_("Space bar")) \
	X('!', N_("Exclamation mark")) \
	X('"', N_("Quotation mark")) \
	X('#', N_("Number sign")) \
	X('$', N_("Dollar sign")) \
	X('%', N_("Per cent")) \
	X('&', N_("Ampersand")) \
	X('\'', N_("Apostrophe")) \
	X('(', N_("Open bracket")) \
	X(')', N_("Close bracket")) \
	X('*', N_("Asterisk")) \
	X('+', N_("Plus sign")) \
	X(',', N_("Comma")) \
	X('-', N_("Hyphen")) \
	X('.', N_("Full stop")) \
	X('/', N_("Slash")) \
	X(':', N_("Colon")) \
	X(';', N_("Semicolon")) \
	X('<', N_("Less-than sign")) \
	X('=', N_("Equals sign")) \
	X('>', N_("Greater-than sign")) \
	X('?', N_("Question mark")) \
	X('@', N_("At sign")) \
	X('[', N_("Open square bracket")) \
	X('\\', N_("Backslash")) \
	X(']', N_("Close square bracket")) \
	X('^', N_("Caret")) \
	X('_', N_("Underscore")) \
	X('`', N_("Grave accent")) \
	X('{', N_("Open brace")) \
	X('|', N_("Vertical bar")) \
	X('}', N_("Close brace")) \
	X('~', N_("Tilde"))

/* What a person calls KEY, in their language: "Enter", "Down arrow", "s", "capital T".  In ARENA
 * or constant; "" where it is no key. */
const char *press_name(int key, struct arena *arena);

/*
 * The next key of a list such as "Down arrow or j", by its name in English or in the person's
 * language, or as the character itself; *AT goes on behind it.  Capital and small letters in
 * names are the same, and the short forms Down, Up, Space, Return and Esc are known.
 * PRESS_NONE at the end, or what is wrong, with *AT where it was.
 */
int press_read(const char **at);

#endif
