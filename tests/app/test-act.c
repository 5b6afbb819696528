/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one table of acts: nothing in it may stand in the way of another thing in it. */
#include "app/act.h"

#include "../support/tap.h"

static void test_words(void)
{
	int twice = 0, plain = 1, helped = 1;
	for (int a = ACT_NONE + 1; a < ACT_COUNT; a++) {
		const char *word = act_word((enum act)a);
		for (int b = a + 1; b < ACT_COUNT; b++)
			twice += !strcmp(word, act_word((enum act)b));
		plain = plain && *word &&
			strspn(word, "abcdefghijklmnopqrstuvwxyz") == strlen(word);
		helped = helped && *act_help((enum act)a);
		if (act_of_word(word) != (enum act)a)
			printf("# %s leads elsewhere\n", word), plain = 0;
	}
	ok(!twice, "each word stands for one act");
	ok(plain, "words are small letters and each leads to its own act");
	ok(helped, "each act has its help");
}

static void test_keys(void)
{
	int twice = 0, odd = 0;
	for (int a = 0; a < 2 * ACT_COUNT; a++) {
		int key = act_key((enum act)(a / 2), a % 2);
		if (key == PRESS_NONE)
			continue;
		for (int b = a + 1; b < 2 * ACT_COUNT; b++)
			twice += key == act_key((enum act)(b / 2), b % 2);
		odd += key < PRESS_ENTER && (key < 0x20 || key > 0x7e);
		odd += key > PRESS_ESCAPE;
	}
	ok(!twice, "each key stands for one act");
	ok(!odd, "no key is a Control, Alt or function key");
}

static void test_beginnings(void)
{
	ok(act_of_word("sett") == ACT_SETTINGS, "the beginning of a word is enough");
	ok(act_of_word("s") == ACT_NONE, "but not where several begin so");
	ok(act_of_word("re") == ACT_NONE, "read, reply and remarks begin with re");
	ok(act_of_word("") == ACT_NONE, "nothing is no word");
	ok(act_of_word("nexte") == ACT_NONE, "a longer word is another word");
	ok(act_of_word("who") == ACT_WHO, "a whole word goes before longer ones");
}

static void test_outside(void)
{
	same(act_word(ACT_NONE), "", "no act has no word");
	same(act_help(ACT_COUNT), "", "nor has what is past the table");
	ok(act_key(ACT_COUNT, false) == PRESS_NONE, "or a key");
	ok(!act_needs_page(ACT_NEXT) && act_needs_page(ACT_WITHDRAW),
	   "what needs a page that allows it says so");
}

int main(void)
{
	test_words();
	test_keys();
	test_beginnings();
	test_outside();
	return tap_done();
}
