/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "host/collections.h"

#include <string.h>

#include "base/array.h"
#include "host/bank.h"
#include "host/meeting.h"
#include "host/roundup.h"
#include "host/thanks.h"
#include "model/assembly.h"
#include "model/ballot.h"
#include "model/bank.h"
#include "model/barrier.h"
#include "model/cost.h"
#include "model/decision.h"
#include "model/experiment.h"
#include "model/gather.h"
#include "model/meeting.h"
#include "model/owed.h"
#include "model/people.h"
#include "model/proposal.h"
#include "model/reflection.h"
#include "model/running.h"
#include "model/talk.h"
#include "model/tension.h"
#include "model/thanks.h"
#include "model/words.h"

/* In the order in which an assembly names them. */
static const struct collection collections[] = {
	{ .noun = &noun_assembly, .word = "assemblies" },
	{ .noun = &noun_topic, .word = "topics" },
	{ .noun = &noun_person, .word = "people" },
	{ .noun = &noun_term, .word = "terms" },
	{ .noun = &noun_reason, .word = "reasons" },
	{ .noun = &noun_log_entry, .word = "log" },
	{ .noun = &noun_invitation, .word = "invitations" },
	{ .noun = &noun_charter, .word = "charters" },
	{ .noun = &noun_catch_up, .word = "catch-ups" },
	{ .noun = &noun_contribution, .word = "contributions", .parent = &noun_topic },
	{ .noun = &noun_recommendation, .word = "recommendations", .parent = &noun_vote_event },
	{ .noun = &noun_response, .word = "responses", .parent = &noun_recommendation },
	{ .noun = &noun_check_back, .word = "check-backs", .parent = &noun_response },
	{ .noun = &noun_mark, .word = "marks", .parent = &noun_response },
	{ .noun = &noun_follow_up, .word = "follow-ups", .parent = &noun_response },
	{ .noun = &noun_declaration, .word = "declarations", .parent = &noun_person },
	{ .noun = &noun_same_as, .word = "same-as", .parent = &noun_contribution },
	{ .noun = &noun_roundup, .word = "roundups", .parent = &noun_topic,
	  .fill = roundup_fill },
	{ .noun = &noun_we_statement, .word = "we-statements", .parent = &noun_topic },
	{ .noun = &noun_proposal, .word = "proposals", .parent = &noun_topic },
	{ .noun = &noun_version, .word = "versions", .parent = &noun_proposal },
	{ .noun = &noun_vote_event, .word = "vote-events", .parent = &noun_proposal },
	{ .noun = &noun_vote, .word = "votes", .parent = &noun_vote_event },
	{ .noun = &noun_minority_statement, .word = "minority-statements",
	  .parent = &noun_vote_event },
	{ .noun = &noun_meeting, .word = "meetings", .fill = meeting_fill },
	{ .noun = &noun_note, .word = "notes", .parent = &noun_meeting,
	  .permits = meeting_permits },
	{ .noun = &noun_turn, .word = "turns", .parent = &noun_meeting,
	  .permits = meeting_permits },
	{ .noun = &noun_relay, .word = "relays", .parent = &noun_meeting,
	  .permits = meeting_permits },
	{ .noun = &noun_timebank, .word = "timebanks" },
	{ .noun = &noun_offer, .word = "offers" },
	{ .noun = &noun_request, .word = "requests" },
	{ .noun = &noun_transfer, .word = "transfers", .permits = bank_permits },
	{ .noun = &noun_account, .word = "accounts" },
	{ .noun = &noun_entry, .word = "entries", .parent = &noun_account },
	{ .noun = &noun_tension, .word = "tensions" },
	{ .noun = &noun_decision, .word = "decisions" },
	{ .noun = &noun_experiment, .word = "experiments" },
	{ .noun = &noun_reflection, .word = "reflections" },
	{ .noun = &noun_course_correction, .word = "corrections" },
	{ .noun = &noun_barrier, .word = "barriers" },
	{ .noun = &noun_cost, .word = "costs" },
	{ .noun = &noun_thanks, .word = "thanks", .permits = thanks_permits },
};

const struct collection *collection_at(size_t index)
{
	return index < ARRAY_COUNT(collections) ? &collections[index] : NULL;
}

const struct collection *collection_of(const struct noun *noun)
{
	for (size_t i = 0; i < ARRAY_COUNT(collections); i++)
		if (collections[i].noun == noun)
			return &collections[i];
	return NULL;
}

const struct collection *collection_named(const char *word)
{
	for (size_t i = 0; i < ARRAY_COUNT(collections); i++)
		if (!strcmp(collections[i].word, word))
			return &collections[i];
	return NULL;
}
