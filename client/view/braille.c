/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/braille.h"

#include <string.h>

#include "base/array.h"
#include "base/i18n.h"
#include "text/width.h"
#include "view/fill.h"

enum { SHORTEST_NAME = 12 };	/* cells that a name gets however long its state is */

/* TRANSLATORS: those in the context "braille" are short forms for a braille display of 40
 * cells: as few letters as a reader can tell apart, best those that braille readers know. */
const char *braille_word(const char *word)
{
	const struct {
		const char *word, *cells;
	} forms[] = {
		{ "open", P_("braille", "opn") }, { "settle", P_("braille", "stl") },
		{ "quiet", P_("braille", "qui") }, { "merged", P_("braille", "mgd") },
		{ "routed", P_("braille", "sent") }, { "declined", P_("braille", "decl") },
		{ "carried", P_("braille", "carr") }, { "question", P_("braille", "qn") },
		{ "answer", P_("braille", "ans") }, { "story", P_("braille", "sty") },
		{ "idea", P_("braille", "idea") }, { "concern", P_("braille", "cnc") },
		{ "offer", P_("braille", "ofr") }, { "evidence", P_("braille", "evd") },
		{ "gap", P_("braille", "gap") }, { "amend", P_("braille", "chg") },
		{ "contested", P_("braille", "ctd") },
		{ "suggested", P_("braille", "sug") }, { "accepted", P_("braille", "acc") },
		{ "recommended", P_("braille", "rec") }, { "view", P_("braille", "view") },
		{ "no settled view", P_("braille", "no vw") },
	};
	for (size_t i = 0; word && i < ARRAY_COUNT(forms); i++)
		if (!strcmp(forms[i].word, word))
			return forms[i].cells;
	return word ? word : "";
}

const char *braille_item(struct page *page, const char *name, const char *state, size_t n,
			 size_t count)
{
	const char *end = state;
	if (count)
		/* TRANSLATORS: the end of a line in braille: a state, and the place "3/8". */
		end = *state ? arena_printf(&page->arena, _("%s %zu/%zu"), state, n,
					    count) :
			/* TRANSLATORS: the end of a line in braille: the place "3/8". */
			arena_printf(&page->arena, _("%zu/%zu"), n, count);
	size_t taken = width_of(end) + (*end ? 1 : 0);
	size_t room = BRAILLE_CELLS > taken + SHORTEST_NAME ? BRAILLE_CELLS - taken :
		SHORTEST_NAME;
	/* Two cells are for the dots of a name that goes on, or for its full stop. */
	name = fill_excerpt(page, name, room - 2);
	/* TRANSLATORS: a line in braille: a name, then its state. */
	return *end ? arena_printf(&page->arena, _("%s %s"), name, end) : name;
}
