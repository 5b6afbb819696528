/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/sentence.h"

#include "../support/tap.h"
#include "base/strbuf.h"

/* The sentences of TEXT, each between bars. */
static const char *parted(const char *text)
{
	static char shown[1000];
	struct arena arena = ARENA_INIT;
	struct lines lines;
	size_t at = 0;
	sentence_all(&arena, text, &lines);
	shown[0] = '\0';
	for (size_t i = 0; i < lines.count && at < sizeof(shown); i++)
		at += (size_t)snprintf(shown + at, sizeof(shown) - at, "|%s", lines.items[i]);
	arena_release(&arena);
	return shown;
}

static void test_marks(void)
{
	same(parted("One. Two? Three! Four"), "|One.|Two?|Three!|Four", "each mark ends one");
	same(parted("No mark at the end"), "|No mark at the end", "the last needs none");
	same(parted("  One.   Two.  "), "|One.|Two.", "the blanks round them are not theirs");
	same(parted("She said \"Stop.\" Then she left."), "|She said \"Stop.\"|Then she left.",
	     "a quote that closes belongs to it");
	same(parted("(It was late.) All went."), "|(It was late.)|All went.", "a bracket too");
	same(parted("Really?! Yes... Well."), "|Really?!|Yes...|Well.", "several marks are one");
	same(parted("One line\nanother.\n\nA third"), "|One line|another.|A third",
	     "a line's end ends one");
	same(parted(""), "", "nothing has none");
	same(parted(" \n "), "", "blanks have none");
}

static void test_stops(void)
{
	same(parted("About 3.5 weeks. Then more."), "|About 3.5 weeks.|Then more.",
	     "a stop inside a number ends nothing");
	same(parted("Ask Dr. Jones. He knows."), "|Ask Dr. Jones.|He knows.", "nor after a title");
	same(parted("J. R. Smith spoke. All heard."), "|J. R. Smith spoke.|All heard.",
	     "nor after an initial");
	same(parted("Aids, e.g. Braille displays, help."), "|Aids, e.g. Braille displays, help.",
	     "nor after a short form with stops");
	same(parted("See No. 5. It is short."), "|See No. 5.|It is short.", "nor before a number");
	same(parted("They said No. Then they left."), "|They said No.|Then they left.",
	     "but the word No can end one");
	same(parted("1. Letters come in large print. 2. Or by phone."),
	     "|1. Letters come in large print.|2. Or by phone.", "nor after the number it has");
	same(parted("It came approx. two weeks late."), "|It came approx. two weeks late.",
	     "nor before a small letter");
	same(parted("Look at example.org. It is there."), "|Look at example.org. It is there.",
	     "what has a stop inside is left whole");
}

static void test_writings(void)
{
	same(parted("Mae'r llythyr yn hwyr. A fydd ateb? Bydd, meddai Parch. Evans."),
	     "|Mae'r llythyr yn hwyr.|A fydd ateb?|Bydd, meddai Parch. Evans.", "Welsh");
	same(parted("هذا خطاب. متى يصل؟ غدا"), "|هذا خطاب.|متى يصل؟|غدا", "Arabic");
	same(parted("یہ خط ہے۔ کب آئے گا؟"), "|یہ خط ہے۔|کب آئے گا؟", "Urdu");
	same(parted("זה מכתב. מתי יגיע?"), "|זה מכתב.|מתי יגיע?", "Hebrew");
	same(parted("यह पत्र है। कब आएगा?"), "|यह पत्र है।|कब आएगा?", "Hindi");
	same(parted("这是信。什么时候到？明天"), "|这是信。|什么时候到？|明天", "Chinese has no blanks");
}

/* Work that grows with the square of the length would not end in the time that a test has. */
static void test_long(void)
{
	struct arena arena = ARENA_INIT;
	struct strbuf text;
	struct lines lines;
	strbuf_init(&text, 10000000);
	for (size_t i = 0; i < 100000; i++)
		strbuf_add_text(&text, "word ");
	sentence_all(&arena, text.bytes, &lines);
	ok(lines.count == 1 && strlen(lines.items[0]) == 499999, "one of a hundred thousand words");
	strbuf_clear(&text);
	for (size_t i = 0; i < 100000; i++)
		strbuf_add_text(&text, "So. ");
	sentence_all(&arena, text.bytes, &lines);
	ok(lines.count == 100000, "a hundred thousand of one");
	strbuf_clear(&text);
	for (size_t i = 0; i < 100000; i++)
		strbuf_add_text(&text, "...!? a.");
	sentence_all(&arena, text.bytes, &lines);
	ok(lines.count == 1, "marks in the midst of it");
	strbuf_clear(&text);
	for (size_t i = 0; i < 400000; i++)
		strbuf_add_text(&text, i % 200000 == 199999 ? "a" : ".");
	sentence_all(&arena, text.bytes, &lines);
	ok(lines.count == 1, "nothing but marks");
	strbuf_release(&text);
	arena_release(&arena);
}

int main(void)
{
	test_marks();
	test_stops();
	test_writings();
	test_long();
	return tap_done();
}
