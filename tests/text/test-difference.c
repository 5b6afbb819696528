/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/difference.h"

#include "../support/tap.h"
#include "base/strbuf.h"

/* How AFTER comes from BEFORE: "= " what stays, "- " what went, "+ " what came. */
static const char *change(const char *before, const char *after)
{
	static char shown[2000];
	struct arena arena = ARENA_INIT;
	struct differences differences;
	size_t at = 0;
	difference_texts(&arena, before, after, &differences);
	shown[0] = '\0';
	for (size_t i = 0; i < differences.count && at < sizeof(shown); i++)
		at += (size_t)snprintf(shown + at, sizeof(shown) - at, "%c%s",
				       "=-+"[differences.items[i].change],
				       differences.items[i].text);
	arena_release(&arena);
	return shown;
}

static void test_changes(void)
{
	same(change("One. Two.", "One. Two."), "=One.=Two.", "nothing changed");
	same(change("", "One."), "+One.", "all is new");
	same(change("One.", ""), "-One.", "all is gone");
	same(change("", ""), "", "nothing and nothing");
	same(change("One. Two. Three.", "One. Zwei. Three."), "=One.-Two.+Zwei.=Three.",
	     "what went comes before what came");
	same(change("Ab. Cd. Ef.", "Xy. Ef. Ab."), "-Ab.-Cd.+Xy.=Ef.+Ab.",
	     "what moved went and came");
	same(change("One. Two. Three. Four.", "Two. Four. Five."), "-One.=Two.-Three.=Four.+Five.",
	     "the longest row that both have stays");
	same(change("So. So. So.", "So. So."), "=So.=So.-So.", "equal sentences are counted");
	same(change("One. Two.", "Uno. One. Zwei. Two. Fin"), "+Uno.=One.+Zwei.=Two.+Fin",
	     "added at the beginning, within, and at an end without a stop");
	same(change("Within two weeks", "Within two weeks."), "-Within two weeks+Within two weeks.",
	     "a stop is a change, as the text is exact");
	same(change("One. Two.", "One.\nTwo."), "=One.=Two.", "a new line is none");
	same(change("Ab. Cd. Ef. Gh.", "Cd. Ab. Gh. Ef."),
	     "-Ab.=Cd.-Ef.+Ab.=Gh.+Ef.", "all the rest in reading order");
}

static void test_writings(void)
{
	same(change("Bydd llythyr yn dod. Bydd yn hwyr.", "Bydd llythyr yn dod. Bydd yn brydlon."),
	     "=Bydd llythyr yn dod.-Bydd yn hwyr.+Bydd yn brydlon.", "Welsh");
	same(change("هذا خطاب. متى يصل؟", "هذا خطاب. متى يأتي؟"),
	     "=هذا خطاب.-متى يصل؟+متى يأتي؟", "Arabic, in logical order");
}

static void fill(struct strbuf *text, size_t count, const char *word)
{
	strbuf_init(text, 10000000);
	for (size_t i = 0; i < count; i++)
		strbuf_printf(text, "%s %zu. ", word, i);
}

static size_t count(const struct differences *differences, enum change change)
{
	size_t found = 0;
	for (size_t i = 0; i < differences->count; i++)
		found += differences->items[i].change == change;
	return found;
}

static void test_long(void)
{
	struct arena arena = ARENA_INIT;
	struct strbuf before, after;
	struct differences differences;
	fill(&before, 20000, "Sentence");
	fill(&after, 20000, "Sentence");
	memcpy(strstr(after.bytes, "Sentence 10000"), "Sentenza", 8);
	difference_texts(&arena, before.bytes, after.bytes, &differences);
	ok(count(&differences, CHANGE_NONE) == 19999 &&
	   count(&differences, CHANGE_REMOVED) == 1 && count(&differences, CHANGE_ADDED) == 1,
	   "one change in a very long text is found");
	memcpy(strstr(after.bytes, "Sentence 0"), "Sentenza", 8);
	memcpy(strstr(after.bytes, "Sentence 19999"), "Sentenza", 8);
	difference_texts(&arena, before.bytes, after.bytes, &differences);
	ok(count(&differences, CHANGE_REMOVED) == 20000 &&
	   count(&differences, CHANGE_ADDED) == 20000 &&
	   differences.items[0].change == CHANGE_REMOVED &&
	   differences.items[20000].change == CHANGE_ADDED,
	   "past the bound all went and all came");
	strbuf_release(&before);
	strbuf_release(&after);
	fill(&before, 1000, "Old");
	fill(&after, 1000, "New");
	difference_texts(&arena, before.bytes, after.bytes, &differences);
	ok(differences.count == 2000, "at the bound it is still compared");
	strbuf_release(&before);
	strbuf_release(&after);
	arena_release(&arena);
}

int main(void)
{
	test_changes();
	test_writings();
	test_long();
	return tap_done();
}
