/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/direction.h"

#include "../support/tap.h"

int main(void)
{
	struct arena arena = ARENA_INIT;
	ok(!direction_of_lang(NULL) && !direction_of_lang("") && !direction_of_lang("cy"),
	   "from left to right unless it is known");
	ok(direction_of_lang("ar") && direction_of_lang("ur-PK") && direction_of_lang("HE"),
	   "Arabic, Urdu, Hebrew");
	ok(direction_of_lang("pa-Arab-PK") && !direction_of_lang("pa") &&
	   !direction_of_lang("ks-Deva"), "the script says more than the language");
	ok(!direction_of_lang("arx") && !direction_of_lang("a"), "a tag that only begins like one");
	ok(direction_is_rtl("שלום", "en") && !direction_is_rtl("hello", "ar"),
	   "the text says more than the language");
	ok(direction_is_rtl("12. (سلام)", "en"), "the first strong letter does");
	ok(direction_is_rtl("123", "ur") && !direction_is_rtl("123", "en") &&
	   direction_is_rtl("", "he"), "where there is none the language does");
	same(direction_visual(&arena, "plain words", false), "plain words", "one direction alone");
	same(direction_visual(&arena, "", true), "", "nothing");
	same(direction_visual(&arena, "abc שלום def", false), "abc םולש def", "Hebrew in English");
	same(direction_visual(&arena, "שלום (abc) 12.", true), ".12 (abc) םולש",
	     "English and numbers in Hebrew, brackets turned");
	same(direction_visual(&arena, "שָׁ", true), "שָׁ", "marks stay after their letter");
	same(direction_visual(&arena, "لا", true), "\xef\xbb\xbb", "Arabic letters are joined");
	arena_release(&arena);
	return tap_done();
}
