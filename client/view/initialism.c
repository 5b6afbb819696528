/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/initialism.h"

#include <string.h>

#include "base/i18n.h"
#include "text/word.h"

enum { LETTERS_LEAST = 2, LETTERS_MOST = 8 };

/* Two or more capital letters, perhaps digits, nothing else. */
static bool is_initialism(const char *word)
{
	size_t letters = strspn(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
	size_t length = letters + strspn(word + letters, "0123456789");
	return letters >= LETTERS_LEAST && length <= LETTERS_MOST && !word[length];
}

/* The first name of TERM that is an initialism, or that is none where IS_SHORT is false. */
static const char *name_of(const struct term *term, bool is_short)
{
	if (term->word && *term->word && is_initialism(term->word) == is_short)
		return term->word;
	for (size_t i = 0; i < term->also.count; i++) {
		const char *name = term->also.items[i];
		if (*name && is_initialism(name) == is_short)
			return name;
	}
	return NULL;
}

void initialisms_init(struct initialisms *initialisms, struct arena *arena,
		      const struct list *terms)
{
	/* TRANSLATORS: short forms that everybody knows better than what they stand for, parted
	 * by blanks; they are never said in full. */
	const char *known = P_("initialisms", "NHS GP UK TV");
	size_t count = terms ? terms->count : 0;
	*initialisms = (struct initialisms){ 0 };
	if (count)
		initialisms->items = arena_alloc(arena, count * sizeof(*initialisms->items));
	for (size_t i = 0; i < count; i++) {
		const char *letters = name_of(terms->items[i], true);
		const char *words = name_of(terms->items[i], false);
		if (letters && words && !word_find(known, letters, false))
			initialisms->items[initialisms->count++] = (struct initialism){
				.letters = letters, .words = words,
			};
	}
}

const char *initialisms_long(struct initialisms *initialisms, struct arena *arena,
			     const char *text)
{
	for (size_t i = 0; i < initialisms->count; i++) {
		struct initialism *each = &initialisms->items[i];
		const char *at = each->said ? NULL : word_find(text, each->letters, false);
		if (each->said || (!at && !word_find(text, each->words, true)))
			continue;
		/* The writer may have said it in full; then it is known from there on. */
		each->said = true;
		if (!at || word_find(text, each->words, true))
			continue;
		/* TRANSLATORS: what letters stand for, then the letters. */
		const char *both = arena_printf(arena, _("%s (%s)"), each->words, each->letters);
		text = arena_printf(arena, "%.*s%s%s", (int)(at - text), text, both,
				    at + strlen(each->letters));
	}
	return text;
}
