/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/deed.h"

#include <string.h>

#include "base/i18n.h"
#include "model/ballot.h"

const struct noun noun_nothing = { .type = "Nothing", .size = 1, .is_object = false };

/* In the order in which a page offers them; ended by one without a word. */
static const struct deed deeds[] = {
	{ "vote", &noun_vote_event, &noun_vote, N_("Say how far you agree") },
	{ "dissent", &noun_vote_event, &noun_minority_statement,
	  N_("Write what should be read after the result, as you did not agree") },
	{ "sign", &noun_minority_statement, &noun_nothing,
	  N_("Put your name under this statement") },
	{ NULL, NULL, NULL, NULL },
};

const struct deed *deed_at(size_t index)
{
	return index < sizeof(deeds) / sizeof(*deeds) && deeds[index].word ? &deeds[index] : NULL;
}

const struct deed *deed_find(const struct noun *on, const char *word)
{
	const struct deed *deed;
	for (size_t i = 0; (deed = deed_at(i)); i++)
		if (deed->on == on && !strcmp(deed->word, word))
			return deed;
	return NULL;
}
