/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/deed.h"

#include <string.h>

#include "base/i18n.h"
#include "model/ballot.h"
#include "model/owed.h"

const struct noun noun_nothing = { .type = "Nothing", .size = 1, .is_object = false };

/* In the order in which a page offers them; ended by one without a word. */
static const struct deed deeds[] = {
	{ "vote", &noun_vote_event, &noun_vote, N_("Say how far you agree") },
	{ "dissent", &noun_vote_event, &noun_minority_statement,
	  N_("Write what should be read after the result, as you did not agree") },
	{ "sign", &noun_minority_statement, &noun_nothing,
	  N_("Put your name under this statement") },
	{ "recommend", &noun_vote_event, &noun_recommendation,
	  N_("Send it to whoever must answer") },
	{ "respond", &noun_recommendation, &noun_response, N_("Publish a reply") },
	{ "volunteer", &noun_recommendation, &noun_nothing, N_("Offer to check the reply") },
	{ "name-checker", &noun_recommendation, &noun_asking,
	  N_("Name a member who checks the reply") },
	{ "check", &noun_response, &noun_check_back, N_("Say whether it answers what was said") },
	{ "mark", &noun_response, &noun_mark, N_("Give it a mark from 0 to 10, and say why") },
	{ "follow-up", &noun_response, &noun_follow_up, N_("Say what became of an action") },
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
