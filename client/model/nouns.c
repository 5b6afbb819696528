/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/nouns.h"

#include <string.h>

#include "base/array.h"
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

static const struct noun *const nouns[] = {
	&noun_system,
	&noun_assembly,
	&noun_remit,
	&noun_reason,
	&noun_phase,
	&noun_topic,
	&noun_person,
	&noun_declaration,
	&noun_contribution,
	&noun_term,
	&noun_sense,
	&noun_log_entry,
	&noun_trace,
	&noun_timebank,
	&noun_offer,
	&noun_request,
	&noun_transfer,
	&noun_account,
	&noun_entry,
	&noun_same_as,
	&noun_roundup,
	&noun_we_statement,
	&noun_proposal,
	&noun_version,
	&noun_vote_event,
	&noun_vote,
	&noun_minority_statement,
	&noun_meeting,
	&noun_note,
	&noun_turn,
	&noun_relay,
	&noun_recommendation,
	&noun_response,
	&noun_check_back,
	&noun_mark,
	&noun_follow_up,
	&noun_tension,
	&noun_decision,
	&noun_experiment,
	&noun_reflection,
	&noun_course_correction,
	&noun_barrier,
	&noun_cost,
	&noun_thanks,
	&noun_invitation,
	&noun_charter,
	&noun_catch_up,
};

const struct noun *noun_of(const char *type)
{
	for (size_t i = 0; i < ARRAY_COUNT(nouns); i++)
		if (!strcmp(nouns[i]->type, type))
			return nouns[i];
	return &noun_any;
}

const struct noun *noun_at(size_t index)
{
	return index < ARRAY_COUNT(nouns) ? nouns[index] : NULL;
}
