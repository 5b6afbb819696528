/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text.h"

#include "../support/tap.h"

int main(void)
{
	char copy[] = "open";
	ok(text_is("open", copy), "a text is its word, wherever it is kept");
	ok(!text_is("opened", "open") && !text_is("ope", "open"), "and no longer or shorter one");
	ok(!text_is("Open", "open"), "nor one with other letters");
	ok(!text_is(NULL, "open") && !text_is("open", NULL), "what is not there is no word");
	ok(!text_is(NULL, NULL), "not even one that is not there");
	ok(text_is("", "") && !text_is("", "open"), "an empty one is there");
	ok(text_same("open", copy) && !text_same("open", "closed"), "two are one by their bytes");
	ok(text_same(NULL, NULL), "or as neither is there");
	ok(!text_same(NULL, "") && !text_same("", NULL), "which is not the same as empty");
	const char *at = "2026-1";
	ok(text_digits(&at, 4) == 2026 && !strcmp(at, "-1"), "digits are a number, gone past");
	ok(text_digits(&at, 1) == -1, "another sign is none");
	at++;
	ok(text_digits(&at, 2) == -1, "and fewer than asked for are none");
	return tap_done();
}
