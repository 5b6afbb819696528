/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/deed.h"

#include <string.h>

#include "base/i18n.h"
#include "model/assembly.h"
#include "model/ballot.h"
#include "model/bank.h"
#include "model/barrier.h"
#include "model/cost.h"
#include "model/decision.h"
#include "model/dissent.h"
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

const struct noun noun_nothing = { .type = "Nothing", .size = 1, .is_object = false };

/* In the order in which a page offers them; ended by one without a word. */
static const struct deed deeds[] = {
	{ "move", &noun_assembly, &noun_moving, N_("Take the assembly to another stage") },
	{ "sign", &noun_assembly, &noun_nothing,
	  N_("Promise to answer each recommendation in time") },
	{ "useful", &noun_assembly, &noun_usefulness,
	  N_("Say what is new here, and useful to whom") },
	{ "amend", &noun_assembly, &noun_charter,
	  N_("Change what was agreed on how the assembly works") },
	{ "catch-up", &noun_assembly, &noun_catch_up,
	  N_("Tell those who are new or back where it stands") },
	{ "add-topic", &noun_assembly, &noun_new_topic, N_("Take in a new topic") },
	{ "steer", &noun_topic, &noun_steering, N_("Say what becomes of this topic") },
	{ "invite", &noun_assembly, &noun_invitation, N_("Invite somebody to a role") },
	{ "take-up", &noun_assembly, &noun_code, N_("Take up a role that you are invited to") },
	{ "speak-as", &noun_person, &noun_speaking, N_("Say what you speak as") },
	{ "stop-speaking-as", &noun_person, &noun_speaking, N_("Speak no longer as something") },
	{ "note", &noun_declaration, &noun_nothing, N_("Noted, thank you") },
	{ "lay-down", &noun_person, &noun_ending, N_("Lay down a role of yours") },
	{ "end-role", &noun_person, &noun_ending, N_("End a role of this person") },
	{ "same", &noun_contribution, &noun_same_as,
	  N_("Suggest that it asks the same as another question") },
	{ "accept", &noun_same_as, &noun_answering, N_("Yes, it asks the same") },
	{ "decline", &noun_same_as, &noun_answering, N_("No, it asks something else") },
	{ "roundup", &noun_topic, &noun_roundup, N_("Write what people said as one text") },
	{ "accept", &noun_roundup, &noun_nothing, N_("Yes, what I said is in it") },
	{ "object", &noun_roundup, &noun_objection, N_("No, something is missing or wrong") },
	{ "we", &noun_topic, &noun_we_statement, N_("Write what people can say together") },
	{ "sign", &noun_we_statement, &noun_we_signature, N_("Put your name under it") },
	{ "unsign", &noun_we_statement, &noun_nothing, N_("Take your name away from it") },
	{ "propose", &noun_topic, &noun_proposing, N_("Propose a text to decide on") },
	{ "require", &noun_topic, &noun_wording,
	  N_("Say whether contested words need a meaning") },
	{ "revise", &noun_proposal, &noun_revising, N_("Change the text") },
	{ "describe", &noun_topic, &noun_describing, N_("Put other words beside it") },
	{ "describe", &noun_proposal, &noun_describing, N_("Put other words beside it") },
	{ "call-vote", &noun_proposal, &noun_vote_event, N_("Call a vote on it") },
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
	{ "reflect", &noun_assembly, &noun_reflection, N_("Reflect") },
	{ "correct", &noun_assembly, &noun_course_correction,
	  N_("Change course because of reflections") },
	{ "barrier", &noun_assembly, &noun_barrier, N_("Say what is in the way") },
	{ "answer-barrier", &noun_barrier, &noun_barrier_answer, N_("Say what is done about it") },
	{ "tension", &noun_assembly, &noun_tension, N_("Name what pulls in two directions") },
	{ "choose", &noun_tension, &noun_tension_choice,
	  N_("Say how the assembly lives with it for now") },
	{ "reword", &noun_tension, &noun_tension_change, N_("Change its words") },
	{ "dissent", &noun_tension, &noun_dissent, N_("Say that you see it in another way") },
	{ "decide", &noun_assembly, &noun_decision, N_("Write down a decision") },
	{ "decide-anew", &noun_decision, &noun_decision,
	  N_("Write down a decision that takes its place") },
	{ "dissent", &noun_decision, &noun_dissent, N_("Say that you see it in another way") },
	{ "try", &noun_assembly, &noun_experiment, N_("Propose a small experiment") },
	{ "permit", &noun_experiment, &noun_permission, N_("Give it permission to fail") },
	{ "start", &noun_experiment, &noun_nothing, N_("Start it") },
	{ "observe", &noun_experiment, &noun_observation, N_("Say what you saw") },
	{ "close", &noun_experiment, &noun_closing, N_("Close it, with what was learnt") },
	{ "cost", &noun_assembly, &noun_cost, N_("Write down what something cost") },
	{ "thank", &noun_assembly, &noun_thanks, N_("Thank somebody") },
	{ "make-public", &noun_thanks, &noun_nothing, N_("Let everybody read it") },
	{ "explain", &noun_assembly, &noun_new_word, N_("Explain a word") },
	{ "add-meaning", &noun_term, &noun_meaning, N_("Say what else this word means") },
	{ "mean", &noun_term, &noun_holding, N_("Say which meaning is yours") },
	{ "want", &noun_topic, &noun_wanting, N_("Say which text is missing") },
	{ "call", &noun_assembly, &noun_meeting, N_("Call a meeting") },
	{ "begin", &noun_meeting, &noun_nothing, N_("Open the meeting") },
	{ "queue", &noun_meeting, &noun_turn, N_("Take a place in the queue to speak") },
	{ "relay", &noun_meeting, &noun_relay, N_("Send words for the room") },
	{ "note", &noun_meeting, &noun_note, N_("Write a note") },
	{ "next", &noun_meeting, &noun_nothing, N_("Give the word to the next one") },
	{ "quiet", &noun_meeting, &noun_quiet_wish, N_("Begin a quiet time") },
	{ "end", &noun_meeting, &noun_meeting_minutes, N_("Close the meeting, with its minutes") },
	{ "publish", &noun_meeting, &noun_meeting_published, N_("Publish what was promised") },
	{ "said", &noun_turn, &noun_nothing, N_("They have spoken") },
	{ "pass", &noun_turn, &noun_nothing, N_("Give up your place in the queue") },
	{ "fate", &noun_relay, &noun_fate, N_("Say what became of these words") },
	{ "offer", &noun_timebank, &noun_offer, N_("Offer help") },
	{ "request", &noun_timebank, &noun_request, N_("Ask for help") },
	{ "helped", &noun_timebank, &noun_helping, N_("Say who helped whom") },
	{ "give", &noun_timebank, &noun_gift, N_("Give minutes to the pot") },
	{ "read", &noun_timebank, &noun_reading, N_("Count time that you read") },
	{ "pay", &noun_timebank, &noun_payment, N_("Pay for work from the pot") },
	{ "got", &noun_offer, &noun_help, N_("Say that you got this help") },
	{ "gave", &noun_request, &noun_help, N_("Say that you gave this help") },
	{ "close", &noun_offer, &noun_nothing, N_("Close it") },
	{ "close", &noun_request, &noun_nothing, N_("Close it") },
	{ "confirm", &noun_transfer, &noun_nothing, N_("Yes, it was so") },
	{ "decline", &noun_transfer, &noun_nothing, N_("No, it was not so") },
	{ "reverse", &noun_transfer, &noun_reversal, N_("Put it right") },
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
