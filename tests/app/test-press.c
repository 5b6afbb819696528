/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each key has a name that can be heard, and the name leads back to the key. */
#include "app/press.h"

#include "app/act.h"
#include "language/language.h"
#include "../support/tap.h"

static struct arena arena;

static void test_names(void)
{
	int unnamed = 0, bare = 0, lost = 0;
	for (int act = ACT_NONE + 1; act < ACT_COUNT; act++)
		for (int i = 0; i < 2; i++)
			unnamed += act_key((enum act)act, i) &&
				!*press_name(act_key((enum act)act, i), &arena);
	ok(!unnamed, "each key of the table of acts has a name");
	for (int key = ' '; key < 0x7f; key++) {
		const char *name = press_name(key, &arena), *at = name;
		bool digit = key >= '0' && key <= '9';
		bare += strlen(name) == 1 && !digit && !(key >= 'a' && key <= 'z');
		lost += press_read(&at) != (digit ? PRESS_DIGIT : key) || (*at && !digit);
	}
	for (int key = PRESS_ENTER; key <= PRESS_ESCAPE; key++) {
		const char *at = press_name(key, &arena);
		lost += !*at || press_read(&at) != key || *at;
	}
	ok(!bare, "no sign is left to be passed over");
	ok(!lost, "each name is read as its key");
}

static void test_heard(void)
{
	same(press_name('.', &arena), "Full stop", "signs have names");
	same(press_name('t', &arena), "t", "a small letter is its own");
	same(press_name('T', &arena), "capital T", "a capital says so");
	same(press_name(0x416, &arena), "capital \xd0\x96", "in other alphabets too");
	same(press_name(0x5d0, &arena), "\xd7\x90", "and where there are none");
	same(press_name(PRESS_DOWN, &arena), "Down arrow", "arrows have names");
	same(press_name(PRESS_NONE, &arena), "", "no key has none");
	same(press_name(0x301, &arena), "", "nor has a mark that stands on a letter");
	same(press_name(PRESS_ESCAPE + 1, &arena), "", "nor what is past the table");
	same(press_name(PRESS_CHORD, &arena), "", "nor what could not be read");
}

static void is_read(const char *text, int first, int second)
{
	const char *at = text;
	int one = press_read(&at), two = one > 0 ? press_read(&at) : PRESS_NONE;
	ok(one == first && two == second, text);
	if (one != first || two != second)
		printf("# got %d, %d\n", one, two);
}

static void test_lists(void)
{
		is_read("Down arrow or j", PRESS_DOWN, 'j');
	is_read("Down j", PRESS_DOWN, 'j');
	is_read("down arrow  up ARROW", PRESS_DOWN, PRESS_UP);
	is_read("\tDown\tUp ", PRESS_DOWN, PRESS_UP);
	is_read("capital t T", 'T', 'T');
	is_read("full stop or ,", '.', ',');
	is_read("Space Return", ' ', PRESS_ENTER);
	is_read("o or r", 'o', 'r');
	is_read("or", PRESS_NONE, PRESS_NONE);
	is_read("\xd0\xb6 or \xc3\xa9", 0x436, 0xe9);
	is_read("Downward", PRESS_UNKNOWN, PRESS_NONE);
	is_read("capital", PRESS_UNKNOWN, PRESS_NONE);
	is_read("capital letter", PRESS_UNKNOWN, PRESS_NONE);
	is_read("j Flub", 'j', PRESS_UNKNOWN);
	is_read("7", PRESS_DIGIT, PRESS_NONE);
	is_read("\xd9\xa3", PRESS_DIGIT, PRESS_NONE);
}

static void test_no_text(void)
{
	const char *nothing = "  ", *byte = "\xff";
	const char *cut = "\xd0", *mark = "\xcc\x81", *control = "\x01";
	ok(press_read(&nothing) == PRESS_NONE, "blanks are no key");
	ok(press_read(&byte) == PRESS_UNKNOWN, "a byte that is no text is no key");
	ok(press_read(&cut) == PRESS_UNKNOWN, "nor is half a character");
	ok(press_read(&mark) == PRESS_UNKNOWN, "nor a mark that stands alone");
	ok(press_read(&control) == PRESS_UNKNOWN && *control, "and it is still to be read");
}

static void test_chords(void)
{
	is_read("Control f", PRESS_CHORD, PRESS_NONE);
	is_read("ctrl-f", PRESS_CHORD, PRESS_NONE);
	is_read("C-f", PRESS_CHORD, PRESS_NONE);
	is_read("^f", PRESS_CHORD, PRESS_NONE);
	is_read("Alt+f", PRESS_CHORD, PRESS_NONE);
	is_read("M-f", PRESS_CHORD, PRESS_NONE);
	is_read("F5", PRESS_CHORD, PRESS_NONE);
	is_read("f12", PRESS_CHORD, PRESS_NONE);
	is_read("j F5", 'j', PRESS_CHORD);
	is_read("f", 'f', PRESS_NONE);
	is_read("^ c", '^', 'c');
	is_read("altogether", PRESS_UNKNOWN, PRESS_NONE);
	is_read("F5x", PRESS_UNKNOWN, PRESS_NONE);
}

int main(void)
{
	language_start("", NULL, "en");
	test_names();
	test_heard();
	test_lists();
	test_no_text();
	test_chords();
	arena_release(&arena);
	return tap_done();
}
