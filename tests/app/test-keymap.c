/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person changes keys in the settings file; what cannot be used changes nothing and is said. */
#include "app/keymap.h"

#include <stdlib.h>

#include "base/file.h"
#include "base/memory.h"
#include "language/language.h"
#include "../support/tap.h"

static struct keymap keymap;
static struct arena arena;

/* Read the keys of a settings file with TEXT in it; what is said about it, "" for nothing. */
static const char *said(const char *text)
{
	struct error error = ERROR_INIT;
	char *path = memory_printf("%s/settings", getenv("HOME"));
	file_write(path, text, strlen(text), &error);
	struct settings *settings = settings_open(path, &error);
	bool good = keymap_read(&keymap, settings, &error);
	const char *sentence = arena_copy(&arena, error_text(&error));
	if (good != !*sentence || error.kind != (good ? ERROR_NONE : ERROR_INPUT))
		die("The answer and the error do not fit.");
	settings_close(settings);
	error_release(&error);
	free(path);
	return sentence;
}

static bool begins(const char *text, const char *words)
{
	bool good = !strncmp(text, words, strlen(words));
	if (!good)
		printf("# %s\n", text);
	return good;
}

static bool is_usual(void)
{
	struct keymap usual;
	keymap_usual(&usual);
	return !memcmp(&usual, &keymap, sizeof(usual));
}

static bool is_whole(void)
{
	for (int act = ACT_NONE + 1; act < ACT_COUNT; act++)
		for (int i = 0; i < 2; i++)
			if (keymap.keys[act][i] &&
			    keymap_act(&keymap, keymap.keys[act][i]) != (enum act)act)
				return false;
	return true;
}

static void test_usual(void)
{
	same(said("read = ear\n# key.search = f\n"), "", "no line about keys, no word about them");
	ok(is_usual() && is_whole(), "the keys are those of the table");
	ok(keymap_act(&keymap, 'j') == ACT_NEXT && keymap_act(&keymap, PRESS_DOWN) == ACT_NEXT,
	   "both keys of an act lead to it");
	ok(keymap_act(&keymap, 'E') == ACT_NONE && keymap_act(&keymap, PRESS_NONE) == ACT_NONE,
	   "a free key, or none, to no act");
	ok(keymap_act(&keymap, PRESS_UNKNOWN) == ACT_NONE, "nor does what is no key");
}

static void test_changes(void)
{
	same(said("key.search = f\nkey.drafts = none\nkey.next=Down arrow or capital E\n"), "",
	     "three changes");
	ok(keymap_act(&keymap, 'f') == ACT_SEARCH, "a new key");
	ok(keymap_act(&keymap, '/') == ACT_NONE, "in place of the usual one");
	ok(keymap_act(&keymap, 'd') == ACT_NONE, "an act without a key");
	ok(keymap_act(&keymap, 'E') == ACT_NEXT && keymap_act(&keymap, PRESS_DOWN) == ACT_NEXT &&
	   keymap_act(&keymap, 'j') == ACT_NONE, "two keys, of which one stays");
	ok(is_whole(), "all others as they were");
	same(said("key.about = capital B\n"), "", "a key where there was none");
	ok(keymap_act(&keymap, 'B') == ACT_ABOUT, "leads to its act");
	same(said("key.say = r\nkey.reply = s\n"), "", "two acts change their keys");
	ok(keymap_act(&keymap, 'r') == ACT_SAY && keymap_act(&keymap, 's') == ACT_REPLY,
	   "each has the other's");
	same(said("key.say = capital E capital E\n"), "", "a key twice is once");
	ok(keymap.keys[ACT_SAY][1] == PRESS_NONE && is_whole(), "and no second one");
}

static void test_refused(void)
{
	ok(begins(said("\nkey.serch = f\n"),
		  "Line 2 of your settings file cannot be used. There is no word serch,"),
	   "no such act");
	ok(is_usual(), "nothing has changed");
	ok(begins(said("key.sear = f\n"), "Line 1 "), "nor is the beginning of one enough");
	ok(strstr(said("key.search = Flub\n"), "The word search cannot have the key Flub, which "
		  "Plainvoice does not know. Its keys stay as they are."), "no such key");
	ok(is_usual(), "its usual keys stay");
	ok(strstr(said("key.search =\n"), "does not know"), "an empty line is no key");
	ok(strstr(said("key.search = Control f\n"), "belong to screen readers"), "a Control key");
	ok(strstr(said("key.search = j F5\n"), "belong to screen readers"), "a function key");
	ok(is_usual(), "of two keys both must be good");
	ok(strstr(said("key.search = 4\n"), "the numbers of items"), "a digit");
	ok(strstr(said("key.search = e f l\n"), "more than two keys"), "three keys");
	ok(is_usual(), "still nothing has changed");
	ok(begins(said("key.search = f\nkey.search = capital E\n"),
		  "Line 2 of your settings file cannot be used. The keys of search are in line 1 "
		  "already"), "an act a second time");
	ok(keymap_act(&keymap, 'f') == ACT_SEARCH && keymap_act(&keymap, 'E') == ACT_NONE,
	   "the first counts");
}

static void test_shared(void)
{
	ok(begins(said("key.search = s\n"), "Line 1 of your settings file cannot be used. The "
		  "word search cannot have the key s, which say has."), "the key of another act");
	ok(is_usual(), "nothing has changed");
	ok(begins(said("key.search = f\nkey.about = f\n"),
		  "Line 2 of your settings file cannot be used. The word about cannot have "
		  "the key f, which search has."),
	   "the same key in two lines");
	ok(keymap_act(&keymap, 'f') == ACT_SEARCH, "the first has it");
	ok(strstr(said("key.search = s\nkey.say = Flub\n"), "does not know"),
	   "a key given up in a line that cannot be used is not free");
	ok(is_usual(), "so both are as usual");
	/* reply takes the key of say, say that of trace, trace one that it cannot have. */
	ok(strstr(said("key.reply = s\nkey.say = t\nkey.trace = q\n"),
		  " 2 more lines about keys could not be used."),
	   "one falls after the other, and they are counted");
	ok(is_usual() && is_whole(), "to the last");
	ok(strstr(said("key.next = F1\nkey.back = F2\n"), " 1 more line about keys could not"),
	   "one more is one more");
}

/* Give ACT those KEYS at once; what is said when they cannot be had. */
static const char *changed(struct settings *settings, enum act act, const char *keys)
{
	struct error error = ERROR_INIT;
	bool good = keymap_change(&keymap, settings, act, keys, &error);
	const char *sentence = arena_copy(&arena, error_text(&error));
	if (good != !*sentence)
		die("The answer and the error do not fit.");
	error_release(&error);
	return sentence;
}

static void test_at_once(void)
{
	struct error error = ERROR_INIT;
	char *path = memory_printf("%s/now", getenv("HOME"));
	struct settings *settings = settings_open(path, &error);
	keymap_usual(&keymap);
	same(changed(settings, ACT_SEARCH, "Slash or f"), "", "a key is given at once");
	ok(keymap_act(&keymap, 'f') == ACT_SEARCH && is_whole(), "and holds");
	same(settings_get(settings, "key.search"), "Slash or f", "and is kept");
	ok(begins(changed(settings, ACT_ABOUT, "f"), "The word about cannot have the key f, which "
		  "search has."), "a key that another has is not");
	ok(begins(changed(settings, ACT_ABOUT, "F1"), "The word about cannot have the key F1: "),
	   "nor is a function key");
	ok(!settings_get(settings, "key.about") && !keymap.keys[ACT_ABOUT][0],
	   "and nothing has changed");
	same(changed(settings, ACT_SAY, "none"), "", "an act goes without");
	same(changed(settings, ACT_SEARCH, "s"), "", "so that another can have its key");
	ok(begins(changed(settings, ACT_SAY, "Usual"), "The word say cannot have the key s, which "
		  "search has."), "then the usual ones are not to be had");
	same(changed(settings, ACT_SEARCH, "usual"), "", "until they are given back");
	same(changed(settings, ACT_SAY, "usual"), "", "all is as it was");
	ok(is_usual() && !settings_get(settings, "key.search"), "and nothing is kept");
	settings_close(settings);
	settings = settings_open("/dev/null/settings", &error);
	error_release(&error);
	ok(*changed(settings, ACT_SEARCH, "f"), "what cannot be kept is said");
	ok(is_usual(), "and not done");
	settings_close(settings);
	free(path);
}

static void test_hostile(void)
{
	char *word = memory_new(50000);
	memset(word, 'x', 49999);
	ok(strlen(said(arena_printf(&arena, "key.%s = y\n", word))) < 400,
	   "a long word is not said to its end");
	free(word);
	ok(!strchr(said("key.\x1b[31mred = f\n"), '\x1b'), "nor does it reach the terminal raw");
	ok(!strchr(said("key.search = \x1b]0;x\a\n"), '\x1b'), "nor does a key");
	ok(is_usual(), "and nothing has changed");
	ok(begins(said("key. = f\n"), "Line 1 "), "no word is no act");
}

int main(void)
{
	language_start("", NULL, "en");
	test_usual();
	test_changes();
	test_refused();
	test_shared();
	test_at_once();
	test_hostile();
	arena_release(&arena);
	return tap_done();
}
