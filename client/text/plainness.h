/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PV_TEXT_PLAINNESS_H
#define PV_TEXT_PLAINNESS_H

#include <stddef.h>

#include "base/arena.h"

/*
 * Advice on plain words before something is sent (domain I.26): one thing, the first that is found,
 * in this order; never a score.  Pure: nothing leaves this machine.
 */
enum {
	PLAINNESS_SENTENCE_WORDS = 25,	/* a sentence of more is long: 15 to 20 are advised
					 * by plain-language guides, such as GOV.UK's 25 at most */
};

enum plainness_kind {
	PLAINNESS_GOOD,
	PLAINNESS_LETTERS,	/* capital letters that nothing explains: `word` */
	PLAINNESS_WORD,		/* a word that not everybody knows: `word` */
	PLAINNESS_SENTENCE,	/* a long sentence: it begins with `word`, and has `count` words */
};

struct plainness {
	enum plainness_kind kind;
	const char *word;	/* in the arena */
	size_t count;
};

/*
 * Look at TEXT.  HARD: COUNT words that need explaining, such as those of a glossary.  KNOWN:
 * short forms that everybody knows, parted by blanks.
 */
struct plainness plainness_look(const char *text, const char *const *hard, size_t count,
				const char *known, struct arena *arena);

#endif
