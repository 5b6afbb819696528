/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/word.h"

#include <string.h>

#include "../support/tap.h"

/* What of TEXT is behind the place where WORD was found; "nowhere". */
static const char *behind(const char *text, const char *word, bool any_case)
{
	const char *at = word_find(text, word, any_case);
	return at ? at + strlen(word) : "nowhere";
}

int main(void)
{
	same(behind("An ICB decides", "ICB", false), " decides", "a word");
	same(behind("An icb decides", "ICB", false), "nowhere", "not in small letters");
	same(behind("An icb decides", "ICB", true), " decides", "but where case is the same");
	same(behind("ICBs, then an ICB", "ICB", false), "", "not within another word");
	same(behind("CICB 2ICB ICB2", "ICB", false), "nowhere", "nor at its end, nor by a digit");
	same(behind("A care  home, a care home.", "care home", false), ".", "two words");
	same(behind("\u201cICB\u201d said", "ICB", false), "\u201d said", "within curly quotes");
	same(behind("the ICB\u2019s plan", "ICB", false), "\u2019s plan", "before an apostrophe");
	same(behind("this\u2014ICB\u2014that", "ICB", false), "\u2014that", "between dashes");
	same(behind("\u00c9tat, t\u00e9", "t", true), "nowhere", "not by a letter with an accent");
	same(behind("e\u0301t e", "e", false), "", "nor by one whose accent comes after it");
	same(behind("anything", "", false), "nowhere", "an empty word is nowhere");
	same(behind("", "ICB", false), "nowhere", "nothing has no word");
	ok(word_same("Empfehlung", "EMPFEHLUNG") && word_same("\u00c9tat", "\u00e9tat") &&
	   word_same("\u00e9", "e\u0301"), "the same, but for capitals and how it is written");
	ok(!word_same("tension", "tensions") && !word_same("", "a") && word_same("", ""),
	   "not the same");
	ok(!word_same("\xff", "a"), "nor where one is no text");
	return tap_done();
}
