/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/advice.h"

#include <string.h>

#include "model/words.h"
#include "text/plainness.h"

/* The words that people mean different things by. */
static size_t contested(struct scene *scene, const char ***words)
{
	const struct list *terms = scene->context.terms;
	size_t count = 0;
	*words = terms ? arena_alloc(&scene->arena, (terms->count + 1) * sizeof(**words)) : NULL;
	for (size_t i = 0; terms && i < terms->count; i++) {
		const struct term *term = terms->items[i];
		if (term->contested)
			(*words)[count++] = term->word;
	}
	return count;
}

static void say(struct page *page, const struct plainness *found)
{
	switch (found->kind) {
	case PLAINNESS_LETTERS:
		/* TRANSLATORS: %s is a short form such as ICB. */
		page_add(page, PART_NOTICE, _("A thought: not everybody knows what %s stands for. "
					      "You can send it as it is."), found->word);
		break;
	case PLAINNESS_WORD:
		page_add(page, PART_NOTICE, _("A thought: people mean different things by "
					      "\"%s\". You can send it as it is."), found->word);
		break;
	case PLAINNESS_SENTENCE:
		/* TRANSLATORS: the first words of a sentence, how many words it has. */
		page_add(page, PART_NOTICE,
			 ngettext("A thought: the sentence that begins \"%s\" has %zu word. Two "
				  "short ones are easier to hear. You can send it as it is.",
				  "A thought: the sentence that begins \"%s\" has %zu words. Two "
				  "short ones are easier to hear. You can send it as it is.",
				  (unsigned long)found->count), found->word, found->count);
		break;
	default:
		break;
	}
}

void advice_add(struct scene *scene, const char *kind, const char *text)
{
	const char **words;
	if (!strcmp(kind, "story") || !text ||
	    !strcmp(state_choice(scene->session, "advice", "on"), "off"))
		return;
	size_t count = contested(scene, &words);
	/* TRANSLATORS: short forms that everybody knows better than what they stand for, parted
	 * by blanks; they are never said in full. */
	struct plainness found = plainness_look(text, words, count,
						P_("initialisms", "NHS GP UK TV"), &scene->arena);
	say(scene->page, &found);
}
