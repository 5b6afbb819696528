/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/portraits.h"

#include "base/array.h"
#include "base/i18n.h"
#include "model/barrier.h"
#include "model/cost.h"
#include "model/decision.h"
#include "model/experiment.h"
#include "model/index.h"
#include "model/reflection.h"
#include "model/running.h"
#include "model/tension.h"
#include "model/thanks.h"
#include "view/ballot.h"
#include "view/bank.h"
#include "view/barrier.h"
#include "view/catchup.h"
#include "view/cost.h"
#include "view/decision.h"
#include "view/describe.h"
#include "view/experiment.h"
#include "view/fill.h"
#include "view/gather.h"
#include "view/meeting.h"
#include "view/owed.h"
#include "view/reflection.h"
#include "view/proposal.h"
#include "view/recommendation.h"
#include "view/reply.h"
#include "view/tension.h"
#include "view/thanks.h"

static const struct portrait portraits[] = {
	{ .noun = &noun_account, .show = account_show },
	{ .noun = &noun_assembly, .page = PAGE_ASSEMBLY },
	{ .noun = &noun_barrier, .words = "what", .show = barrier_show, .item = barrier_item,
	  .none = N_("Nobody has said that something is in the way.") },
	{ .noun = &noun_catch_up, .show = catchup_show, .item = catchup_item,
	  .none = N_("Nobody has written yet where it stands.") },
	{ .noun = &noun_check_back, .words = "text", .state = "verdict",
	  .none = N_("Nobody has checked it yet.") },
	{ .noun = &noun_contribution, .page = PAGE_REMARK, .item = remarks_item },
	{ .noun = &noun_cost, .words = "what", .show = cost_show, .head = cost_head,
	  .item = cost_item, .none = N_("No cost has been written down yet.") },
	{ .noun = &noun_course_correction, .words = "title",
	  .none = N_("Nothing has been changed because of reflections yet.") },
	{ .noun = &noun_decision, .words = "title", .show = decision_show, .item = decision_item,
	  .none = N_("No decision has been written down yet.") },
	{ .noun = &noun_entry, .item = entry_item },
	{ .noun = &noun_experiment, .words = "title", .show = experiment_show,
	  .title = experiment_title, .item = experiment_item,
	  .none = N_("Nothing is tried yet.") },
	{ .noun = &noun_follow_up, .words = "text", .state = "status",
	  .none = N_("Nothing has been said of it yet.") },
	{ .noun = &noun_log_entry, .words = "action", .item = log_item,
	  .none = N_("Nothing has been done yet.") },
	{ .noun = &noun_mark, .words = "why", .state = "score",
	  .none = N_("Nobody has given a mark yet.") },
	{ .noun = &noun_meeting, .words = "title", .show = meeting_show, .item = meeting_item,
	  .none = N_("No meeting has been called yet.") },
	{ .noun = &noun_note, .show = note_show, .item = note_item },
	{ .noun = &noun_offer, .words = "title", .show = post_show, .item = post_item,
	  .none = N_("Nobody has offered anything yet.") },
	{ .noun = &noun_person, .page = PAGE_PERSON, .words = "name", .show = people_show,
	  .item = people_item, .none = N_("Nobody has joined yet.") },
	{ .noun = &noun_proposal, .words = "title", .show = proposal_show, .item = proposal_item,
	  .none = N_("Nothing has been proposed yet.") },
	{ .noun = &noun_recommendation, .words = "title", .show = recommendation_show,
	  .title = owed_title, .order = owed_order, .head = owed_head, .item = owed_item,
	  .none = N_("Nothing is owed yet. What the assembly settles will stand here, with who "
		     "must answer and by when.") },
	{ .noun = &noun_reflection, .show = reflection_show, .item = reflection_item,
	  .none = N_("Nobody has shared a reflection yet.") },
	{ .noun = &noun_relay, .show = relay_show, .item = relay_item },
	{ .noun = &noun_request, .words = "title", .show = post_show, .item = post_item,
	  .none = N_("Nobody has asked for anything yet.") },
	{ .noun = &noun_response, .show = reply_show, .item = reply_item,
	  .none = N_("No reply has been published yet.") },
	{ .noun = &noun_tension, .words = "title", .show = tension_show, .item = tension_item,
	  .none = N_("Nobody has named a tension yet.") },
	{ .noun = &noun_roundup, .words = "text", .show = roundup_show, .item = roundup_item,
	  .none = N_("Nothing has been rounded up yet.") },
	{ .noun = &noun_same_as, .words = "why", .show = same_show, .item = same_item,
	  .none = N_("Nobody has suggested that two questions are the same.") },
	{ .noun = &noun_term, .page = PAGE_WORD, .words = "word", .show = words_show,
	  .item = words_item },
	{ .noun = &noun_thanks, .words = "for", .show = thanks_show, .title = thanks_title,
	  .item = thanks_item,
	  .none = N_("There are no thanks here that you can read: they are between two people, "
		     "unless both let everybody read them.") },
	{ .noun = &noun_timebank, .show = timebank_show },
	{ .noun = &noun_topic, .page = PAGE_TOPIC, .words = "title", .item = topic_item,
	  .none = N_("There are no topics yet.") },
	{ .noun = &noun_transfer, .show = transfer_show, .item = transfer_item },
	{ .noun = &noun_turn, .show = turn_show, .item = turn_item },
	{ .noun = &noun_version, .words = "title", .show = version_show, .item = version_item,
	  .none = N_("The text has not been changed yet.") },
	{ .noun = &noun_vote, .show = vote_show, .item = vote_item },
	{ .noun = &noun_vote_event, .show = ballot_show, .item = ballot_item,
	  .none = N_("Nothing has been put to the vote yet.") },
	{ .noun = &noun_we_statement, .words = "text", .show = we_show, .item = we_item,
	  .none = N_("Nobody has written a joint statement yet.") },
};

struct portrait portrait_of(const struct noun *noun)
{
	for (size_t i = 0; i < ARRAY_COUNT(portraits); i++)
		if (portraits[i].noun == noun)
			return portraits[i];
	return (struct portrait){ .noun = noun };
}

static bool tells_apart(const struct field *field, const struct object *object)
{
	return (field->kind == FIELD_LINE || field->kind == FIELD_TEXT) &&
		!field_is_empty(field, object);
}

const struct field *portrait_text(const struct object *object)
{
	const struct noun *noun = object->noun;
	const char *words = portrait_of(noun).words;
	const struct field *named = words ? field_find(noun, words) : NULL;
	if (named && tells_apart(named, object))
		return named;
	for (size_t i = 0; i < noun->count; i++)
		if (noun->fields[i].use & FIELD_SEARCHED && tells_apart(&noun->fields[i], object))
			return &noun->fields[i];
	return NULL;
}

/* The first of lines that are searched, where that is all that it has. */
static const char *first_line(const struct object *object)
{
	for (size_t i = 0; i < object->noun->count; i++) {
		const struct field *field = &object->noun->fields[i];
		if (field->kind == FIELD_LINES && field->use & FIELD_SEARCHED &&
		    !field_is_empty(field, object))
			return field_list(field, object)->items[0];
	}
	return NULL;
}

const char *portrait_words(struct page *page, const struct view_context *context,
			   const struct object *object)
{
	const struct field *text = portrait_text(object);
	const char *words = text ? field_string(text, object) : first_line(object);
	return fill_excerpt(page, describe_title(context, object, words), PORTRAIT_COLUMNS);
}

const char *portrait_name(struct page *page, const struct object *object)
{
	const char *label = object->noun->label ? _(object->noun->label) : object->type;
	int64_t number = index_number(object);
	if (!number)
		return label;
	/* TRANSLATORS: what a thing is and its number, by which people speak of it:
	 * "Recommendation 3". */
	return arena_printf(&page->arena, _("%s %lld"), label, (long long)number);
}

const char *portrait_title(struct page *page, const struct view_context *context,
			   const struct object *object)
{
	const char *words = portrait_words(page, context, object);
	const char *name = portrait_name(page, object);
	return *words ? fill_and(page, words, fill_sentence(page, name)) : name;
}
