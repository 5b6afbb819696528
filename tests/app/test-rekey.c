/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person changes the keys of an act on the settings pages; no network answers. */
#include "copy.h"
#include "../support/tap.h"

static void go_to_search(struct session *session)
{
	session_go(session, PAGE_SETTINGS, NULL);
	copy_choose(session, "Keys");
	copy_choose(session, "search for words");
}

static void test_asked(struct session *session)
{
	go_to_search(session);
	ok(session_page(session)->prompt, "the page asks");
	ok(copy_shows(session, "search for words: key Slash, word search"),
	   "for the keys of an act");
	session_line(session, "Control f");
	ok(strstr(session_said(session), "belong to screen readers"), "a key that cannot be had");
	ok(session_page(session)->prompt, "is asked for again");
	session_line(session, "");
	same(copy_focus(session), "search for words: key Slash, word search",
	     "an empty line leaves it, at the same act");
	ok(!session_page(session)->prompt, "in the list of all");
	copy_choose(session, "search for words");
	session_line(session, NULL);
	same(copy_focus(session), "search for words: key Slash, word search",
	     "and so does the end of the input");
}

static void test_changed(struct session *session, const struct settings *settings)
{
	go_to_search(session);
	session_line(session, "f ;");
	same(session_said(session), "search for words: key f or key Semicolon, word search.",
	     "new keys are said");
	same(copy_focus(session), "search for words: key f or key Semicolon, word search",
	     "and listed");
	same(settings_get(settings, "key.search"), "f ;", "and kept");
	ok(keymap_act(session_keymap(session), ';') == ACT_SEARCH, "they hold at once");
	session_do(session, ACT_KEYS, NULL);
	ok(copy_shows(session, "search for words: key f or key Semicolon"),
	   "on the page of keys too");
	go_to_search(session);
	session_line(session, "usual");
	same(session_said(session), "search for words: key Slash, word search.", "and back");
	ok(!settings_get(settings, "key.search"), "nothing is kept");
}

int main(void)
{
	struct settings *settings;
	copy_make(false);
	struct session *session = copy_open(&settings, false);
	test_asked(session);
	test_changed(session, settings);
	copy_close(session, settings);
	return tap_done();
}
