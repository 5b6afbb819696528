/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/tap.h"
#include "base/arena.h"
#include "base/array.h"
#include "model/ballot.h"
#include "model/gather.h"
#include "model/index.h"
#include "model/owed.h"
#include "model/people.h"
#include "model/proposal.h"
#include "model/voices.h"

/*
 * One remark on its way through an assembly: at each stage it is asked what became of it and why it
 * went no further; and at the end of the way whose voices are in what came of it.
 */
enum { DAY = 86400, NOW = 1795564800 };	/* 25 November 2026 */

#define LIST(...) { (const void *[]){ __VA_ARGS__ }, \
	sizeof((const void *[]){ __VA_ARGS__ }) / sizeof(void *) }
#define NAMED(noun_, id_) { .noun = &noun_, .id = id_, .type = #noun_, .created = 1, .modified = 1 }

static struct arena arena;
static const void *kept[40];
static size_t kept_count;

static const struct object *find_object(void *from, const char *url)
{
	(void)from;
	for (size_t i = 0; i < kept_count; i++)
		if (!strcmp(((const struct object *)kept[i])->id, url))
			return kept[i];
	return NULL;
}

static struct list find_list(void *from, const struct noun *noun, const char *parent)
{
	struct list list = { arena_alloc(&arena, sizeof(kept)), 0 };
	(void)from;
	for (size_t i = 0; i < kept_count; i++) {
		const struct object *each = kept[i];
		if (each->noun == noun && !strcmp(index_parent(each), parent))
			list.items[list.count++] = each;
	}
	return list;
}

static const char *find_title(void *from, const struct object *object)
{
	(void)from;
	return field_string(field_find(object->noun, "title"), object);
}

static const struct chain_finder find = { find_object, find_list, find_title, NULL };

static void keep(const void *object)
{
	kept[kept_count++] = object;
}

/* Lists that outlive the stage at which they are said. */
static const struct list nothing;
static const struct list change = LIST("/contributions/12");
static const struct list changes = LIST("/contributions/12", "/contributions/30");
static const struct list covered = LIST("/contributions/3", "/contributions/12",
					"/contributions/9");

static struct topic topic = {
	.object = NAMED(noun_topic, "/topics/3"), .number = 3, .title = "Letters",
	.mode = "open", .state = "open",
};
static struct contribution remark = {
	.object = NAMED(noun_contribution, "/contributions/12"), .number = 12, .kind = "idea",
	.topic = "/topics/3",
};
static struct roundup roundup = {
	.object = NAMED(noun_roundup, "/roundups/2"), .number = 2, .topic = "/topics/3",
};
static const struct left_out left_out = {
	.reason = "It is about another topic.", .contributions = LIST("/contributions/12"),
};
static const struct list every_left_out = LIST(&left_out);
static struct proposal proposal = {
	.object = NAMED(noun_proposal, "/proposals/4"), .number = 4, .topic = "/topics/3",
	.title = "Plain letters", .version = 2,
};
static struct vote_event event = {
	.object = NAMED(noun_vote_event, "/vote-events/5"), .number = 5,
	.proposal = "/proposals/4", .opens = NOW + DAY, .closes = NOW + 3 * DAY,
};
static struct person board = { .object = NAMED(noun_person, "/people/9"), .name = "Ruth" };
static struct recommendation sent = {
	.object = NAMED(noun_recommendation, "/recommendations/6"), .number = 6,
	.vote_event = "/vote-events/5", .addressed_to = "/people/9",
	.response_due = "2026-12-05",
};
static struct response reply = {
	.object = NAMED(noun_response, "/responses/7"), .number = 7,
	.recommendation = "/recommendations/6", .kind = "accepted",
};
static struct check_back check = {
	.object = NAMED(noun_check_back, "/check-backs/8"), .response = "/responses/7",
	.verdict = "fair",
};
static const struct action action = { 1, "Train 40 people", "The board", "2026-11-20" };
static const struct list actions = LIST(&action);
static struct follow_up word = {
	.object = NAMED(noun_follow_up, "/follow-ups/9"), .response = "/responses/7",
	.action = 1, .status = "started",
};

/* The last step and the reason, as one text. */
static const char *end(void)
{
	struct trace trace = chain_of(&find, &remark, NOW, &arena);
	const struct step *last = trace.steps.items[trace.steps.count - 1];
	return arena_printf(&arena, "%s: %s %s", last->stage, last->text, trace.stopped);
}

static void only_said(void)
{
	const char *said = "contribution: Said as remark 12 in topic 3, Letters. ";
	keep(&topic);
	same(end(), arena_printf(&arena, "%sIt stopped here because the topic has not been rounded "
				 "up yet. Until then it waits together with all other remarks of "
				 "the topic.", said), "in an open topic it waits for a roundup");
	topic.mode = "quiet";
	same(end(), arena_printf(&arena, "%sIt stopped here because the topic has a quiet time and "
				 "has not been rounded up yet.", said), "in a quiet one too");
	topic.mode = "settle";
	same(end(), arena_printf(&arena,
	   "%sIt stopped here because it is in no roundup, though its "
				 "topic is being settled.", said), "a topic that settles says so");
	topic.state = "routed";
	same(end(), arena_printf(&arena, "%sIt stopped here because its topic was sent to somebody "
				 "else.", said), "a topic that was sent away says that");
	topic.state_reason = "It is for the council.";
	same(end(), arena_printf(&arena,
	   "%sIt stopped here because the topic is closed. The reason "
				 "that was given: It is for the council.", said),
					"with its reason");
	topic.state_reason = NULL;
	topic.state = "open";
	remark.object.deleted = true;
	same(end(), arena_printf(&arena, "%sIt stopped here because the person who said it took it "
				 "back.", said), "what was taken back goes no further");
	remark.object.deleted = false;
	kept_count = 0;
	same(end(), "contribution: Said as remark 12. It stopped here because its topic is not "
	     "here "
	     "any more.", "without its topic there is little to say");
	keep(&topic);
}

static void rounded_up(void)
{
	keep(&roundup);
	same(end(), "contribution: Said as remark 12 in topic 3, Letters. It stopped here because "
	     "the roundup of its topic says nothing of it yet.",
	     "what was said after a roundup is in none");
	roundup.left_out = every_left_out;
	same(end(), "roundup: Roundup 2 leaves it out. The reason that was given: It is about "
	     "another topic. It stopped here because the roundup leaves it out, with its reason.",
	     "what is left out has a reason");
	roundup.left_out = nothing;
	roundup.covers = covered;
	same(end(), "roundup: It is in roundup 2 of the topic. It stopped here because nobody has "
	     "proposed a text in its topic yet, though it is being settled.",
	     "from a roundup it goes to a proposal");
	topic.mode = "open";
	ok(strstr(end(), "the topic is still open. A text can be proposed when it settles."),
	   "in an open topic there is none");
	topic.state = "carried";
	ok(strstr(end(), "its topic was carried over."), "nor in one that was carried over");
	topic.state = "open";
	topic.mode = "settle";
}

static void voted_on(void)
{
	keep(&proposal);
	same(end(), "proposal: Proposal 4 in the same topic, Plain letters. It stopped here "
	     "because "
	     "no vote was called on the proposal yet.", "a proposal waits for a vote");
	keep(&event);
	same(end(), "vote: Vote 5 has no result yet. It stopped here because the vote has not "
	     "begun "
	     "yet.", "a vote has not begun");
	event.opens = NOW;
	ok(strstr(end(), "because the vote is not over yet."), "or is open");
	event.closes = NOW;
	ok(strstr(end(), "because the vote is not counted yet."), "or is to be counted");
	event.result = "no settled view";
	same(end(), "vote: Vote 5: No settled view. It stopped here because what the vote came to "
	     "was not sent yet to whoever must answer.", "its result goes to who must answer");
}

static void owed(void)
{
	keep(&sent);
	same(end(), "recommendation: Sent as recommendation 6. It stopped here because the reply "
	     "is "
	     "due in 10 days.", "a reply is due");
	keep(&board);
	ok(strstr(end(), "Sent as recommendation 6 to Ruth."), "by somebody with a name");
	sent.response_due = "2026-11-25";
	ok(strstr(end(), "because the reply is due today."), "on its day it is not late");
	sent.response_due = "2026-10-15";
	same(end(), "recommendation: Sent as recommendation 6 to Ruth. There is no reply yet. It "
	     "is "
	     "41 days late. It stopped here because the reply is 41 days late.",
	     "then it says by how many days");
	reply.kind = "still considering";
	reply.new_due = "2026-11-24";
	keep(&reply);
	ok(strstr(end(), "because the reply is 1 day late. Its day was moved 1 time."),
	   "that the day was moved is said");
	sent.response_due = "soon";
	reply.new_due = NULL;
	ok(strstr(end(), "because no day was set for the reply."), "without a day nothing is late");
	sent.response_due = "2026-10-15";
}

static void answered(void)
{
	reply.kind = "rejected";
	reply.object.created = reply.object.modified = NOW - 20 * DAY;
	same(end(), "response: Reply 7: Rejected. It came 21 days late. It stopped here because "
	     "nobody has checked yet whether the reply answers what was said.",
	     "a reply has to be checked");
	keep(&check);
	ok(strstr(end(), "because the reply rejects it. The reasons are in the reply."),
	   "a fair no is an end");
	check.verdict = "not what we said";
	ok(strstr(end(), "because the reply is not what was said, as those who checked it say."),
	   "an answer to something else is none");
	check.verdict = "partly";
	reply.kind = "passed on";
	reply.passed_to = "the council";
	ok(strstr(end(), "because it was passed on to the council."), "it can be passed on");
	reply.kind = "accepted";
	reply.actions = actions;
	same(end(), "follow-up: Action 1, Train 40 people: nothing has been said of it yet. It "
	     "stopped here because what was promised is 5 days late.",
	   "what is promised is followed");
	keep(&word);
	word.next_due = "2026-12-20";
	same(end(), "follow-up: Action 1, Train 40 people: Started. It has not stopped: what was "
	     "promised is still to be done.", "while it is done it goes on");
	word.status = "stopped";
	ok(strstr(end(), "It came to its end: some of what was promised was stopped, with the "
		  "reason."), "a promise can be stopped");
	word.status = "done";
	same(end(), "follow-up: Action 1, Train 40 people: Done. It went all the way: what was "
	     "promised is done.", "or kept");
}

static void all_of_the_way(void)
{
	static const char *const stages[] = {
		"contribution", "roundup", "proposal", "vote", "recommendation", "response",
		"follow-up",
	};
	struct trace trace = chain_of(&find, &remark, NOW, &arena);
	bool right = trace.steps.count == ARRAY_COUNT(stages);
	for (size_t i = 0; right && i < trace.steps.count; i++) {
		const struct step *step = trace.steps.items[i];
		right = !strcmp(step->stage, stages[i]) && step->object && *step->text;
	}
	ok(right, "each stage is there once, in order, and leads somewhere");
}

/* A change that a version took comes into the proposal though no roundup has it. */
static void taken_as_a_change(void)
{
	static struct version version = {
		.object = NAMED(noun_version, "/versions/1"), .proposal = "/proposals/4",
	};
	version.amendments = changes;
	roundup.covers = nothing;
	struct trace trace = chain_of(&find, &remark, NOW, &arena);
	ok(trace.steps.count == 1, "without a roundup it goes nowhere");
	keep(&version);
	trace = chain_of(&find, &remark, NOW, &arena);
	const struct step *step = trace.steps.items[1];
	same(step->text, "Taken as a change into proposal 4, Plain letters.", "but as a change");
	kept_count--;
	proposal.amendments = change;
	trace = chain_of(&find, &remark, NOW, &arena);
	step = trace.steps.items[1];
	same(step->text, "Taken as a change into proposal 4, Plain letters.",
	     "the newest version too");
	keep(&version);
}

/* Of two ways the one that went furthest says where it stopped, and both are told. */
static void two_ways(void)
{
	static struct proposal other = {
		.object = NAMED(noun_proposal, "/proposals/1"), .number = 1,
		.topic = "/topics/3", .title = "Larger print",
	};
	roundup.covers = covered;
	keep(&other);
	struct trace trace = chain_of(&find, &remark, NOW, &arena);
	const struct step *last = trace.steps.items[trace.steps.count - 1];
	same(trace.stopped, "It went all the way: what was promised is done.",
	     "the way that went furthest speaks for the remark");
	same(last->text, "Proposal 1 in the same topic, Larger print. It stopped here because no "
	     "vote was called on the proposal yet.", "and the other says where it stopped");
	word.status = "started";
	word.next_due = NULL;
	static struct response no = {
		.object = NAMED(noun_response, "/responses/8"), .number = 8,
		.recommendation = "/recommendations/7", .kind = "rejected",
	};
	static struct check_back fair = {
		.object = NAMED(noun_check_back, "/check-backs/9"), .response = "/responses/8",
		.verdict = "fair",
	};
	static struct recommendation second = {
		.object = NAMED(noun_recommendation, "/recommendations/7"), .number = 7,
		.vote_event = "/vote-events/6", .response_due = "2026-12-05",
	};
	static struct vote_event vote = {
		.object = NAMED(noun_vote_event, "/vote-events/6"), .number = 6,
		.proposal = "/proposals/1", .result = "recommended",
	};
	keep(&vote);
	keep(&second);
	keep(&no);
	keep(&fair);
	trace = chain_of(&find, &remark, NOW, &arena);
	same(trace.stopped, "It stopped here because what was promised is 5 days late.",
	     "a promise goes further than a no");
	kept_count -= 4;
	word.status = "done";
	kept_count--;
}

static const char *voices(const void *outcome)
{
	struct list list = voices_of(&find, outcome, &arena);
	const char *text = "";
	for (size_t i = 0; i < list.count; i++)
		text = arena_printf(&arena, "%s %s", text, strrchr(list.items[i], '/') + 1);
	return text;
}

static void back_to_the_voices(void)
{
	same(voices(&proposal), " 3 9 12 30",
	     "a proposal has those of the roundup and of the changes, each once and in order");
	same(voices(&reply), " 3 9 12 30", "so has a reply to what came of it");
	same(voices(&word), " 3 9 12 30", "and a word on what was promised");
	same(voices(&event), " 3 9 12 30", "and a vote");
	same(voices(&roundup), " 3 9 12", "a roundup has its own");
	same(voices(&topic), "", "a topic has remarks, not voices");
	event.proposal = "/proposals/99";
	same(voices(&sent), "", "what comes from something that is gone has none");
	event.proposal = "/proposals/4";
	ok(voices_are_in(&noun_response) && !voices_are_in(&noun_topic),
	   "which is known of a noun");
	ok(voices_before(&find, &sent.object) == &event.object &&
	   !voices_before(&find, &proposal.object), "one step back leads to where it comes from");
}

/* A host of another kind may take a yes without any action. */
static void a_bare_yes(void)
{
	reply.actions = nothing;
	struct trace trace = chain_of(&find, &remark, NOW, &arena);
	same(trace.stopped, "It was answered, and nobody who checked the reply sent it back.",
	     "a yes that promises nothing is not called a promise");
}

static void limits(void)
{
	static struct action many[120];
	const void *items[120];
	for (size_t i = 0; i < 120; i++) {
		many[i] = (struct action){ (int64_t)i + 1, "Something", "Somebody", "2027-01-01" };
		items[i] = &many[i];
	}
	reply.actions = (struct list){ items, 120 };
	struct trace trace = chain_of(&find, &remark, NOW, &arena);
	ok(trace.steps.count == 100 && trace.stopped, "a trace is as long as its table allows");
}

/* Domain I.13: what its author says is the same goes on in the other, once round at the most. */
static void same_as_another(void)
{
	static struct contribution other = {
		.object = NAMED(noun_contribution, "/contributions/30"), .number = 30,
		.kind = "question", .topic = "/topics/3",
	};
	static struct contribution first = {
		.object = NAMED(noun_contribution, "/contributions/9"), .number = 9,
		.kind = "question", .same_as = "/contributions/30",
	};
	kept_count = 0;
	keep(&topic);
	keep(&other);
	struct trace trace = chain_of(&find, &first, NOW, &arena);
	const struct step *step = trace.steps.items[1];
	same(step->text, "Its author says that it is the same as question 30 in topic 3, Letters. "
	     "It goes on there.", "the way goes on in the other question");
	same(trace.stopped, "It stopped here because it is in no roundup, though its topic is "
	     "being settled.", "and stops where that one does");
	other.same_as = "/contributions/9";
	keep(&first);
	trace = chain_of(&find, &first, NOW, &arena);
	ok(trace.steps.count < 30 && trace.stopped, "a way round comes to an end");
	other.same_as = "/contributions/77";
	trace = chain_of(&find, &first, NOW, &arena);
	ok(trace.steps.count == 3, "what is not kept is named");
	same(trace.stopped, "It goes on in another question, which is not kept here.",
	     "and not gone to");
}

int main(void)
{
	only_said();
	rounded_up();
	voted_on();
	owed();
	answered();
	all_of_the_way();
	taken_as_a_change();
	two_ways();
	back_to_the_voices();
	a_bare_yes();
	limits();
	same_as_another();
	arena_release(&arena);
	return tap_done();
}
