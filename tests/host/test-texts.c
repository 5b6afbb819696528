/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/texts.h"

#include "../support/tap.h"

/* Paragraphs keep their ids, so that a reader keeps their place when a text changes. */

static struct arena arena;

static const char *shown(const struct list *paragraphs)
{
	const char *all = "";
	for (size_t i = 0; i < paragraphs->count; i++) {
		const struct paragraph_text *each = paragraphs->items[i];
		all = arena_printf(&arena, "%s%s=%s ", all, each->p, each->text);
	}
	return all;
}

static struct list first(const char *text, int64_t *last)
{
	*last = 0;
	return texts_paragraphs(text, NULL, last, &arena);
}

/* BEFORE, and then AFTER with the ids that it gets. */
static const char *change(const char *before, const char *after)
{
	int64_t last;
	struct list old = first(before, &last);
	struct list new = texts_paragraphs(after, &old, &last, &arena);
	return shown(&new);
}

int main(void)
{
	int64_t last;
	struct list some = first("A\n\nB\n\nC", &last), none = { NULL, 0 };
	same(shown(&some), "p1=A p2=B p3=C ", "a new text is numbered");
	ok(last == 3 && texts_last(&some) == 3 && texts_last(&none) == 0, "the last is known");
	same(change("A\n\nB\n\nC", "A\n\nB\n\nC"), "p1=A p2=B p3=C ", "the same stays");
	same(change("A\n\nB\n\nC", "A\n\nX\n\nC"), "p1=A p2=X p3=C ", "reworded keeps its id");
	same(change("A\n\nB\n\nC", "A\n\nC"), "p1=A p3=C ", "one that goes takes its id with it");
	same(change("A\n\nB", "X\n\nA\n\nB\n\nY"), "p3=X p1=A p2=B p4=Y ", "new ones get new ids");
	same(change("A\n\nB\n\nC", "X\n\nY"), "p1=X p2=Y ", "all anew, in their places");
	same(change("A\n\nB", "X\n\nY\n\nZ"), "p1=X p2=Y p3=Z ", "and more of them");
	same(change("A\n\nB\n\nC", "C\n\nA"), "p3=C p4=A ", "one that moves is a new one");
	same(change("A\nB\n\nC", "A\nB\n\nC"), "p1=A\nB p2=C ", "a line is no paragraph");
	last = texts_last(&some);
	struct list beside = texts_beside("a\n\nb", &some, &last, &arena);
	same(shown(&beside), "p1=a p2=b ", "other words have the ids of the text that counts");
	beside = texts_beside("a\n\nb\n\nc\n\nd", &some, &last, &arena);
	same(shown(&beside), "p1=a p2=b p3=c p4=d ", "and go on where it ends");
	struct paragraph_text odd = { "a7", "A" }, wild = { "p9x", "B" };
	struct list names = { (const void *[]){ &odd, &wild }, 2 };
	ok(texts_last(&names) == 9, "other ids are kept and do not count");
	arena_release(&arena);
	return tap_done();
}
