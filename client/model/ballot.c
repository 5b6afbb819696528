/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ballot.h"

#include "base/array.h"
#include "base/i18n.h"
#include "base/text.h"
#include "model/assembly.h"
#include "model/people.h"

const struct choice choices_vote[] = {
	{ "gladly", N_("Yes, gladly") },
	{ "reservation", N_("Yes, with a reservation") },
	{ "live", N_("I can live with it") },
	{ "not_yet", N_("Not yet, I need something first") },
	{ "no", N_("No, with a reason") },
	{ "aside", N_("I stand aside") },
	{ NULL, NULL },
};

static const struct choice choices_ballot[] = {
	{ "secret", N_("Secret") }, { "named", N_("By name") }, { NULL, NULL },
};

const struct choice choices_result[] = {
	{ "recommended", N_("Recommended") }, { "view", N_("A view") },
	{ "no settled view", N_("No settled view") }, { NULL, NULL },
};

static const struct choice choices_help[] = {
	{ "known", N_("I can say what would help") },
	{ "unknown", N_("I do not know yet") },
	{ NULL, NULL },
};

static const struct field vote_count_fields[] = {
	{ "choice", FIELD_CHOICE, FIELD_STRING(struct vote_count, choice), FIELD_REQUIRED,
	  .choices = choices_vote, .label = N_("Choice") },
	{ "votes", FIELD_NUMBER, FIELD_INTEGER(struct vote_count, votes), FIELD_REQUIRED,
	  .label = N_("How often") },
};
const struct noun noun_vote_count = {
	"VoteCount", sizeof(struct vote_count), vote_count_fields,
	ARRAY_COUNT(vote_count_fields), .is_object = false,
};

static const struct field group_result_fields[] = {
	{ "standpoint", FIELD_CHOICE, FIELD_STRING(struct group_result, standpoint),
	  FIELD_REQUIRED, .choices = choices_standpoint, .label = N_("Speaks as") },
	{ "agreed", FIELD_FLAG, FIELD_BOOL(struct group_result, agreed), 0,
	  .label = N_("More for than against") },
};
const struct noun noun_group_result = {
	"GroupResult", sizeof(struct group_result), group_result_fields,
	ARRAY_COUNT(group_result_fields), .is_object = false,
};

static const struct field vote_reason_fields[] = {
	{ "side", FIELD_CHOICE, FIELD_STRING(struct vote_reason, side), FIELD_REQUIRED,
	  .choices = choices_side, .label = N_("Side") },
	{ "choice", FIELD_CHOICE, FIELD_STRING(struct vote_reason, choice), 0,
	  .choices = choices_vote, .label = N_("Choice") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct vote_reason, text),
	  FIELD_REQUIRED | FIELD_SEARCHED, 2000, .label = N_("Reason") },
	{ "needs", FIELD_TEXT, FIELD_STRING(struct vote_reason, needs), FIELD_SEARCHED, 2000,
	  .label = N_("What would help") },
	{ "by", FIELD_LINK, FIELD_STRING(struct vote_reason, by), 0, .label = N_("Who") },
};
const struct noun noun_vote_reason = {
	"VoteReason", sizeof(struct vote_reason), vote_reason_fields,
	ARRAY_COUNT(vote_reason_fields), .is_object = false,
};

static const struct field vote_event_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct vote_event, number), FIELD_REQUIRED,
	  .label = N_("Number") },
	{ "proposal", FIELD_LINK, FIELD_STRING(struct vote_event, proposal), FIELD_REQUIRED,
	  .label = N_("Proposal") },
	{ "topic", FIELD_LINK, FIELD_STRING(struct vote_event, topic), FIELD_REQUIRED,
	  .label = N_("Topic") },
	{ "version", FIELD_NUMBER, FIELD_INTEGER(struct vote_event, version), 0,
	  .label = N_("Version of the proposal") },
	{ "ballot", FIELD_CHOICE, FIELD_STRING(struct vote_event, ballot),
	  FIELD_REQUIRED | FIELD_INPUT, .choices = choices_ballot,
	  .label = N_("Secret or by name"),
	  .ask = N_("Is the vote secret or by name? This cannot be changed afterwards.") },
	{ "recommended_from", FIELD_NUMBER,
	  FIELD_INTEGER(struct vote_event, recommended_from), FIELD_REQUIRED | FIELD_INPUT,
	  .label = N_("Percent for a recommendation"),
	  .ask = N_("How many percent must agree for a recommendation? Many assemblies take "
		    "80.") },
	{ "view_from", FIELD_NUMBER, FIELD_INTEGER(struct vote_event, view_from),
	  FIELD_REQUIRED | FIELD_INPUT, .label = N_("Percent for a view"),
	  .ask = N_("How many percent must agree for a view? With 50, it takes more for than "
		    "against.") },
	{ "opens", FIELD_TIME, FIELD_INTEGER(struct vote_event, opens), FIELD_INPUT,
	  .label = N_("Opens"), .ask = N_("When does the vote open?") },
	{ "closes", FIELD_TIME, FIELD_INTEGER(struct vote_event, closes),
	  FIELD_REQUIRED | FIELD_INPUT, .label = N_("Closes"),
	  .ask = N_("When does the vote close?") },
	{ "outcome", FIELD_TEXT, FIELD_STRING(struct vote_event, outcome),
	  FIELD_REQUIRED | FIELD_SHOWN | FIELD_SEARCHED, 2000,
	  .label = N_("What gets better for people"),
	  .heard = N_("What gets better for people: %s") },
	{ "how_known", FIELD_TEXT, FIELD_STRING(struct vote_event, how_known),
	  FIELD_REQUIRED | FIELD_SHOWN | FIELD_SEARCHED, 2000,
	  .label = N_("How we would know"), .heard = N_("How we would know: %s") },
	{ "result", FIELD_CHOICE, FIELD_STRING(struct vote_event, result), 0,
	  .choices = choices_result, .label = N_("Result") },
	{ "counts", FIELD_PARTS, FIELD_LIST(struct vote_event, counts), 0, 6,
	  .noun = &noun_vote_count, .label = N_("How often each choice was made") },
	{ "group_results", FIELD_PARTS, FIELD_LIST(struct vote_event, group_results), 0, 20,
	  .noun = &noun_group_result, .label = N_("By what people speak as") },
	{ "reasons", FIELD_PARTS, FIELD_LIST(struct vote_event, reasons), FIELD_SEARCHED,
	  (size_t)2 * BALLOT_REASONS_MOST, .noun = &noun_vote_reason,
	  .label = N_("Reasons for and against") },
	{ "more_reasons", FIELD_FLAG, FIELD_BOOL(struct vote_event, more_reasons), 0,
	  .label = N_("There are more reasons than these") },
};
const struct noun noun_vote_event = {
	"VoteEvent", sizeof(struct vote_event), vote_event_fields,
	ARRAY_COUNT(vote_event_fields), true,
	.label = N_("Vote"), .plural = N_("Votes"), .parent = "proposal",
};

static bool asks_reservation(const void *thing, const struct object *on)
{
	(void)on;
	return text_is(((const struct vote *)thing)->choice, "reservation");
}

static bool asks_reason(const void *thing, const struct object *on)
{
	const struct vote *vote = thing;
	(void)on;
	return text_is(vote->choice, "gladly") || text_is(vote->choice, "live") ||
		text_is(vote->choice, "no");
}

static bool needs_reason(const void *thing, const struct object *on)
{
	(void)on;
	return text_is(((const struct vote *)thing)->choice, "no");
}

static bool asks_help(const void *thing, const struct object *on)
{
	(void)on;
	return text_is(ballot_side(((const struct vote *)thing)->choice), "against");
}

static bool asks_needs(const void *thing, const struct object *on)
{
	return asks_help(thing, on) && text_is(((const struct vote *)thing)->help, "known");
}

/* In a vote by name all is shown by name, so there is nothing to ask. */
static bool asks_publish(const void *thing, const struct object *on)
{
	return ballot_reason(thing) &&
		!(on && on->noun == &noun_vote_event &&
		  text_is(((const struct vote_event *)on)->ballot, "named"));
}

static const struct field vote_fields[] = {
	{ "vote_event", FIELD_LINK, FIELD_STRING(struct vote, vote_event), FIELD_REQUIRED,
	  .label = N_("Vote") },
	{ "standpoint", FIELD_CHOICE, FIELD_STRING(struct vote, standpoint), 0,
	  .choices = choices_standpoint, .label = N_("Counted as") },
	{ "choice", FIELD_CHOICE, FIELD_STRING(struct vote, choice),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SHOWN, .choices = choices_vote,
	  .label = N_("Choice"), .heard = N_("The choice: %s."),
	  .ask = N_("How far do you agree with this text?") },
	{ "reservation", FIELD_TEXT, FIELD_STRING(struct vote, reservation),
	  FIELD_INPUT | FIELD_SHOWN, 2000, .label = N_("Reservation"),
	  .heard = N_("The reservation: %s"), .ask = N_("What is your reservation?"),
	  .asked = asks_reservation,
	  .needed = asks_reservation },
	{ "reason", FIELD_TEXT, FIELD_STRING(struct vote, reason),
	  FIELD_INPUT | FIELD_SHOWN, 2000, .label = N_("Reason"), .heard = N_("The reason: %s"),
	  .ask = N_("What is your reason?"), .asked = asks_reason,
	  .needed = needs_reason },
	{ "help", FIELD_CHOICE, FIELD_STRING(struct vote, help), FIELD_INPUT,
	  .choices = choices_help, .label = N_("Whether you know what would help"),
	  .ask = N_("Can you say what would help?"), .asked = asks_help,
	  .needed = asks_help },
	{ "needs", FIELD_TEXT, FIELD_STRING(struct vote, needs),
	  FIELD_INPUT | FIELD_SHOWN, 2000, .label = N_("What would help"),
	  .heard = N_("What would help: %s"), .ask = N_("What would help?"), .asked = asks_needs,
	  .needed = asks_needs },
	{ "publish", FIELD_FLAG, FIELD_BOOL(struct vote, publish), FIELD_INPUT,
	  .label = N_("Others may read the reason"),
	  .ask = N_("May others read what you wrote, without your name, after the vote has "
		    "closed?"), .asked = asks_publish },
};
const struct noun noun_vote = {
	"Vote", sizeof(struct vote), vote_fields, ARRAY_COUNT(vote_fields), true,
	.readers = N_("Nobody else can read it before the vote has closed. If the vote is secret, "
		      "nobody else can read it afterwards either."),
	.label = N_("What one person chose"), .plural = N_("What each person chose"),
	.parent = "vote_event",
};

static const struct field minority_statement_fields[] = {
	{ "number", FIELD_NUMBER, FIELD_INTEGER(struct minority_statement, number),
	  FIELD_REQUIRED, .label = N_("Number") },
	{ "vote_event", FIELD_LINK, FIELD_STRING(struct minority_statement, vote_event),
	  FIELD_REQUIRED, .label = N_("Vote") },
	{ "text", FIELD_TEXT, FIELD_STRING(struct minority_statement, text),
	  FIELD_REQUIRED | FIELD_INPUT | FIELD_SEARCHED, 10000, .label = N_("Text"),
	  .ask = N_("What should be read after the result? Your name stands under it, so others "
		    "will know that you did not agree.") },
	{ "signers", FIELD_LINKS, FIELD_LIST(struct minority_statement, signers), 0,
	  .label = N_("Signed by") },
};
const struct noun noun_minority_statement = {
	"MinorityStatement", sizeof(struct minority_statement), minority_statement_fields,
	ARRAY_COUNT(minority_statement_fields), true,
	.label = N_("Statement of those who did not agree"),
	.plural = N_("Statements of those who did not agree"), .parent = "vote_event",
};

enum ballot_stage ballot_stage(const struct vote_event *event, int64_t now)
{
	if (now < event->opens)
		return BALLOT_COMING;
	return now < event->closes ? BALLOT_OPEN : BALLOT_CLOSED;
}

const char *ballot_side(const char *choice)
{
	static const struct { const char *choice, *side; } sides[] = {
		{ "gladly", "for" }, { "reservation", "for" }, { "live", "for" },
		{ "not_yet", "against" }, { "no", "against" },
	};
	for (size_t i = 0; i < ARRAY_COUNT(sides); i++)
		if (text_is(choice, sides[i].choice))
			return sides[i].side;
	return NULL;
}

const char *ballot_result(const struct vote_event *event, int64_t agree, int64_t against)
{
	int64_t hundredfold = agree * 100, all = agree + against;
	if (agree > against && hundredfold >= event->recommended_from * all)
		return "recommended";
	if (agree > against && hundredfold >= event->view_from * all)
		return "view";
	return "no settled view";
}

bool ballot_group_agreed(const struct ballot_group *group)
{
	return group->agree > group->against;
}

static int64_t size_of(const struct ballot_group *group)
{
	return group->agree + group->against;
}

/* The votes that are in no told group, and between which numbers of them are for, as somebody
 * can work it out who knows the totals, how many of each group voted, and what is told. */
struct rest {
	int64_t size, least, most;
};

static struct rest rest_of(const struct ballot_group *groups, size_t count,
			   const struct ballot_group *all)
{
	struct rest rest = { size_of(all), all->agree, all->agree };
	for (size_t i = 0; i < count; i++) {
		int64_t size = size_of(&groups[i]);
		if (!groups[i].told)
			continue;
		rest.size -= size;
		rest.most -= ballot_group_agreed(&groups[i]) ? size / 2 + 1 : 0;
		rest.least -= ballot_group_agreed(&groups[i]) ? size : size / 2;
	}
	return rest;
}

static bool gives_away(const struct ballot_group *groups, size_t count,
		       const struct ballot_group *all)
{
	struct rest rest = rest_of(groups, count, all);
	bool of_one_mind = !all->agree || !all->against;	/* the totals say all */
	return rest.size && (rest.size < BALLOT_GROUP_LEAST ||
			     (!of_one_mind && (rest.most <= 0 || rest.least >= rest.size)));
}

static struct ballot_group *smallest_told(struct ballot_group *groups, size_t count)
{
	struct ballot_group *smallest = NULL;
	for (size_t i = 0; i < count; i++)
		if (groups[i].told && (!smallest || size_of(&groups[i]) < size_of(smallest)))
			smallest = &groups[i];
	return smallest;
}

void ballot_tell(struct ballot_group *groups, size_t count, const struct ballot_group *outside)
{
	struct ballot_group all = *outside, *smallest;
	for (size_t i = 0; i < count; i++) {
		groups[i].told = size_of(&groups[i]) >= BALLOT_GROUP_LEAST;
		all.agree += groups[i].agree;
		all.against += groups[i].against;
	}
	while (gives_away(groups, count, &all) && (smallest = smallest_told(groups, count)))
		smallest->told = false;
}

const char *ballot_reason(const struct vote *vote)
{
	if (!ballot_side(vote->choice))
		return NULL;
	if (text_is(vote->choice, "reservation"))
		return vote->reservation;
	return vote->reason ? vote->reason : vote->needs;
}
